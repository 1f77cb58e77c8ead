import { ask, call } from '../nodes/ask';

/** Chromium's own: elsewhere a document tells of its components' trees, too. */
interface SelectingRoot {
  getSelection?: () => Selection | null;
}

/** The selection that an element is in. Chromium tells that of a component's tree only when that tree is asked. */
export function selectionIn(element: HTMLElement): Selection | null {
  const root = call(element, 'getRootNode');
  const own = 'host' in root ? (root as SelectingRoot).getSelection?.() : undefined;
  return own ?? call(ask(element, 'ownerDocument'), 'getSelection');
}
