import { ask, boxParent, call, isElement } from '../nodes/ask';
import { HOST_ATTRIBUTE } from '../nodes/own-host';

/*
 * Helpdesks with tabs lay one ticket's pane over another's: the field below can be found, has a size and takes text,
 * and belongs to somebody else's ticket.
 */

/** Points that are looked at, as shares of the part that is in view: a toolbar or a hint may lie over some of them. */
const ACROSS = [0.05, 0.3, 0.5, 0.7, 0.95];
const DOWN = [0.1, 0.5, 0.9];

interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * True where something else lies over the whole field, or over the frame that it is in. False where nothing of it is
 * in view: what is scrolled away can be covered by nothing.
 */
export function isCovered(element: Element): boolean {
  const page = ask(element, 'ownerDocument');
  const part = partInView(element);
  if (part && pointsOf(part).every(({ x, y }) => isForeign(hitAt(page, x, y), element))) return true;
  const frame = ask(page, 'defaultView')?.frameElement;
  return frame ? isCovered(frame) : false;
}

function pointsOf({ left, top, right, bottom }: Part): { x: number; y: number }[] {
  return DOWN.flatMap((down) =>
    ACROSS.map((across) => ({ x: left + (right - left) * across, y: top + (bottom - top) * down })),
  );
}

/** What a press there would hit; our own element lies over pages without being a part of them. */
function hitAt(page: Document, x: number, y: number): Element | undefined {
  const hits = call(page, 'elementsFromPoint', x, y);
  let hit = hits.find((each) => !call(each, 'hasAttribute', HOST_ATTRIBUTE));
  for (let next = hit; next; next = hitInside(next, x, y)) hit = next;
  return hit;
}

function hitInside(host: Element, x: number, y: number): Element | undefined {
  const root = ask(host, 'shadowRoot');
  return root?.elementsFromPoint(x, y).find((each) => call(each, 'getRootNode') === root);
}

/** True for what is neither a part of the field, nor around it, nor its label. */
function isForeign(hit: Element | undefined, element: Element): boolean {
  if (!hit || isWithin(hit, element) || isWithin(element, hit)) return false;
  const label = call(hit, 'closest', 'label');
  return (label as HTMLLabelElement | null)?.control !== element;
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let node: Node | null = inner; node; node = boxParent(node)) if (node === outer) return true;
  return false;
}

/** The part of an element that neither the window nor a scrolled box around it cuts off. */
function partInView(element: Element): Part | undefined {
  const view = ask(ask(element, 'ownerDocument'), 'defaultView');
  if (!view) return undefined;
  let part: Part = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  for (let node: Node | null = element; node; node = boxParent(node)) {
    if (!isElement(node)) continue;
    const { overflow, position } = view.getComputedStyle(node);
    if (node === element || overflow !== 'visible') part = cut(part, node);
    if (position === 'fixed') break;
  }
  return part.right - part.left >= 1 && part.bottom - part.top >= 1 ? part : undefined;
}

function cut(part: Part, element: Element): Part {
  const box = call(element, 'getBoundingClientRect');
  // The outermost boxes scroll as the window does: it cuts there, and they do not.
  if (ask(element, 'localName') === 'html' || ask(element, 'localName') === 'body') return part;
  return {
    left: Math.max(part.left, box.left),
    top: Math.max(part.top, box.top),
    right: Math.min(part.right, box.right),
    bottom: Math.min(part.bottom, box.bottom),
  };
}
