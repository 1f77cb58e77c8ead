import type { Message, Ticket } from '../../../data/model';
import { h } from '../../dom';
import { clock, dayName, initials } from '../../format';
import { icon } from '../../icons';
import { messageBody } from '../../message-body';

const CHANNEL_WORDS = { mail: 'by e-mail', chat: 'in chat', social: 'by direct message' };

function head(message: Message, ticket: Ticket): HTMLElement {
  const isNote = message.from === 'note';
  const tone = message.from === 'customer' ? 'is-customer' : 'is-agent';
  return h(
    'header',
    { class: 'message-head' },
    h('span', { class: `avatar ${tone}`, 'aria-hidden': 'true' }, initials(message.author)),
    h('span', { class: 'message-author' }, message.author),
    isNote
      ? h('span', { class: 'message-badge' }, icon('lock'), 'Internal note')
      : h('span', { class: 'message-channel' }, CHANNEL_WORDS[ticket.channel]),
    h('time', { datetime: message.at }, `${dayName(message.at)}, ${clock(message.at)}`),
  );
}

/** One entry of the thread. */
export function messageItem(message: Message, ticket: Ticket): HTMLElement {
  if (message.from === 'event') {
    return h('li', { class: 'event' }, ...messageBody(message.body, 'paragraphs'));
  }
  const body = h('div', { class: 'message-body', dir: 'auto' }, ...messageBody(message.body, 'paragraphs'));
  return h('li', {}, h('article', { class: `message message-${message.from}` }, head(message, ticket), body));
}
