import type { Ticket } from '../../../data/model';
import { h } from '../../dom';
import { shortDay } from '../../format';

function field(label: string, value: string): HTMLElement {
  const input = h('input', { readonly: true, value });
  return h('label', { class: 'profile-field' }, h('span', {}, label), input);
}

/** What is known of the customer and the order, each in a read-only input. */
export function profileFields(ticket: Ticket): HTMLElement[] {
  const { customer, order } = ticket;
  return [
    field('Full name', customer.name),
    field('Email', customer.email),
    field('Membership', customer.plan),
    field('Country', customer.country),
    ...(order
      ? [
          field('Order', order.number),
          field('Placed', shortDay(order.placed)),
          field('Fulfillment', order.status),
          field('Order total', order.total),
        ]
      : []),
    field('Source', ticket.channel),
    field('Handled by', ticket.assignee || '–'),
    h('div', { class: 'profile-tags' }, ...ticket.tags.map((tag) => h('span', { class: 'tag' }, tag))),
  ];
}
