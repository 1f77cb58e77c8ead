import { MAX_DEPTH, MAX_NODES, LIMITS } from '../limits';
import type { Box } from './box';
import { isControl } from './box';
import type { Sight } from './sight';
import { isQuote } from './text';
import { isTime, timeWords, type TimeWords } from './times';

/*
 * One walk over the page, in document order, into a tree of what a person can see. Everything after it works on this
 * tree: the page may change, and nothing is asked of it twice.
 */

export interface Sketch {
  root: Box;
  /** All boxes in document order. */
  boxes: Box[];
  editors: Box[];
  times: Set<Box>;
  timeWords: TimeWords;
  title: string;
  /** True where the page was larger than we read. */
  truncated: boolean;
}

const SKIPPED = new Set(
  'script style noscript template head link meta object embed canvas video audio map datalist iframe-error cuecard-root'.split(
    ' ',
  ),
);
/** Fields whose value says something; passwords and hidden ones are never read. */
const READABLE = new Set(['', 'text', 'email', 'tel', 'url', 'number', 'date', 'datetime-local']);

const TITLE = /^h[1-6] |title|subject/iu;

interface Open {
  box: Box;
  nodes: ArrayLike<Node>;
  next: number;
  reads: boolean | undefined;
}

/** Draws what can be seen of `page`. */
export function draw(page: Document, sight: Sight): Sketch {
  const body = page.body as HTMLElement | null;
  const start = body ?? page.documentElement;
  const root = newBox(start, undefined, 0);
  const words = timeWords(page.documentElement.lang);
  const sketch: Sketch = {
    root,
    boxes: [root],
    editors: [],
    times: new Set(),
    timeWords: words,
    title: page.title.slice(0, 1000),
    truncated: false,
  };
  const stack: Open[] = [{ box: root, nodes: nodesIn(start), next: 0, reads: undefined }];
  for (let visited = 0; stack.length > 0; visited++) {
    const top = stack[stack.length - 1] as Open;
    const node = top.nodes[top.next++];
    if (!node || visited > MAX_NODES) {
      sketch.truncated ||= visited > MAX_NODES;
      stack.pop();
      close(top.box, sketch);
    } else if (node.nodeType === Node.TEXT_NODE) addText(top, node as Text, sight);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const box = addElement(top.box, node as Element, sight, sketch);
      if (box) stack.push({ box, nodes: nodesIn(box.el), next: 0, reads: undefined });
    }
  }
  return sketch;
}

function newBox(el: Element, parent: Box | undefined, at: number, value?: string, isEditor = false): Box {
  const depth = parent ? parent.depth + 1 : 0;
  const tag = el.localName;
  return {
    el,
    tag,
    parent,
    depth,
    at,
    end: at,
    kids: [],
    chars: 0,
    linked: 0,
    times: 0,
    labelled: 0,
    value,
    isEditor,
    isOther: false,
  };
}

function addText(open: Open, node: Text, sight: Sight): void {
  const data = node.data;
  if (data === '') return;
  const cutData = data.length > LIMITS.message ? data.slice(0, LIMITS.message + 1) : data;
  const length = cutData.trim().length;
  if (length > 0) {
    open.reads ??= sight.shows(open.box.el);
    if (!open.reads) return;
    open.box.chars += length;
  }
  open.box.kids.push(cutData);
}

/** Adds the element's box; answers it where its inside is to be walked. */
function addElement(parent: Box, el: Element, sight: Sight, sketch: Sketch): Box | undefined {
  const tag = el.localName;
  if (SKIPPED.has(tag)) return undefined;
  if (parent.depth >= MAX_DEPTH) {
    sketch.truncated = true;
    return undefined;
  }
  if (tag !== 'br' && (sight.hides(el) || isEcho(el))) return undefined;
  const isEditor = isEditing(el);
  const value = isEditor ? undefined : valueOf(el);
  const box = newBox(el, parent, sketch.boxes.length, value, isEditor);
  parent.kids.push(box);
  sketch.boxes.push(box);
  if (isEditor) sketch.editors.push(box);
  if (!isEditor && value === undefined && tag !== 'svg') return box;
  close(box, sketch);
  return undefined;
}

/** Hidden from those who listen, since it says nothing more: icons in letters, initials, a text's second copy. */
function isEcho(el: Element): boolean {
  if (el.getAttribute('aria-hidden') !== 'true' || el.firstElementChild) return false;
  const text = el.textContent.slice(0, 200).trim();
  return !/\s/u.test(text) || (el.parentElement?.textContent.slice(0, 1000).split(text).length ?? 0) > 2;
}

/** Done with a box: what it holds counts for its parent. */
function close(box: Box, sketch: Sketch): void {
  box.end = sketch.boxes.length - 1;
  if (isTime(box, sketch.timeWords)) {
    sketch.times.add(box);
    box.times++;
  }
  if (box.tag === 'a' || isControl(box)) box.linked = box.chars;
  if (!box.parent) return;
  // What a message quotes has times of its own, which are not this message's.
  if (box.times > 0 && isQuote(box)) box.times = 0;
  box.parent.chars += box.chars;
  box.parent.linked += box.linked;
  box.parent.times += box.times;
}

/** Children as they are shown: through open shadow roots, slots, and frames that we may look into. */
function nodesIn(el: Element): ArrayLike<Node> {
  if (el.shadowRoot) return el.shadowRoot.childNodes;
  if (el.localName === 'slot') {
    const assigned = (el as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const inner = innerDocument(el);
  if (!inner) return el.childNodes;
  const body = inner.body as HTMLElement | null;
  return body ? [body] : [];
}

function innerDocument(el: Element): Document | null {
  if (el.localName !== 'iframe' && el.localName !== 'frame') return null;
  try {
    return (el as HTMLIFrameElement).contentDocument;
  } catch {
    return null; // another origin: the browser forbids it, and so do we
  }
}

/** A field of several lines, or a frame that holds one. */
function isEditing(el: Element): boolean {
  if (el.localName === 'textarea') return !(el as HTMLTextAreaElement).readOnly;
  const editable = el.getAttribute('contenteditable');
  // Some helpdesks let the subject be edited in place: it is one line, and part of the ticket.
  if (editable !== null && editable !== 'false') return !TITLE.test(`${el.localName} ${el.className}`);
  const inner = innerDocument(el);
  return (
    inner !== null &&
    (inner.designMode === 'on' || isEditing(inner.querySelector('body') ?? inner.documentElement))
  );
}

function valueOf(el: Element): string | undefined {
  if (el.localName === 'input') {
    const { type, value } = el as HTMLInputElement;
    return READABLE.has(type) ? value.slice(0, LIMITS.value) : '';
  }
  if (el.localName === 'textarea') return (el as HTMLTextAreaElement).value.slice(0, LIMITS.message);
  if (el.localName !== 'select') return undefined;
  const chosen = (el as HTMLSelectElement).selectedOptions[0];
  return chosen?.textContent.trim().slice(0, LIMITS.value) ?? '';
}
