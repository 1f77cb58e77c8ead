import { AGENT } from '../../../data/desk';
import type { Message, Ticket } from '../../../data/model';
import { h } from '../../dom';
import { clock, dayName } from '../../format';
import { messageBody } from '../../message-body';
import { face } from './face';

/** Only what the signed-in agent wrote stands on the right; colleagues stand left, like customers. */
function bubble(message: Message, isFirst: boolean): HTMLElement {
  const isMine = message.author === AGENT;
  const label = message.from === 'note' ? `Note by ${message.author}` : message.author;
  return h(
    'div',
    {
      class: `line${isMine ? ' is-mine' : ''}`,
      'aria-label': message.from === 'customer' ? undefined : label,
    },
    !isMine && (isFirst ? face(message.author) : h('span', { class: 'face' })),
    h(
      'div',
      { class: `bubble${message.from === 'note' ? ' is-yellow' : ''}` },
      h('div', { dir: 'auto' }, ...messageBody(message.body, 'breaks')),
      h('span', { class: 'bubble-time' }, clock(message.at)),
    ),
  );
}

/** The thread: day lines, the helpdesk's own lines, and bubbles whose face shows once per run. */
export function bubbles(ticket: Ticket): HTMLElement[] {
  return ticket.messages.flatMap((message, index) => {
    const before = ticket.messages[index - 1];
    const isNewDay = dayName(before?.at ?? '') !== dayName(message.at);
    const day = isNewDay ? [h('div', { class: 'day' }, dayName(message.at))] : [];
    if (message.from === 'event')
      return [...day, h('div', { class: 'day' }, ...messageBody(message.body, 'breaks'))];
    return [...day, bubble(message, isNewDay || before?.author !== message.author)];
  });
}
