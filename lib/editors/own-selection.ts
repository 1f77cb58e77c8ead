import { call } from '../nodes/ask';

/*
 * Whether a selection is the agent's own. Pages select, too, as when a field that gets the focus selects all that is in it;
 * a reply takes the place of what the agent has selected by key or by pointer, and of nothing else.
 */

/** Milliseconds after a key or a move in which the browser tells of the selection that came of it. */
const SOON = 500;
const SELECTS = /^(?:Arrow|Home$|End$|Page)/u;
const MODIFIERS = /^(?:Shift|Control|Alt|Meta)$/u;

export interface SelectionWatch {
  hear(page: Document): void;
  /** True when a selection that is new now came of what the agent has just done. */
  isOwn(): boolean;
}

export function watchSelecting(signal: AbortSignal): SelectionWatch {
  let since = -Infinity;
  const note = (event: Event): void => {
    if (!event.isTrusted || isModifier(event)) return;
    since = isSelecting(event as KeyboardEvent & MouseEvent) ? performance.now() : -Infinity;
  };
  const drag = (event: Event): void => {
    if (event.isTrusted && (event as MouseEvent).buttons === 1) since = performance.now();
  };
  const options = { capture: true, passive: true, signal };
  return {
    hear(page) {
      for (const type of ['keydown', 'mousedown']) call(page, 'addEventListener', type, note, options);
      call(page, 'addEventListener', 'mousemove', drag, options);
    },
    isOwn: () => performance.now() - since < SOON,
  };
}

const isModifier = (event: Event): boolean =>
  event.type === 'keydown' && MODIFIERS.test((event as KeyboardEvent).key);

/** Shift with a key that moves, all by Ctrl+A, a second click, a click with Shift. */
function isSelecting({ type, shiftKey, ctrlKey, metaKey, key, detail }: KeyboardEvent & MouseEvent): boolean {
  if (type === 'mousedown') return shiftKey || detail > 1;
  return (shiftKey && SELECTS.test(key)) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
}
