import { ask, call, isElement, parentOf } from '../../nodes/ask';

/** Texts of a page that are gone through by key: the rest is reached by pointer, or is the page's own business. */
const MOST_TEXTS = 2000;

/** The innermost element at a place of the window, in open shadow roots and own frames, too. */
export function elementAt(page: Document, x: number, y: number): Element | undefined {
  let found = call(page, 'elementFromPoint', x, y);
  for (let inner = found; inner;) {
    found = inner;
    inner = within(found, x, y);
  }
  return found ?? undefined;
}

function within(element: Element, x: number, y: number): Element | null {
  const root = ask(element, 'shadowRoot');
  // A root that has nothing there answers with its host.
  if (root) return other(root.elementFromPoint(x, y), element);
  const page = documentOf(element);
  if (!page) return null;
  const { left, top } = insideOf(element);
  return call(page, 'elementFromPoint', x - left, y - top);
}

/** Where a frame's page begins, in the window that the frame stands in. */
function insideOf(frame: Element): { left: number; top: number } {
  const { left, top } = call(frame, 'getBoundingClientRect');
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    left: left + ask(frame, 'clientLeft') + parseFloat(paddingLeft),
    top: top + ask(frame, 'clientTop') + parseFloat(paddingTop),
  };
}

const other = (found: Element | null, element: Element): Element | null => (found === element ? null : found);

/** The page in a frame that is the page's own. */
function documentOf(element: Element): Document | null {
  return ask(element, 'localName') === 'iframe' ? ask(element as HTMLIFrameElement, 'contentDocument') : null;
}

/** Elements with a text of their own that a person can see, in the page's order. */
export function textsOn(page: Document): Element[] {
  const body = ask(page, 'body');
  return [...call(body, 'querySelectorAll', '*')].filter(hasText).slice(0, MOST_TEXTS);
}

function hasText(element: Element): boolean {
  if (/^(?:script|style|noscript|template|option)$/u.test(ask(element, 'localName'))) return false;
  const isText = (node: Node): boolean =>
    ask(node, 'nodeType') === Node.TEXT_NODE && (ask(node, 'nodeValue') ?? '').trim() !== '';
  const says = [...ask(element, 'childNodes')].some(isText) || isTextField(element);
  // jsdom has no layout.
  return says && (!('checkVisibility' in element) || call(element, 'checkVisibility'));
}

const isTextField = (element: Element): boolean =>
  ask(element, 'localName') === 'input' && (element as HTMLInputElement).value !== '';

/** The element around it, out of shadow roots and own frames; undefined at the page's top. */
export function around(element: Element): Element | undefined {
  const parent = parentOf(element);
  if (parent && isElement(parent)) return isPage(parent) ? undefined : parent;
  return frameOf(element) ?? undefined;
}

const isPage = (element: Element): boolean => ask(element, 'localName') === 'html';

/** The frame that an element's page is in. */
export function frameOf(element: Element): Element | null {
  return ask(ask(element, 'ownerDocument'), 'defaultView')?.frameElement ?? null;
}

/** Where it stands in the window, in CSS pixels, through the frames that it is in. */
export function boundsOf(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = call(element, 'getBoundingClientRect');
  const frame = frameOf(element);
  if (!frame) return { left, top, width, height };
  const [outer, own, inside] = [boundsOf(frame), call(frame, 'getBoundingClientRect'), insideOf(frame)];
  return {
    left: left + outer.left + inside.left - own.left,
    top: top + outer.top + inside.top - own.top,
    width,
    height,
  };
}

/** What is drawn of it, or, of what is no HTML, all of it. */
function shownText(element: Element): string {
  if ('innerText' in element) return ask(element as HTMLElement, 'innerText');
  return ask(element, 'textContent');
}

/** What a person reads there, in one line. */
export function glimpseOf(element: Element, length: number): string {
  const text = isTextField(element) ? (element as HTMLInputElement).value : shownText(element);
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
