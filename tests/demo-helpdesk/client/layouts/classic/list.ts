import type { TicketSummary } from '../../../data/model';
import { h, on } from '../../dom';
import { briefTime } from '../../format';
import { icon } from '../../icons';
import type { ViewActions } from '../view';

function row(ticket: TicketSummary, isSelected: boolean, actions: ViewActions): HTMLElement {
  const link = h(
    'a',
    {
      class: `ticket-row is-${ticket.status}`,
      href: actions.link(ticket.id),
      'aria-current': isSelected ? 'page' : undefined,
    },
    h(
      'span',
      { class: 'ticket-row-top' },
      icon(ticket.channel),
      h('span', { class: 'ticket-row-customer' }, ticket.customer),
      h('span', { class: 'ticket-row-time' }, briefTime(ticket.updated)),
    ),
    h('span', { class: 'ticket-row-subject' }, ticket.subject),
    h('span', { class: 'ticket-row-snippet' }, ticket.snippet),
  );
  on(link, {
    click: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      actions.open(ticket.id);
    },
  });
  return h('li', {}, link);
}

/** The ticket list with its own search box. */
export function createList(actions: ViewActions) {
  const count = h('span', { class: 'list-count' });
  const rows = h('ul', { class: 'list-rows' });
  const field = h('input', {
    type: 'search',
    placeholder: 'Filter this list',
    'aria-label': 'Filter this list',
  });
  on(field, { input: () => actions.filter(field.value) });
  const show = (tickets: readonly TicketSummary[], selected: string | undefined) => {
    count.textContent = String(tickets.length);
    rows.replaceChildren(...tickets.map((ticket) => row(ticket, ticket.id === selected, actions)));
    rows.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  const head = h('div', { class: 'list-head' }, h('h2', {}, 'All tickets'), count);
  return { element: h('section', { class: 'list', 'aria-label': 'Tickets' }, head, field, rows), show };
}
