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
  let timers: number[] = [];
  let waitingSince: number | undefined;
  const stop = (): void => timers.forEach((timer) => view.clearTimeout(timer));
  const run = (): void => {
    waitingSince = undefined;
    if (!signal.aborted) work.readNow();
  };
  // The same ticket again has time until the browser is idle.
  const start = (): void => {
    if (ticket.isUnread()) run();
    else view.requestIdleCallback(run, { timeout: QUIET });
  };
  signal.addEventListener('abort', stop);
  return () => {
    const now = view.performance.now();
    waitingSince ??= now;
    const restless = waitingSince + pace.patience() - now;
    const wait = Math.max(pace.rest(now), Math.min(QUIET, restless));
    stop();
    work.forget();
    timers = [view.setTimeout(start, wait)];
    if (wait === QUIET) timers.push(view.setTimeout(() => work.readAhead(), QUIET - AHEAD));
  };
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
    readAhead: (): void => {
      if (!ticket.isUnread() || wasted >= MOST_WASTED) return;
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
