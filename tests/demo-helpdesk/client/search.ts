import type { TicketSummary } from '../data/model';
import { h, on } from './dom';
import { icon } from './icons';

const MOST_RESULTS = 7;

export interface Search {
  element: HTMLElement;
  focus(): void;
}

export const matches = (ticket: TicketSummary, query: string): boolean =>
  ticket.haystack.includes(query.trim().toLowerCase());

/** The search box of the header, with results below it; Enter opens the first. */
export function createSearch(tickets: () => readonly TicketSummary[], open: (id: string) => void): Search {
  const results = h('ul', { class: 'search-results', hidden: true });
  const field = h('input', {
    type: 'search',
    placeholder: 'Search tickets, customers, orders',
    'aria-label': 'Search',
  });
  const close = () => {
    field.value = '';
    results.hidden = true;
  };
  const choose = (id: string) => {
    close();
    field.blur();
    open(id);
  };
  const found = () =>
    tickets()
      .filter((ticket) => matches(ticket, field.value))
      .slice(0, MOST_RESULTS);
  const show = () => {
    const rows = found().map((ticket) => resultRow(ticket, choose));
    results.replaceChildren(
      ...(rows.length > 0 ? rows : [h('li', { class: 'search-none' }, 'Nothing found')]),
    );
    results.hidden = field.value.trim() === '';
  };
  on(field, {
    input: show,
    blur: close,
    keydown: (event) => {
      const first = found()[0];
      if (event.key === 'Escape') field.blur();
      if (event.key === 'Enter' && field.value.trim() && first) choose(first.id);
    },
  });
  const box = h('label', { class: 'search-box' }, icon('search'), field, h('kbd', {}, '/'));
  return { element: h('div', { class: 'search' }, box, results), focus: () => field.focus() };
}

function resultRow(ticket: TicketSummary, choose: (id: string) => void): HTMLElement {
  const row = h(
    'li',
    { class: 'search-result' },
    h('span', { class: 'search-result-subject' }, ticket.subject),
    h('span', { class: 'search-result-who' }, `#${ticket.id} · ${ticket.customer}`),
  );
  return on(row, {
    mousedown: (event) => {
      event.preventDefault();
      choose(ticket.id);
    },
  });
}
