import type { Ticket } from '../ticket/ticket';

/** Milliseconds after a switch in which the old ticket's messages are taken for the old ticket's. */
const PATIENCE = 3000;

/** Decides which readings are news: neither what was reported before, nor the old ticket's text under the new URL. */
export interface Settling {
  /** True for a reading to be reported; it is remembered as reported. `now` in milliseconds of any one clock. */
  accepts(ticket: Ticket, now: number): boolean;
  /** True while readings are being refused as the old ticket's. */
  readonly isWaiting: boolean;
  /** What goes on after a switch: the text that stands now is the old ticket's, until it has changed. */
  forNext(now: number): Settling;
}

/** Starts with a page that has shown no ticket yet. */
export function createSettling(old?: { messages: string; whole: string; since: number }): Settling {
  let last: { messages: string; whole: string } | undefined;
  let waiting = false;
  return {
    get isWaiting() {
      return waiting;
    },
    accepts(ticket, now) {
      const messages = JSON.stringify(ticket.messages);
      const whole = JSON.stringify({ ...ticket, key: '', id: '' });
      // Two tickets may hold the same words ("hello?"): then the rest of the page tells them apart, after a while.
      waiting = last === undefined && old !== undefined && isOld(messages, whole, old, now);
      if (waiting || whole === last?.whole) return false;
      last = { messages, whole };
      return true;
    },
    forNext: (now) => createSettling(last ? { ...last, since: now } : old && { ...old, since: now }),
  };
}

function isOld(
  messages: string,
  whole: string,
  old: { messages: string; whole: string; since: number },
  now: number,
): boolean {
  return messages === old.messages && (whole === old.whole || now - old.since < PATIENCE);
}
