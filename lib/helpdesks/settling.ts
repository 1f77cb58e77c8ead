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

/** What a reading says, without its name: messages alone, and all of it. */
interface Text {
  messages: string;
  whole: string;
}

const textOf = (ticket: Ticket): Text => ({
  messages: JSON.stringify(ticket.messages),
  whole: JSON.stringify({ ...ticket, key: '', id: '' }),
});

/** Starts with a page that has shown no ticket yet. */
export function createSettling(old?: Text & { since: number }): Settling {
  let last: Text | undefined;
  let waiting = false;
  // Two tickets may hold the same words ("hello?"): then the rest of the page tells them apart, after a while.
  const isOldOnes = ({ messages, whole }: Text, now: number): boolean =>
    last === undefined && old !== undefined && isOld(messages, whole, old, now);
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

function isOld(messages: string, whole: string, old: Text & { since: number }, now: number): boolean {
  return messages === old.messages && (whole === old.whole || now - old.since < PATIENCE);
}
