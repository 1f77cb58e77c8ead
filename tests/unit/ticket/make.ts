import type { Message, Ticket } from '@/lib/ticket/ticket';

/** A ticket with the messages given; `customer` speaks where a message is a mere text. */
export function ticketWith(
  messages: readonly (string | Partial<Message>)[],
  more: Partial<Ticket> = {},
): Ticket {
  return {
    key: 'https://helpdesk.example.com/tickets/1',
    id: '1',
    subject: '',
    messages: messages.map((message) => ({
      author: '',
      direction: 'customer',
      text: '',
      ...(typeof message === 'string' ? { text: message } : message),
    })),
    customer: { name: '', email: '' },
    order: { number: '', date: '', status: '', total: '' },
    channel: '',
    tags: [],
    fields: [],
    certainty: 1,
    truncated: false,
    ...more,
  };
}
