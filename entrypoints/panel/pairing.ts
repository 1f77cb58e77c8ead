import type { Credentials } from '@/lib/messages/contract';
import type { Broadcast } from '@/lib/messages/extension';

/** How this panel is tied to a tab: by a token in a page's frame, by the tab in front in the browser's side panel. */
export type Pairing = { kind: 'frame'; token: string } | { kind: 'sidePanel' } | { kind: 'none' };

const TOKEN = /^#[0-9a-f]{32}$/;

/** What the page's address says. A frame without a token, or anything else in its place, is somebody else's. */
export function pairingFrom(hash: string, framed: boolean): Pairing {
  if (TOKEN.test(hash)) return { kind: 'frame', token: hash.slice(1) };
  return hash === '' && !framed ? { kind: 'sidePanel' } : { kind: 'none' };
}

/**
 * Whom this panel speaks for, and which broadcasts are for it. A frame knows its own by its token; the side panel is told by
 * the browser which tab is in front.
 */
export class Addressee {
  readonly kind: Pairing['kind'];
  private tab: number | undefined;

  constructor(private readonly pairing: Pairing) {
    this.kind = pairing.kind;
  }

  readonly setTab = (tab: number | undefined): void => {
    this.tab = tab;
  };

  /** What every message of this panel carries. */
  readonly credentials = (): Credentials => {
    if (this.pairing.kind === 'frame') return { token: this.pairing.token };
    return this.tab === undefined ? {} : { tab: this.tab };
  };

  readonly isMeant = (broadcast: Broadcast): boolean => {
    if (this.pairing.kind === 'frame') return broadcast.token === this.pairing.token;
    return this.pairing.kind !== 'none' && this.tab !== undefined && broadcast.tab === this.tab;
  };
}
