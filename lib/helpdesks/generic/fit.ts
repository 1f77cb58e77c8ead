import type { Message, Ticket } from '../../ticket/ticket';
import { LIMITS, MAX_TICKET_JSON } from '../limits';
import { cut } from './text';

/** The ticket within the contract's caps: the first message and the newest ones are kept, the longest are cut. */
export function fit(ticket: Ticket): Ticket {
  const short = (text: string): string => cut(text, LIMITS.value);
  const { customer, order } = ticket;
  const fitted: Ticket = {
    ...ticket,
    subject: cut(ticket.subject, LIMITS.subject),
    customer: { name: short(customer.name), email: short(customer.email) },
    order: {
      number: short(order.number),
      date: short(order.date),
      status: short(order.status),
      total: short(order.total),
    },
    channel: short(ticket.channel),
    tags: ticket.tags.slice(0, LIMITS.fields).map(short),
    fields: ticket.fields
      .slice(0, LIMITS.fields)
      .map(({ label, value }) => ({ label: short(label), value: short(value) })),
  };
  return fitMessages(fitted);
}

function fitMessages(ticket: Ticket): Ticket {
  const [first, ...later] = ticket.messages;
  const newest = later.slice(-(LIMITS.messages - 1));
  let messages = first ? [first, ...newest] : [];
  let truncated =
    ticket.truncated ||
    newest.length < later.length ||
    messages.some(({ text }) => text.length >= LIMITS.message);
  for (
    let total: number = LIMITS.total;
    !fits(messages, ticket, total) && total > 1000;
    total = Math.floor(total * 0.7)
  ) {
    messages = withinTotal(messages, total);
    truncated = true;
  }
  return { ...ticket, messages, truncated };
}

function fits(messages: readonly Message[], ticket: Ticket, total: number): boolean {
  const sum = messages.reduce((length, { text }) => length + text.length, 0);
  return (
    sum <= Math.min(total, LIMITS.total) && JSON.stringify({ ...ticket, messages }).length <= MAX_TICKET_JSON
  );
}

/** Each message gets its even share, and what short ones leave over; the newest is served first. */
function withinTotal(messages: readonly Message[], total: number): Message[] {
  let left = total;
  const cutShort = [...messages].reverse().map((message, index) => {
    const share = Math.max(
      Math.floor(left / (messages.length - index)),
      Math.min(left, index === 0 ? LIMITS.message : 0),
    );
    const text = cut(message.text, share);
    left -= text.length;
    return { ...message, text };
  });
  return cutShort.reverse().filter(({ text }) => text !== '');
}
