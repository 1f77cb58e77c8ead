/*
 * Our panel on the page. The reader's script mounts it in a closed root; the inserter, a script of its own in the same
 * isolated world, finds it here. The page cannot see it.
 */

export interface OwnPanel {
  /** Our element, a child of the page's root. */
  host: HTMLElement;
  /** The panel's frame, in its closed root. */
  frame: HTMLElement;
}

const SLOT = Symbol.for('cuecard.panel');
const world = globalThis as typeof globalThis & { [SLOT]?: OwnPanel | undefined };

/** The panel has been opened, or closed. */
export function notePanel(panel: OwnPanel | undefined): void {
  world[SLOT] = panel;
}

/** The panel that is open on this page. */
export function ownPanel(): OwnPanel | undefined {
  return world[SLOT];
}
