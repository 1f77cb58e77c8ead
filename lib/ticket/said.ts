import { readTicket, SUBJECT } from './reading';
import type { Ticket } from './ticket';

/** Enough of a message to know its language by. UTF-16 units. */
const MOST_CHARACTERS = 400;
/** A message before so many others tells nothing of the language that is spoken now. */
const MOST_MESSAGES = 4;

/** What the customer said, a text for each message, the last one first; then the subject; then what was answered already. */
export function saidIn(ticket: Ticket): string[] {
  const texts = new Map<number, string>();
  for (const { message, start, end } of readTicket(ticket).passages) {
    const whole = message === SUBJECT ? ticket.subject : (ticket.messages[message]?.text ?? '');
    texts.set(message, `${texts.get(message) ?? ''} ${whole.slice(start, end)}`.slice(0, MOST_CHARACTERS));
  }
  return [...texts.values()].slice(0, MOST_MESSAGES);
}
