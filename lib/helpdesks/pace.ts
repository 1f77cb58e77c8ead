/** Of the page's main thread, reading the same ticket again and again takes this share at most. */
const SHARE = 0.0025;
/** Milliseconds of reading that may be owed before the next one waits. */
const CREDIT = 30;
/** A ticket that has just been opened comes in parts: so much of reading it is free. */
const ADVANCE = 60;
/** So long after a switch readings that find nothing new are free: the page still shows the ticket before. */
const HURRY = 6000;
/** A page that never comes to rest is read this often all the same, or more rarely where reading takes long. */
const RESTLESS = 1000;
const EFFORT = 20;

/** How often a page may be read that goes on changing: a clock, a list of tickets, a chat. Times in ms of any one clock. */
export interface Pace {
  /** Another ticket: it is read promptly. */
  begin(now: number): void;
  /** A reading ended at `now`, and took so long; `found` is true once the open ticket has been read. */
  spent(took: number, now: number, found: boolean): void;
  /** How long the page is left alone at least. */
  rest(now: number): number;
  /** How long a page that does not come to rest is waited for at most. */
  patience(): number;
}

/** What reading costs is paid off as time goes by; what is owed beyond a small credit has to be waited for. */
export function createPace(): Pace {
  let begun = -Infinity;
  let owed = 0;
  let at = 0;
  let patience = RESTLESS;
  const settle = (now: number): void => {
    owed = Math.max(Math.min(0, owed), owed - (now - at) * SHARE);
    at = now;
  };
  return {
    begin(now) {
      begun = now;
      owed = -ADVANCE;
      at = now;
    },
    spent(took, now, found) {
      settle(now);
      patience = Math.max(RESTLESS, took * EFFORT);
      if (found || now - begun > HURRY) owed += took;
    },
    rest(now) {
      settle(now);
      return Math.max(0, (owed - CREDIT) / SHARE);
    },
    patience: () => patience,
  };
}
