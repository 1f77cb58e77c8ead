import { ask, call } from '../nodes/ask';

/** What a person can see of an element. Asks the browser for its layout; tests without a layout bring their own. */
export interface Sight {
  /** True where neither the element nor anything inside it can be seen. Cheap: asked of every element. */
  hides(el: Element): boolean;
  /** True where text that stands directly in it is shown at all. Cheap: asked of every element that holds text. */
  shows(el: Element): boolean;
  /** True where a person could read that text: not tiny, not in its background's colour, not off the page. */
  reads(el: Element): boolean;
  flow(el: Element): Flow;
  /** True where a click on it does something. */
  isClickable(el: Element): boolean;
  /** Pixels in the window; undefined where there is no layout. */
  place(el: Element): Place | undefined;
}

export interface Flow {
  display: 'block' | 'cell' | 'inline';
  keepsLines: boolean;
}

export interface Place {
  left: number;
  right: number;
}

/** Pixels: letters below this are no text for a person. */
const TINY = 4;
const PRESENT = { checkOpacity: true };
const VISIBLE = { ...PRESENT, checkVisibilityCSS: true };

const pageOf = (el: Element): Document => ask(el, 'ownerDocument');
const viewOf = (el: Element): (Window & typeof globalThis) | null => ask(pageOf(el), 'defaultView');
const rootOf = (el: Element): HTMLElement => ask(pageOf(el), 'documentElement');
const placeOf = (el: Element): DOMRect => call(el, 'getBoundingClientRect');
const styleOf = (el: Element): CSSStyleDeclaration => (viewOf(el) ?? window).getComputedStyle(el);

/** The browser's own eyes, for one reading of a page: what it finds is kept, since the page stands still meanwhile. */
export function pageSight(): Sight {
  const grounds = new Map<Element, string>();
  return {
    hides: (el) =>
      (!call(el, 'checkVisibility', PRESENT) && styleOf(el).display !== 'contents') || isClippedAway(el),
    shows: (el) => call(el, 'checkVisibility', VISIBLE) || styleOf(el).display === 'contents',
    reads: (el) => isLegible(el, grounds) && !isOffPage(el),
    flow,
    isClickable: (el) => styleOf(el).cursor === 'pointer',
    place: placeOf,
  };
}

/** The usual ways to hide from the eye but not from a screen reader, and boxes that are folded to nothing. */
function isClippedAway(el: Element): boolean {
  const size = (name: 'offsetWidth' | 'offsetHeight'): number => ask(el as HTMLElement, name);
  if (!(size('offsetWidth') <= 1 || size('offsetHeight') <= 1)) return false;
  const style = styleOf(el);
  const { overflowX, overflowY, clipPath, display } = style;
  if (display === 'contents' || display === 'inline') return false;
  // What scrolls down and has no height left, as in a low window, is there all the same; what has no width is folded.
  const isSqueezed = size('offsetWidth') > 1 && /auto|scroll/u.test(overflowY);
  const cuts = overflowX !== 'visible' || overflowY !== 'visible';
  return (cuts && !isSqueezed) || clipOf(style) !== 'auto' || clipPath !== 'none';
}

/** By name: the property is out of use for pages that are made today, and stands in many that are not. */
function clipOf(style: CSSStyleDeclaration): string {
  return style.getPropertyValue('clip') || 'auto';
}

function isLegible(el: Element, grounds: Map<Element, string>): boolean {
  const style = styleOf(el);
  const { fontSize, color, clipPath, backgroundClip } = style;
  if (parseFloat(fontSize) < TINY) return false;
  if (clipOf(style).startsWith('rect(0') || /^inset\((?:50|100)%/u.test(clipPath)) return false;
  if (backgroundClip === 'text') return true;
  return !isTransparent(color) && color !== groundOf(el, grounds);
}

const isTransparent = (color: string): boolean => color === 'transparent' || /^rgba\(.*, 0\)$/u.test(color);

/** The colour behind an element; empty where a picture or the browser's own theme decides. */
function groundOf(el: Element, known: Map<Element, string>): string {
  const path: Element[] = [];
  let ground: string | undefined;
  for (let each: Element | null = el; each && ground === undefined; each = ask(each, 'parentElement')) {
    ground = known.get(each);
    if (ground !== undefined) break;
    path.push(each);
    const { backgroundColor, backgroundImage } = styleOf(each);
    if (backgroundImage !== 'none') ground = '';
    else if (!isTransparent(backgroundColor)) ground = backgroundColor;
  }
  ground ??= styleOf(rootOf(el)).colorScheme.includes('dark') ? '' : 'rgb(255, 255, 255)';
  for (const each of path) known.set(each, ground);
  return ground;
}

/** Moved out to where no scrolling leads. What a scrolled ancestor has moved is still to be reached. */
function isOffPage(el: Element): boolean {
  const [view, root] = [viewOf(el), rootOf(el)];
  if (!view) return false;
  const { left, right, bottom } = placeOf(el);
  const width = Math.max(root.scrollWidth, view.innerWidth);
  const isOut = right + view.scrollX <= 0 || bottom + view.scrollY <= 0 || left + view.scrollX >= width;
  if (!isOut) return false;
  for (let each = ask(el, 'parentElement'); each; each = ask(each, 'parentElement')) {
    if (ask(each, 'scrollTop') !== 0 || ask(each, 'scrollLeft') !== 0) return false;
    if (
      ask(each, 'scrollWidth') > ask(each, 'clientWidth') + 1 &&
      /auto|scroll/u.test(styleOf(each).overflowX)
    )
      return false;
  }
  return true;
}

function flow(el: Element): Flow {
  const { display, whiteSpace } = styleOf(el);
  return {
    display:
      display === 'table-cell' ? 'cell' : /^(?:inline|contents|ruby)/u.test(display) ? 'inline' : 'block',
    keepsLines: /^(?:pre|break-spaces)/u.test(whiteSpace) || ask(el, 'localName') === 'pre',
  };
}
