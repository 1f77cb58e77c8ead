import { MAX_DEPTH, MAX_NODES, LIMITS } from '../limits';
import { ask, call, isElement } from '../../nodes/ask';
import { HOST_ATTRIBUTE } from '../../nodes/own-host';
import type { Box } from './box';
import { contains, isControl } from './box';
import type { Sight } from '../sight';
import { isQuote } from './text';
import type { ForeignWords, Given, TimeWords } from '../types';
import { ENGLISH_TIMES, isTime } from './times';

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
  /** When it was drawn, epoch milliseconds: "2 hours ago" is counted from there. */
  now: number;
  title: string;
  /** True where it is not, or not all, in English. */
  isForeign: boolean;
  /** True where the page was larger than we read. */
  truncated: boolean;
  /** Boxes of which both ends alone were drawn. */
  cut: Box[];
  /** Shadow roots and frames' documents: what changes there is not seen from the page. */
  trees: Node[];
  /** What is known of the page beforehand. */
  given?: Given | undefined;
}

const SKIPPED = /^(?:script|style|noscript|template|object|canvas|video|audio|datalist)$/u;
/**
 * Elements at each end of another that are drawn: a ticket keeps fifty messages, of up to five elements each where nothing is
 * around them, and either end may be the newest.
 */
const DRAWN_ENDS = 250;
const WRITING = 'textarea,[contenteditable]';
/** Fields whose value says something; passwords and hidden ones are never read. */
const READABLE = /^(?:text|email|tel|url|number|date|datetime-local)?$/u;

/** A letter that English does without, or a word that other languages can hardly do without. */
const FOREIGN = /(?!\p{ASCII})\p{L}|\b(?:und|der|das|nicht|les|des|est|los|que|por)\b/iu;
const TITLE = /^h[1-6] |title|subject/iu;

/** A part of the page with all boxes inside. */
export const within = ({ at, end }: Box, { boxes }: Sketch): Box[] => boxes.slice(at, end + 1);

export const holdsEditor = (box: Box, { editors }: Sketch): boolean =>
  editors.some((editor) => contains(box, editor));

/** Draws what can be seen of `page` at `now`. */
export function draw(page: Document, sight: Sight, now: number, foreign?: ForeignWords): Sketch {
  const start = bodyOf(page);
  const root = newBox(start, undefined, 0);
  const language = ask(ask(page, 'documentElement'), 'lang');
  const sketch: Sketch = {
    root,
    boxes: [root],
    editors: [],
    times: new Set(),
    timeWords: foreign?.timesIn(language, ENGLISH_TIMES) ?? ENGLISH_TIMES,
    now,
    title: ask(page, 'title').slice(0, 1000),
    isForeign: !/^(?:en\b|$)/iu.test(language),
    truncated: false,
    cut: [],
    trees: [],
  };
  walk(root, start, { sketch, sight, left: MAX_NODES });
  return sketch;
}

interface Walk {
  sketch: Sketch;
  sight: Sight;
  /** Nodes that may still be visited. */
  left: number;
}

/** Fills a box with what its element shows. As deep as `MAX_DEPTH` at most. */
function walk(box: Box, el: Element, on: Walk): void {
  const { sketch, sight } = on;
  let reads: boolean | undefined;
  const all = nodesIn(el, sketch);
  const nodes = all.length > 2 * DRAWN_ENDS ? endsOf([...all], sight) : all;
  if (nodes.length < all.length) sketch.cut.push(box);
  for (const node of nodes) {
    if (on.left-- <= 0) {
      sketch.truncated = true;
      break;
    }
    if (ask(node, 'nodeType') === Node.TEXT_NODE) {
      const text = (node as Text).data.slice(0, LIMITS.message + 1);
      const length = text.trim().length;
      if (length > 0 && !(reads ??= sight.shows(el))) continue;
      if (text !== '') box.kids.push(text);
      box.chars += length;
      sketch.isForeign ||= FOREIGN.test(text);
    } else if (isElement(node)) addElement(box, node, on);
  }
  close(box, sketch);
}

function newBox(el: Element, parent: Box | undefined, at: number, value?: string, isEditor = false): Box {
  const depth = parent ? parent.depth + 1 : 0;
  const tag = ask(el, 'localName');
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

/** Adds the element's box, with all that is in it. One that cannot be read is left out. */
function addElement(parent: Box, el: Element, on: Walk): void {
  const { sketch, sight } = on;
  try {
    const tag = ask(el, 'localName');
    if (SKIPPED.test(tag) || call(el, 'hasAttribute', HOST_ATTRIBUTE)) return;
    if (parent.depth >= MAX_DEPTH) {
      sketch.truncated = true;
      return;
    }
    if (tag !== 'br' && (sight.hides(el) || isEcho(el))) return;
    const isEditor = isEditing(el, tag);
    const box = newBox(el, parent, sketch.boxes.length, isEditor ? undefined : valueOf(el, tag), isEditor);
    parent.kids.push(box);
    sketch.boxes.push(box);
    if (isEditor) sketch.editors.push(box);
    if (!isEditor && box.value === undefined && tag !== 'svg') walk(box, el, on);
    else close(box, sketch);
  } catch {
    // The page goes on without it.
  }
}

/** Hidden from those who listen, since it says nothing more: icons in letters, initials, a text's second copy. */
function isEcho(el: Element): boolean {
  if (call(el, 'getAttribute', 'aria-hidden') !== 'true' || ask(el, 'firstElementChild')) return false;
  const text = ask(el, 'textContent').slice(0, 200).trim();
  const parent = ask(el, 'parentElement');
  return (
    !/\s/u.test(text) || (parent !== null && ask(parent, 'textContent').slice(0, 1000).split(text).length > 2)
  );
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

/** All up to so many elements that can be seen at each end, and what an agent may be writing in between. */
function endsOf(nodes: Node[], sight: Sight): Node[] {
  const seen = nodes.filter((node) => isElement(node) && !sight.hides(node));
  const place = (at: number): number => nodes.indexOf(seen.at(at) as Node);
  const [first, last] = [place(DRAWN_ENDS), place(-1 - DRAWN_ENDS)];
  return nodes.filter(
    (node, at) => at < first || at > last || (isElement(node) && call(node, 'querySelector', WRITING)),
  );
}

/** Children as they are shown: through open shadow roots, slots, and frames that we may look into. */
function nodesIn(el: Element, { trees }: Sketch): ArrayLike<Node> & Iterable<Node> {
  const root = ask(el, 'shadowRoot');
  if (root) {
    trees.push(root);
    return root.childNodes;
  }
  if (ask(el, 'localName') === 'slot') {
    const assigned = (el as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const inner = innerDocument(el);
  if (!inner) return ask(el, 'childNodes');
  trees.push(inner);
  return [bodyOf(inner)];
}

/** Its body, or what it has instead. */
function bodyOf(page: Document): HTMLElement {
  const body = ask(page, 'body') as HTMLElement | null;
  return body ?? ask(page, 'documentElement');
}

/** A frame's document; null where it is of another origin, which the browser forbids to look into. */
const innerDocument = (el: Element): Document | null =>
  /^i?frame$/u.test(ask(el, 'localName')) ? (el as HTMLIFrameElement).contentDocument : null;

/** A field of several lines, or a frame that holds one. */
function isEditing(el: Element, tag: string): boolean {
  if (tag === 'textarea') return !(el as HTMLTextAreaElement).readOnly;
  const editable = call(el, 'getAttribute', 'contenteditable');
  // Some helpdesks let the subject be edited in place: it is one line, and part of the ticket.
  if (editable !== null && editable !== 'false')
    return !TITLE.test(`${tag} ${call(el, 'getAttribute', 'class') ?? ''}`);
  const inner = innerDocument(el);
  return inner !== null && (ask(inner, 'designMode') === 'on' || isEditing(bodyOf(inner), 'body'));
}

function valueOf(el: Element, tag: string): string | undefined {
  if (tag === 'input') {
    const { type, value } = el as HTMLInputElement;
    return READABLE.test(type) ? value.slice(0, LIMITS.value) : '';
  }
  if (tag === 'textarea') return (el as HTMLTextAreaElement).value.slice(0, LIMITS.message);
  if (tag !== 'select') return undefined;
  const chosen = (el as HTMLSelectElement).selectedOptions[0];
  return chosen?.textContent.trim().slice(0, LIMITS.value) ?? '';
}
