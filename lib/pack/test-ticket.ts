import type { FieldName } from '../policy/card';
import type { PackTest } from '../policy/source/test-file';
import { TICKET_LIMITS, type Ticket } from '../ticket/ticket';

/** What pages call the fields that have no place of their own in a ticket. */
const LABELS: Partial<Record<FieldName, string>> = {
  'customer.plan': 'Plan',
  'customer.country': 'Country',
  'ticket.brand': 'Brand',
};

/** The ticket that a page would report for a test: one message of a customer, and the fields that the test names. */
export function ticketOf({ ticket, fields, channel, file, line }: PackTest): Ticket {
  const field = (name: FieldName) => fields[name] ?? '';
  const labelled = Object.entries(LABELS).flatMap(([name, label]) => {
    const value = field(name as FieldName);
    return value === '' ? [] : [{ label, value }];
  });
  const tags = field('ticket.tags')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return {
    key: `pack-test:${file}:${line}`,
    id: String(line),
    subject: '',
    messages: [{ author: '', direction: 'customer', text: ticket.slice(0, TICKET_LIMITS.message) }],
    customer: { name: '', email: '' },
    order: {
      number: '',
      date: field('order.date'),
      status: field('order.status'),
      total: field('order.total'),
    },
    channel: channel ?? field('ticket.channel'),
    tags,
    fields: labelled,
    certainty: 1,
    truncated: false,
  };
}
