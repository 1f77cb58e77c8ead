// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { ask } from '@/lib/nodes/ask';
import { pageSight } from '@/lib/helpdesks/sight';

/* Boxes that are folded to nothing, and boxes that have no room. The rest of what is seen is proved in real browsers. */

/** The size of the box that is looked at: jsdom has no layout. */
const size = { width: 0, height: 0 };
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { get: () => size.width },
  offsetHeight: { get: () => size.height },
});
Object.defineProperty(Element.prototype, 'checkVisibility', { value: () => true });

/** A box of this size with this overflow, as a browser would tell of it. */
function box(width: number, height: number, overflow: string): HTMLElement {
  Object.assign(size, { width, height });
  const style = { display: 'block', overflowX: overflow, overflowY: overflow, clipPath: 'none' };
  vi.spyOn(ask(document, 'defaultView')!, 'getComputedStyle').mockReturnValue({
    ...style,
    getPropertyValue: () => 'auto',
  } as unknown as CSSStyleDeclaration);
  return document.createElement('div');
}

test.each([
  ['a thread that scrolls, in a window too low for it', 300, 0, 'auto', false],
  ['a drawer without width', 0, 300, 'auto', true],
  ['a part that is folded', 300, 0, 'hidden', true],
  ['what flows over its box', 300, 0, 'visible', false],
  ['what only those hear who listen', 1, 1, 'hidden', true],
  ['a part with room', 300, 40, 'auto', false],
])('%s: hidden or not', (_what, width, height, overflow, hidden) => {
  expect(pageSight().hides(box(width, height, overflow))).toBe(hidden);
});
