import type { Order, Ticket, TicketStatus } from '../../../data/model';
import { h, on } from '../../dom';
import { capitalised, longDay } from '../../format';
import type { ViewActions } from '../view';

const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'solved'];

function section(title: string, ...content: Node[]): HTMLElement {
  return h('section', { class: 'details-section' }, h('h2', {}, title), ...content);
}

/** Two helpdesks in one page: the customer in a `<dl>`, the rest as pairs of divs. */
function definitions(entries: readonly [string, string | Node][]): HTMLElement {
  return h('dl', {}, ...entries.flatMap(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]));
}

/** A long address may break after its `@`. */
function breakable(email: string): HTMLElement {
  const [mailbox = '', host = ''] = email.split('@');
  return h('span', {}, `${mailbox}@`, h('wbr'), host);
}

function field(label: string, value: Node | string): HTMLElement {
  return h(
    'div',
    { class: 'field' },
    h('div', { class: 'field-label' }, label),
    h('div', { class: 'field-value' }, value),
  );
}

function orderFields(order: Order): HTMLElement[] {
  return [
    field('Order number', order.number),
    field('Order date', longDay(order.placed)),
    field('Status', h('span', { class: 'order-status' }, capitalised(order.status))),
    field('Total', order.total),
    field('Items', h('ul', {}, ...order.items.map((item) => h('li', {}, item)))),
  ];
}

function statusField(ticket: Ticket, actions: ViewActions): HTMLElement {
  const select = h(
    'select',
    { 'aria-label': 'Ticket status' },
    ...STATUSES.map((status) =>
      h('option', { value: status, selected: status === ticket.status }, capitalised(status)),
    ),
  );
  const change = () => {
    const status = STATUSES.find((name) => name === select.value);
    if (status) actions.setStatus(status);
  };
  return field('Status', on(select, { change }));
}

function ticketSection(ticket: Ticket, actions: ViewActions): HTMLElement {
  const tags = ticket.tags.map((tag) => h('li', { class: 'tag' }, tag));
  return section(
    'Ticket',
    field('Channel', capitalised(ticket.channel)),
    statusField(ticket, actions),
    field('Priority', capitalised(ticket.priority)),
    field('Assignee', h('span', { class: 'assignee' }, ticket.assignee || 'Nobody yet')),
    field('Tags', h('ul', { class: 'tags' }, ...tags)),
  );
}

/** The column on the right: customer, order, ticket. */
export function createDetails(actions: ViewActions) {
  const element = h('aside', { class: 'details', 'aria-label': 'Details' });
  const show = (ticket: Ticket) => {
    const { customer, order, earlierOrders } = ticket;
    const earlier =
      earlierOrders.length > 0 && section('Earlier orders', h('p', {}, earlierOrders.join(', ')));
    element.replaceChildren(
      section(
        'Customer',
        definitions([
          ['Name', customer.name],
          ['E-mail', breakable(customer.email)],
          ['Plan', customer.plan],
          ['Country', customer.country],
        ]),
      ),
      order ? section('Order', ...orderFields(order)) : section('Order', h('p', {}, 'No order linked')),
      ticketSection(ticket, actions),
      ...(earlier ? [earlier] : []),
    );
  };
  const showSkeleton = () => {
    const bars = ['half', 'long', 'half', 'long'].map((width) => h('div', { class: `skeleton is-${width}` }));
    element.replaceChildren(h('div', { class: 'skeletons' }, ...bars));
  };
  return { element, show, showSkeleton, clear: () => element.replaceChildren() };
}
