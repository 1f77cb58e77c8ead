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
  /**
   * What goes on after a switch: the text that was reported is the old ticket's, until it has changed; so is what `standing`, read
   * at the switch under the old URL, has beside it. `isAtOnce`: nothing of the next ticket can stand there, unless the page changes
   * its URL last.
   */
  forNext(now: number, standing?: Ticket, isAtOnce?: boolean): Settling;
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

/** What stood on the page before a switch. */
interface Before {
  /** The old ticket's, as it was reported, and as it stood at last. */
  texts: readonly Text[];
  /** What may be a ticket's that was left before it was read, or already the new one's: some pages change the URL after their text. */
  doubtful?: Text | undefined;
  since: number;
}

/** Starts with a page that has shown no ticket yet. */
export function createSettling(before?: Before): Settling {
  let last: Text | undefined;
  let waiting = false;
  // Two tickets may hold the same words ("hello?"): then the rest of the page tells them apart, after a while.
  const isOldOnes = (text: Text, now: number): boolean =>
    last === undefined && before !== undefined && isOld(text, before, now);
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
    forNext(now, standing, isAtOnce = false) {
      const stood = standing && textOf(standing);
      const texts = withNews(last ? [last] : (before?.texts ?? []), stood);
      return createSettling({ texts, doubtful: last || !isAtOnce ? undefined : stood, since: now });
    },
  };
}

/** What holds what the old ticket said is the old ticket's, with its news. */
function withNews(texts: readonly Text[], stood: Text | undefined): readonly Text[] {
  const old = stood && texts.find((text) => holds(stood, text));
  return old ? [old, { ...stood, key: old.key }] : texts;
}

/** True where most of what the old ticket said is said here, too: messages are edited, and of long threads some are left out. */
function holds({ messages }: Text, old: Text): boolean {
  const kept = old.messages.filter((message) => messages.includes(message));
  return kept.length * 2 > old.messages.length;
}

/** A ticket that is opened again is itself; the old one may have got a message, or a later time, after it was last read. */
function isOld(text: Text, { texts, doubtful, since }: Before, now: number): boolean {
  const others = texts.filter(({ key }) => key !== text.key);
  if (others.some(({ whole }) => whole === text.whole)) return true;
  if (now - since >= PATIENCE) return false;
  return text.whole === doubtful?.whole || others.some((old) => holds(text, old));
}
