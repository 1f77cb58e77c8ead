/*
 * How long our script lives in this page. The first script begins and ends it; another of the same isolated world, put in later,
 * ends with it.
 */

const SLOT = Symbol.for('cuecard.life');
const world = globalThis as typeof globalThis & { [SLOT]?: AbortSignal | undefined };

/** A life has begun. */
export function noteLife(signal: AbortSignal): void {
  world[SLOT] = signal;
}

/** The life that is lived now; undefined where there is none. */
export function ownLife(): AbortSignal | undefined {
  return world[SLOT]?.aborted === false ? world[SLOT] : undefined;
}
