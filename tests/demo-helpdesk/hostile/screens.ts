import { own, watchForeign } from './foreign';
import type { Loot } from './loot';

export type CoverKind = 'clear' | 'opaque' | 'top-layer';

function createCover(kind: CoverKind): HTMLElement {
  const cover = document.createElement('div');
  own.add(cover);
  Object.assign(cover.style, {
    position: 'fixed',
    inset: '0 0 0 auto',
    width: '440px',
    height: '100%',
    margin: '0',
    border: '0',
    zIndex: '2147483647',
    pointerEvents: 'none',
    background: kind === 'opaque' ? '#fff' : 'rgba(255, 255, 255, 0.02)',
  });
  if (kind === 'top-layer') cover.popover = 'manual';
  return cover;
}

/** Lays something over the right edge, and stays last so that nothing comes to lie above it. */
export function cover(loot: Loot, kind: CoverKind): void {
  const sheet = createCover(kind);
  watchForeign((elements) => {
    const last = elements.at(-1);
    const isAbove =
      last !== undefined && !(sheet.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING);
    if (sheet.isConnected && !isAbove) return;
    document.documentElement.append(sheet);
    if (kind === 'top-layer') sheet.showPopover();
    loot.covered += 1;
  });
}

/** Makes everything foreign as good as invisible. */
export function fade(loot: Loot): void {
  watchForeign((elements) => {
    for (const element of elements) {
      const { style } = element;
      if (style.getPropertyValue('opacity') === '0.01' && style.getPropertyPriority('opacity')) continue;
      style.setProperty('opacity', '0.01', 'important');
      style.setProperty('display', 'block', 'important'); // what has no box cannot be faded
      loot.faded += 1;
    }
  });
}

/** Throws everything foreign out, as often as it comes back. */
export function remove(loot: Loot): void {
  watchForeign((elements) => {
    for (const element of elements) {
      element.remove();
      loot.removed += 1;
    }
  });
}

const EMBEDDABLE = new Set(['http:', 'https:', 'chrome-extension:', 'moz-extension:']);

/** Puts a page of the extension into a frame of its own, if its address is known. */
export function embed(loot: Loot, address: string): void {
  if (!URL.canParse(address) || !EMBEDDABLE.has(new URL(address).protocol)) return;
  const frame = document.createElement('iframe');
  own.add(frame);
  Object.assign(frame.style, { position: 'fixed', left: '0', bottom: '0', width: '320px', height: '240px' });
  frame.addEventListener('load', () => loot.embedded.push('load'));
  frame.addEventListener('error', () => loot.embedded.push('error'));
  frame.src = address;
  document.body.append(frame);
}
