/*
 * Our scripts in the page move its focus too: to the caret, into the field that takes a reply. The guard of the panel's
 * keyboard is another script of the same isolated world, and must not take that for the page's doing.
 */

const SLOT = Symbol.for('cuecard.ownFocus');
const world = globalThis as typeof globalThis & { [SLOT]?: number };

/** Milliseconds: longer than an insertion takes. */
const LASTS = 2000;

/** The focus is about to be moved by us. */
export function announceFocus(): void {
  world[SLOT] = performance.now();
}

export function isOwnFocus(): boolean {
  return performance.now() - (world[SLOT] ?? -Infinity) < LASTS;
}
