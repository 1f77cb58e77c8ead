import type { TicketSummary } from '../../../data/model';
import { h, on } from '../../dom';
import { briefTime } from '../../format';
import type { ViewActions } from '../view';
import { face } from './face';

function conversation(ticket: TicketSummary, isSelected: boolean, actions: ViewActions): HTMLElement {
  const entry = h(
    'button',
    { type: 'button', class: 'conversation', 'aria-pressed': String(isSelected) },
    face(ticket.customer),
    h(
      'span',
      { class: 'conversation-lines' },
      h('span', { class: 'conversation-subject' }, ticket.subject),
      h('span', { class: 'conversation-snippet' }, ticket.snippet),
    ),
    h('span', { class: 'conversation-time' }, briefTime(ticket.updated)),
  );
  return on(entry, { click: () => actions.open(ticket.id) });
}

/** The list on the left: buttons, not links. */
export function createConversations(actions: ViewActions) {
  const rows = h('div', { class: 'conversations-rows' });
  const filter = h('input', { type: 'search', placeholder: 'Filter', 'aria-label': 'Filter' });
  on(filter, { input: () => actions.filter(filter.value) });
  const show = (tickets: readonly TicketSummary[], selected: string | undefined) =>
    rows.replaceChildren(...tickets.map((ticket) => conversation(ticket, ticket.id === selected, actions)));
  return { element: h('div', { class: 'conversations' }, filter, rows), show };
}
