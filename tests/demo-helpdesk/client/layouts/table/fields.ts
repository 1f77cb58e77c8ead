import type { Ticket } from '../../../data/model';
import { button, h } from '../../dom';
import type { ViewActions } from '../view';

function fieldTexts({ customer, order, ...ticket }: Ticket): [string, string][] {
  const ofOrder: [string, string][] = order
    ? [
        ['Order no.', order.number],
        ['Ordered on', order.placed],
        ['Order status', order.status],
        ['Amount', order.total],
      ]
    : [];
  return [
    ['Requester', customer.name],
    ['E-mail address', customer.email],
    ['Customer plan', customer.plan],
    ['Country', customer.country],
    ...ofOrder,
    ['Received via', ticket.channel],
    ['State', ticket.status],
    ['Priority', ticket.priority],
    ['Owner', ticket.assignee || 'nobody'],
    ['Watched', ticket.watched ? 'yes' : 'no'],
    ['Tags', ticket.tags.join(', ')],
  ];
}

const fieldRow = ([name, value]: [string, string]) =>
  h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, value));

/** Everything known of ticket, customer and order in one table of `<th>` and `<td>`. */
export function createFields(actions: ViewActions) {
  const rows = h('tbody');
  const buttons = [button('k6', 'Take it', actions.assignToMe), button('k6', 'Watch', actions.toggleWatch)];
  const element = h(
    'div',
    { class: 'k11' },
    h('table', {}, h('caption', {}, 'Properties'), rows),
    h('div', { class: 'k17' }, ...buttons),
  );
  const show = (ticket: Ticket) => rows.replaceChildren(...fieldTexts(ticket).map(fieldRow));
  return { element, show, clear: () => rows.replaceChildren() };
}
