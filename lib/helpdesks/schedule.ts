import type { Ticket } from '../ticket/ticket';
import type { Pace } from './pace';

/** Milliseconds without a change after which a text counts as settled. */
const QUIET = 150;
/** So many before that, a ticket that somebody waits for is read already, and its answer prepared, to be shown once it has settled. */
const AHEAD = 100;
/** So long, in ms, a ticket may be read ahead in vain: the old one still stands there, then an empty page, then a part of it. */
const MOST_WASTED = 100;

/** What a page showed of its ticket. */
export interface Reading {
  url: string;
  ticket: Ticket | undefined;
  /** By the page's clock, in milliseconds. */
  started: number;
  took: number;
}

/** The page's ticket, as far as it decides when to read. */
export interface Readable {
  /** True while somebody waits for a ticket that has just been opened. */
  isUnread(): boolean;
  /** Undefined where there is nothing to read. */
  read(): Reading | undefined;
  /** Says what will be told if the page changes no more. */
  foretell(reading: Reading): void;
  /** Reports what was read if it is news. */
  tell(reading: Reading): void;
}

/** Has the page read when it has come to rest, or now and then where it never does. Called at every change. */
export function scheduler(
  view: Window & typeof globalThis,
  ticket: Readable,
  pace: Pace,
  signal: AbortSignal,
): () => void {
  const work = workOf(view, ticket, pace);
  let timer: number | undefined;
  let looksAt = 0;
  let changedAt = 0;
  let waitingSince = 0;
  const settlesAt = (): number => Math.min(changedAt + QUIET, waitingSince + pace.patience());
  const dueAt = (now: number): number => Math.max(settlesAt(), now + (pace.rest(now) || -Infinity));
  const look = (): void => {
    const now = view.performance.now();
    const due = dueAt(now);
    if (now >= due) {
      timer = undefined;
      whenFree(view, ticket, () => signal.aborted || work.readNow());
      return;
    }
    let next = due;
    if (due === changedAt + QUIET && work.mayReadAhead()) {
      if (now >= due - AHEAD) work.readAhead();
      else next -= AHEAD;
    }
    looksAt = next;
    timer = view.setTimeout(look, Math.ceil(next - view.performance.now()));
  };
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  return () => {
    changedAt = view.performance.now();
    work.forget();
    // One timer for many changes, which looks when the last one was: some pages change 20 times a second. That of a ticket that
    // is left alone for minutes, since it takes long to read, is none for the ticket that is opened meanwhile.
    if (timer !== undefined && looksAt <= dueAt(changedAt) + QUIET) return;
    view.clearTimeout(timer);
    waitingSince = changedAt;
    look();
  };
}

/** The same ticket again has time until the browser is idle. */
function whenFree(view: Window, ticket: Readable, read: () => unknown): void {
  if (ticket.isUnread()) read();
  else view.requestIdleCallback(read, { timeout: QUIET });
}

function workOf(view: Window, ticket: Readable, pace: Pace) {
  let ahead: Reading | undefined;
  let wasted = 0;
  const spend = ({ took }: Reading): void => pace.spent(took, view.performance.now(), !ticket.isUnread());
  return {
    /** Reports what was read ahead, or reads the page now. */
    readNow: (): void => {
      if (ahead && !ahead.ticket) spend(ahead);
      const reading = ahead?.ticket ? ahead : ticket.read();
      ahead = undefined;
      if (!reading) return;
      ticket.tell(reading);
      spend(reading);
      wasted = 0;
    },
    mayReadAhead: (): boolean => !ahead && ticket.isUnread() && wasted < MOST_WASTED,
    readAhead: (): void => {
      ahead = ticket.read();
      if (ahead) ticket.foretell(ahead);
    },
    /** The page has changed: what was read ahead is not what it says. */
    forget: (): void => {
      if (!ahead) return;
      spend(ahead);
      wasted += ahead.took;
      ahead = undefined;
    },
  };
}
