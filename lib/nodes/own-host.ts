/** Marks our element on the page: a plain `div`, since whoever defines an element's name is handed its closed root. */
export const HOST_ATTRIBUTE = 'data-cuecard';

/** Our element on the page, and its closed root. */
export interface OwnHost {
  host: HTMLElement;
  root: ShadowRoot;
}

const SLOT = Symbol.for('cuecard.host');
const world = globalThis as typeof globalThis & { [SLOT]?: OwnHost };

/** Our element has been made: another script of the same isolated world may show something in it, too. */
export function noteHost(own: OwnHost): void {
  world[SLOT] = own;
}

export function ownHost(): OwnHost | undefined {
  return world[SLOT]?.host.isConnected ? world[SLOT] : undefined;
}
