export type Channel = 'mail' | 'chat' | 'social';
export type TicketStatus = 'new' | 'open' | 'pending' | 'solved';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type OrderStatus =
  | 'unfulfilled'
  | 'processing'
  | 'partially shipped'
  | 'shipped'
  | 'in transit'
  | 'delivered'
  | 'returned'
  | 'refunded'
  | 'cancelled'
  | 'back-ordered'
  | 'pre-ordered';

/** How a sender, or a mail program, hides text that stays in the markup. */
export type Hiding = 'none' | 'invisible' | 'tiny' | 'collapsed';

/** One piece of a message. A string is a paragraph of the author's own words; `\n` in it is a line break. */
export type Block =
  | string
  | { kind: 'list'; items: string[] }
  | { kind: 'quote'; intro: string; lines: string[]; folded: boolean }
  | { kind: 'quotedLines'; intro: string; lines: string[] }
  | { kind: 'signature'; lines: string[] }
  | { kind: 'footer'; text: string }
  | { kind: 'hidden'; how: Hiding; text: string };

export interface Customer {
  name: string;
  email: string;
  plan: 'Guest' | 'Member' | 'Trail Club';
  country: string;
}

export interface Order {
  /** As printed on the packing slip, with its number sign. */
  number: string;
  /** ISO day. */
  placed: string;
  status: OrderStatus;
  total: string;
  items: string[];
}

/** `event` is a line the helpdesk writes itself; nobody said it. */
export type Direction = 'customer' | 'agent' | 'note' | 'event';

export interface Message {
  from: Direction;
  author: string;
  /** Local time of the shop, `YYYY-MM-DDTHH:MM`. */
  at: string;
  body: Block[];
}

export interface Ticket {
  id: string;
  subject: string;
  channel: Channel;
  status: TicketStatus;
  priority: Priority;
  assignee: string;
  watched: boolean;
  tags: string[];
  customer: Customer;
  order?: Order;
  /** Numbers of the customer's orders before this one. */
  earlierOrders: string[];
  /** Oldest first. */
  messages: Message[];
}

/** A line of the ticket list. */
export interface TicketSummary {
  id: string;
  subject: string;
  customer: string;
  snippet: string;
  updated: string;
  channel: Channel;
  status: TicketStatus;
  /** What the search boxes look through, lower case. */
  haystack: string;
}

export type Draft = { kind: 'reply' | 'note'; text: string };
export type TicketChange = Partial<Pick<Ticket, 'assignee' | 'watched' | 'status'>>;
