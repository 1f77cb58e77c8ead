import type { Block, Customer, Hiding, Message, Order, Ticket } from './model';

/** A ticket as it is written down: what most tickets have in common may be left out. */
export type TicketEntry = Pick<Ticket, 'id' | 'subject' | 'customer' | 'messages'> & Partial<Ticket>;

/** Fills in what an entry leaves out: a new, unassigned mail ticket of normal priority. */
export function ticket(entry: TicketEntry): Ticket {
  return {
    channel: 'mail',
    status: 'new',
    priority: 'normal',
    assignee: '',
    watched: false,
    tags: [],
    earlierOrders: [],
    ...entry,
  };
}

/** A customer whose address is made from the name, unless one is given. */
export function person(
  name: string,
  country: string,
  plan: Customer['plan'] = 'Guest',
  mailbox = name.toLowerCase().replaceAll(' ', '.'),
): Customer {
  return { name, email: `${mailbox}@example.com`, plan, country };
}

/** An order; `placed` is an ISO day. */
export function order(
  number: string,
  placed: string,
  status: Order['status'],
  total: string,
  ...items: string[]
): Order {
  return { number, placed, status, total, items };
}

/** What the customer wrote. */
export const wrote = (author: string, at: string, ...body: Block[]): Message => ({
  from: 'customer',
  author,
  at,
  body,
});

/** What an agent answered. */
export const answered = (author: string, at: string, ...body: Block[]): Message => ({
  from: 'agent',
  author,
  at,
  body,
});

/** An internal note. */
export const noted = (author: string, at: string, ...body: Block[]): Message => ({
  from: 'note',
  author,
  at,
  body,
});

/** A line of the helpdesk itself. */
export const happened = (at: string, text: string): Message => ({
  from: 'event',
  author: '',
  at,
  body: [text],
});

/** Quoted history as an HTML mail carries it. */
export const quote = (intro: string, ...lines: string[]): Block => ({
  kind: 'quote',
  intro,
  lines,
  folded: false,
});

/** The same, folded behind a "…" button as mail programs do. */
export const foldedQuote = (intro: string, ...lines: string[]): Block => ({
  kind: 'quote',
  intro,
  lines,
  folded: true,
});

/** Quoted history as a plain-text mail carries it: lines that begin with ">". */
export const quotedLines = (intro: string, ...lines: string[]): Block => ({
  kind: 'quotedLines',
  intro,
  lines,
});

/** A signature below the "-- " line. */
export const signature = (...lines: string[]): Block => ({ kind: 'signature', lines });

/** A line that a phone or a company's mail server adds. */
export const footer = (text: string): Block => ({ kind: 'footer', text });

export const list = (...items: string[]): Block => ({ kind: 'list', items });

/** Text that is in the markup, but that no person sees. */
export const hidden = (how: Hiding, text: string): Block => ({ kind: 'hidden', how, text });
