import { ownWords, tickets, type Ticket as DemoTicket } from '../demo-helpdesk/tickets';
import type { Message, Ticket } from '@/lib/ticket/ticket';

/** The tickets of the demo helpdesk as its pages report them, without what lies around the authors' own words. */
export const demoTickets = (): Ticket[] => tickets.map(reported);

const DIRECTIONS: Partial<Record<DemoTicket['messages'][number]['from'], Message['direction']>> = {
  customer: 'customer',
  agent: 'agent',
  note: 'note',
};

function reported({ id, subject, messages, customer, order, channel, tags }: DemoTicket): Ticket {
  return {
    key: `https://desk.example/tickets/${id}`,
    id,
    subject,
    messages: messages.flatMap((message) => {
      const direction = DIRECTIONS[message.from];
      return direction === undefined
        ? []
        : [{ author: message.author, direction, text: ownWords(message), sentAt: message.at }];
    }),
    customer: { name: customer.name, email: customer.email },
    order: {
      number: order?.number ?? '',
      date: order?.placed ?? '',
      status: order?.status ?? '',
      total: order?.total ?? '',
    },
    channel,
    tags,
    fields: [],
    certainty: 1,
    truncated: false,
  };
}
