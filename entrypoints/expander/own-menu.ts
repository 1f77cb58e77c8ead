import type { Place } from '@/lib/editors/caret-place';
import { ask, boxParent, call, isElement } from '@/lib/nodes/ask';
import { HOST_ATTRIBUTE } from '@/lib/nodes/own-host';

/*
 * Many helpdesks open a menu of their own at a "/". What comes up near the caret between that key and now is taken for one: by
 * its role, or since it floats where nothing floated before.
 */

const MENUS = '[role=listbox], [role=menu], [role=dialog], [role=grid], [role=tree], [popover]';
/** Pixels from the caret within which a menu is one for it. */
const NEAR = 400;
/** Pixels from the caret, at which menus lie: to the right of its beginning, below it and above it. */
const ASIDE = 24;
const AWAY = [16, 48];

/** What is to be seen around the caret. */
export interface Around {
  menus: Set<Element>;
  floating: Set<Element>;
}

export function lookAround(editor: HTMLElement, place: Place): Around {
  const pages = new Set([document, ask(editor, 'ownerDocument')]);
  const menus = [...pages].flatMap((page) => [...call(page, 'querySelectorAll', MENUS)]);
  return {
    menus: new Set(menus.filter((menu) => isNear(menu, place) && !isAround(menu, editor))),
    floating: new Set(pointsAt(place).flatMap(([x, y]) => floatingAt(x, y, editor))),
  };
}

/** True where something has come up since. */
export function hasComeUp(before: Around, now: Around): boolean {
  const isNew = (were: Set<Element>, are: Set<Element>): boolean => [...are].some((one) => !were.has(one));
  return isNew(before.menus, now.menus) || isNew(before.floating, now.floating);
}

function isNear(menu: Element, { left, top }: Place): boolean {
  if (!call(menu, 'checkVisibility', { opacityProperty: true, visibilityProperty: true })) return false;
  const box = call(menu, 'getBoundingClientRect');
  const isThere = box.width > 0 && box.height > 0;
  const across = box.left < left + NEAR && box.right > left - NEAR;
  return isThere && across && box.top < top + NEAR && box.bottom > top - NEAR;
}

function pointsAt({ left, top, bottom, isRightToLeft }: Place): [number, number][] {
  const x = isRightToLeft ? left - ASIDE : left + ASIDE;
  return AWAY.flatMap((away) => [
    [x, bottom + away],
    [x, top - away],
  ]);
}

/** What lies over the page at a point, and not around the editor: it or something around it is lifted out of the page. */
function floatingAt(x: number, y: number, editor: HTMLElement): Element[] {
  const hits = call(document, 'elementsFromPoint', x, y);
  const hit = hits.find((each) => !call(each, 'hasAttribute', HOST_ATTRIBUTE));
  if (!hit || isAround(hit, editor) || call(editor, 'contains', hit)) return [];
  for (
    let node: Node | null = hit;
    node && isElement(node) && !isAround(node, editor);
    node = boxParent(node)
  )
    if (/absolute|fixed/u.test(getComputedStyle(node).position)) return [node];
  return [];
}

/** True for what the editor, or the frame that it is in, is a part of. */
function isAround(outer: Element, editor: Element): boolean {
  for (let node: Node | null = editor; node; node = boxParent(node)) if (node === outer) return true;
  const frame = ask(ask(editor, 'ownerDocument'), 'defaultView')?.frameElement;
  return frame ? isAround(outer, frame) : false;
}
