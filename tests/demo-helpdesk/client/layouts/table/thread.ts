import type { Message, Ticket } from '../../../data/model';
import { h } from '../../dom';
import { clock } from '../../format';
import { messageBody } from '../../message-body';
import type { ViewParts } from '../view';

/** `2027-01-01 09:12` */
const stamp = (at: string) => `${at.slice(0, 10)} ${clock(at)}`;

function messageRow(message: Message): HTMLElement {
  const isNote = message.from === 'note';
  const body = h(
    'td',
    { class: isNote ? 'k21' : undefined, dir: 'auto' },
    ...messageBody(message.body, 'breaks'),
  );
  if (message.from === 'event') return h('tr', {}, h('th', { scope: 'row' }, 'System'), body);
  const head = h(
    'th',
    { scope: 'row' },
    message.author,
    h('br'),
    h('small', {}, stamp(message.at)),
    isNote && h('small', {}, h('br'), 'Private comment'),
  );
  return h('tr', {}, head, body);
}

/** Subject, composer and below them the messages. */
export function createCentre({ composer, newestFirst }: ViewParts) {
  const subject = h('input', { type: 'text', class: 'k20' });
  const rows = h('tbody');
  const element = h(
    'div',
    { class: 'k12' },
    h('label', { class: 'k19' }, h('span', {}, 'Subject'), subject),
    composer.element,
    h('table', { class: 'k22' }, rows),
  );
  const show = (ticket: Ticket) => {
    const items = ticket.messages.map(messageRow);
    subject.value = ticket.subject;
    rows.replaceChildren(...(newestFirst ? items.reverse() : items));
  };
  const showSkeleton = () => {
    const bars = ['long', 'half', 'long'].map((width) => h('div', { class: `skeleton is-${width}` }));
    rows.replaceChildren(h('tr', {}, h('td', {}, ...bars)));
  };
  return { element, show, showSkeleton };
}
