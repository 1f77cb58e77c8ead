import { AGENT, NOW } from '../data/desk';
import type { Draft, Message, Ticket, TicketChange, TicketSummary } from '../data/model';
import { lastCustomerMessage, ownWords } from '../data/text';

const spoken = (ticket: Ticket) => ticket.messages.filter((message) => message.from !== 'event');

/** Everything the search boxes look through. */
function haystack({ subject, customer, order, messages }: Ticket): string {
  const said = messages.map((message) => ownWords(message));
  return [subject, customer.name, customer.email, order?.number, ...said].join(' ').toLowerCase();
}

function summary(ticket: Ticket): TicketSummary {
  const words = lastCustomerMessage(ticket);
  return {
    id: ticket.id,
    subject: ticket.subject,
    customer: ticket.customer.name,
    snippet: (words ? ownWords(words) : '').replaceAll('\n', ' ').slice(0, 120),
    updated: spoken(ticket).at(-1)?.at ?? '',
    channel: ticket.channel,
    status: ticket.status,
    haystack: haystack(ticket),
  };
}

const newestFirst = (a: TicketSummary, b: TicketSummary) =>
  b.updated.localeCompare(a.updated) || Number(b.id) - Number(a.id);

/** The demo's day goes on only when an agent writes: each message is a minute after the one before. */
function minutesAfter(at: string, minutes: number): string {
  const time = new Date(`${at}Z`);
  time.setUTCMinutes(time.getUTCMinutes() + minutes);
  return time.toISOString().slice(0, 16);
}

/** The helpdesk's memory: a copy of the demo's tickets that lives as long as its server. */
export class Desk {
  readonly #tickets: Map<string, Ticket>;
  #written = 0;

  constructor(tickets: readonly Ticket[]) {
    this.#tickets = new Map(structuredClone([...tickets]).map((ticket) => [ticket.id, ticket]));
  }

  /** The ticket list, newest first. */
  summaries(): TicketSummary[] {
    return [...this.#tickets.values()].map(summary).sort(newestFirst);
  }

  ticket(id: string): Ticket | undefined {
    return this.#tickets.get(id);
  }

  /** Adds what the agent wrote; undefined if there is no such ticket. */
  write(id: string, draft: Draft): Message | undefined {
    const ticket = this.#tickets.get(id);
    if (!ticket) return undefined;
    const message: Message = {
      from: draft.kind === 'note' ? 'note' : 'agent',
      author: AGENT,
      at: minutesAfter(NOW, this.#written++),
      body: draft.text.split(/\n{2,}/),
    };
    ticket.messages.push(message);
    return message;
  }

  /** Changes what an agent may change at a ticket; undefined if there is no such ticket. */
  change(id: string, change: TicketChange): Ticket | undefined {
    const ticket = this.#tickets.get(id);
    return ticket && Object.assign(ticket, change);
  }
}
