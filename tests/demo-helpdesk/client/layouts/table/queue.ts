import type { TicketSummary } from '../../../data/model';
import { h, on } from '../../dom';
import type { ViewActions } from '../view';

function queueRow(ticket: TicketSummary, isSelected: boolean, actions: ViewActions): HTMLElement {
  const link = on(h('a', { href: actions.link(ticket.id) }, ticket.subject), {
    click: (event) => {
      event.preventDefault();
      actions.open(ticket.id);
    },
  });
  return h(
    'tr',
    { class: isSelected ? 'k31' : undefined },
    h('td', {}, ticket.id),
    h('td', {}, link, h('br'), ticket.customer),
  );
}

/** All tickets, as a table on the right. */
export function createQueue(actions: ViewActions) {
  const rows = h('tbody');
  const filter = h('input', { type: 'text', placeholder: 'Filter' });
  on(filter, { input: () => actions.filter(filter.value) });
  const element = h('div', { class: 'k13' }, filter, h('table', {}, h('caption', {}, 'Queue'), rows));
  const show = (tickets: readonly TicketSummary[], selected: string | undefined) =>
    rows.replaceChildren(...tickets.map((ticket) => queueRow(ticket, ticket.id === selected, actions)));
  return { element, show };
}
