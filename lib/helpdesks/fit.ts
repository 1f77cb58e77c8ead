import type { Message, Ticket } from '../ticket/ticket';
import { cut } from './cut';
import { LIMITS, MAX_TICKET_JSON } from './limits';

/** The ticket within the contract's caps: the first message and the newest ones are kept, the longest are cut. */
export function fit(ticket: Ticket): Ticket {
  const fitted: Ticket = {
    ...ticket,
    tags: ticket.tags.slice(0, LIMITS.fields),
    fields: ticket.fields.slice(0, LIMITS.fields),
    messages: ticket.messages
      .filter((_, index, { length }) => index === 0 || index > length - LIMITS.messages)
      .map((message) => ({ ...message, text: cut(message.text, LIMITS.message) })),
  };
  // A reader may have cut a message at the limit itself.
  let isCut = fitted.messages.some(({ text }) => text.length >= LIMITS.message - 1);
  for (let total: number = LIMITS.total; !fits(fitted) && total > 1000; total *= 0.7) {
    fitted.messages = withinTotal(fitted.messages, total);
    isCut = true;
  }
  fitted.truncated ||= isCut || fitted.messages.length < ticket.messages.length;
  return fitted;
}

const fits = (ticket: Ticket): boolean =>
  ticket.messages.reduce((sum, { text }) => sum + text.length, 0) <= LIMITS.total &&
  JSON.stringify(ticket).length <= MAX_TICKET_JSON;

/** Each message gets its even share, and what short ones leave over; the newest is served first. */
function withinTotal(messages: readonly Message[], total: number): Message[] {
  let left = total;
  return messages
    .toReversed()
    .map((message, index) => {
      const share = index === 0 ? LIMITS.message : left / (messages.length - index);
      const text = cut(message.text, Math.floor(Math.min(left, share)));
      left -= text.length;
      return { ...message, text };
    })
    .toReversed();
}
