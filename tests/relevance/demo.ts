import { ownWords, tickets, type Ticket as DemoTicket } from '../demo-helpdesk/tickets';
import type { Message, Ticket } from '@/lib/ticket/ticket';

/** The tickets of the demo helpdesk as its pages report them, without what lies around the authors' own words. */
export const demoTickets = (): Ticket[] => tickets.map((ticket) => reported(ticket, ownWords));

/** The same with what mail programs put around the words, but for quotes that the page marks up as such. */
export function demoTicketWhole(id: string, layout: 'lines' | 'folded'): Ticket {
  const written = tickets.find((ticket) => ticket.id === id);
  if (written === undefined) throw new Error(`There is no demo ticket ${id}`);
  return reported(written, (message) => {
    const text = message.body.flatMap(linesOf).join('\n');
    return layout === 'lines' ? text : text.replace(/\s+/gu, ' ');
  });
}

function linesOf(block: DemoTicket['messages'][number]['body'][number]): string[] {
  if (typeof block === 'string') return [block];
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'quotedLines':
      return [block.intro, ...block.lines.map((line) => `> ${line}`)];
    case 'signature':
      return ['--', ...block.lines];
    case 'footer':
      return [block.text];
    default:
      return [];
  }
}

const DIRECTIONS: Partial<Record<DemoTicket['messages'][number]['from'], Message['direction']>> = {
  customer: 'customer',
  agent: 'agent',
  note: 'note',
};

function reported(
  { id, subject, messages, customer, order, channel, tags }: DemoTicket,
  textOf: typeof ownWords,
): Ticket {
  return {
    key: `https://desk.example/tickets/${id}`,
    id,
    subject,
    messages: messages.flatMap((message) => {
      const direction = DIRECTIONS[message.from];
      return direction === undefined
        ? []
        : [{ author: message.author, direction, text: textOf(message), sentAt: message.at }];
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
