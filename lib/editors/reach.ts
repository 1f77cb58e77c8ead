import { ask, boxParent, call, isElement } from '../nodes/ask';

/*
 * Helpdesks keep other tickets' panes on the page, slid away or made inert: a field there has a size, is drawn, takes text, and
 * is another ticket's. What is only scrolled away can be scrolled back, and is no less the agent's.
 */

interface Span {
  from: number;
  to: number;
}
interface Area {
  across: Span;
  down: Span;
}

const SCROLLS = /auto|scroll/u;
const CUTS = /hidden|clip/u;

/** True where a person could get to a field by scrolling, and by pressing into it. */
export function isWithinReach(element: Element): boolean {
  const view = ask(ask(element, 'ownerDocument'), 'defaultView');
  if (!view) return false;
  let area = areaOf(element);
  let isFixed = false;
  for (let node: Node | null = element; node; node = boxParent(node)) {
    if (!isElement(node)) continue;
    if (call(node, 'hasAttribute', 'inert')) return false;
    const style = view.getComputedStyle(node);
    if (node !== element && !isFixed && !isRoot(node)) area = seenThrough(area, areaOf(node), style);
    isFixed ||= style.position === 'fixed';
    if (isEmpty(area)) return false;
  }
  return isOnPage(area, view, isFixed);
}

/** What is left of an area in a box: all of the box where it scrolls, since anything can be brought there. */
function seenThrough(area: Area, box: Area, { overflowX, overflowY }: CSSStyleDeclaration): Area {
  const through = (span: Span, own: Span, overflow: string): Span => {
    if (SCROLLS.test(overflow)) return own;
    return CUTS.test(overflow) ? common(span, own) : span;
  };
  return {
    across: through(area.across, box.across, overflowX),
    down: through(area.down, box.down, overflowY),
  };
}

/** The window scrolls, unless the page forbids it; above and left of the page no scrolling leads. */
function isOnPage({ across, down }: Area, view: Window & typeof globalThis, isFixed: boolean): boolean {
  const page = view.document;
  const roots = [ask(page, 'documentElement'), ask(page, 'body')].map((root) => view.getComputedStyle(root));
  const span = (size: number, scrolled: number, axis: 'overflowX' | 'overflowY'): Span =>
    isFixed || roots.some((style) => CUTS.test(style[axis]))
      ? { from: 0, to: size }
      : { from: -scrolled, to: Infinity };
  return !isEmpty({
    across: common(across, span(view.innerWidth, view.scrollX, 'overflowX')),
    down: common(down, span(view.innerHeight, view.scrollY, 'overflowY')),
  });
}

function areaOf(element: Element): Area {
  const { left, right, top, bottom } = call(element, 'getBoundingClientRect');
  return { across: { from: left, to: right }, down: { from: top, to: bottom } };
}

const common = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});
const isEmpty = ({ across, down }: Area): boolean => across.to - across.from < 1 || down.to - down.from < 1;

const isRoot = (element: Element): boolean => /^(?:html|body)$/u.test(ask(element, 'localName'));
