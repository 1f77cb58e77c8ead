import { call } from '../nodes/ask';

/** Milliseconds that a field stays marked. */
const SHOWN = 6000;

/**
 * Marks fields on the page for a while, so that the agent can click into the right one. An animation changes no
 * attribute of the page's elements and no page policy forbids it.
 */
export function markFields(elements: readonly HTMLElement[]): void {
  const outline = { outline: '3px solid #0b6e5f', outlineOffset: '2px' };
  for (const element of elements) call(element, 'animate', [outline, outline], { duration: SHOWN });
  const [first] = elements;
  if (first) call(first, 'scrollIntoView', { block: 'nearest' });
}
