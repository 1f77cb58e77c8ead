import type { Ticket } from '../ticket/ticket';

/** Milliseconds after a switch in which the old ticket's messages are taken for the old ticket's. */
const PATIENCE = 3000;

/** Decides which readings are news: neither what was reported before, nor the old ticket's text under the new URL. */
export interface Settling {
  /** True for a reading that would be reported; nothing is remembered of it. */
  wouldAccept(ticket: Ticket, now: number): boolean;
  /** True for a reading to be reported; it is remembered as reported. `now` in milliseconds of any one clock. */
  accepts(ticket: Ticket, now: number): boolean;
  /** True while readings are being refused as the old ticket's. */
  readonly isWaiting: boolean;
  /** What goes on after a switch: the text that stands now is the old ticket's, until it has changed. */
  forNext(now: number): Settling;
}

/** What a reading says: whose it is, its messages' texts, and all of it without its name. */
interface Text {
  key: string;
  messages: readonly string[];
  whole: string;
}

const textOf = (ticket: Ticket): Text => ({
  key: ticket.key,
  messages: ticket.messages.map(({ text }) => text),
  whole: JSON.stringify({ ...ticket, key: '', id: '' }),
});

/** Starts with a page that has shown no ticket yet. */
export function createSettling(old?: Text & { since: number }): Settling {
  let last: Text | undefined;
  let waiting = false;
  // Two tickets may hold the same words ("hello?"): then the rest of the page tells them apart, after a while.
  const isOldOnes = (text: Text, now: number): boolean =>
    last === undefined && old !== undefined && isOld(text, old, now);
  return {
    get isWaiting() {
      return waiting;
    },
    wouldAccept(ticket, now) {
      const text = textOf(ticket);
      return !isOldOnes(text, now) && text.whole !== last?.whole;
    },
    accepts(ticket, now) {
      const text = textOf(ticket);
      waiting = isOldOnes(text, now);
      if (waiting || text.whole === last?.whole) return false;
      last = text;
      return true;
    },
    forNext: (now) => createSettling(last ? { ...last, since: now } : old && { ...old, since: now }),
  };
}

/** A ticket that is opened again is itself; the old one may have got a message, or a later time, after it was last read. */
function isOld(text: Text, old: Text & { since: number }, now: number): boolean {
  if (text.key === old.key) return false;
  if (text.whole === old.whole) return true;
  return now - old.since < PATIENCE && old.messages.every((message) => text.messages.includes(message));
}
