import { isChatLine } from './chat-line';
import { isCovered } from './cover';
import { ask, call, isElement } from '../nodes/ask';
import { isPlainField, selectedIn } from './field';
import { watchSelecting } from './own-selection';

/*
 * Where the agent wrote last. The reader remembers it from the start, since the panel takes the focus before anybody
 * asks; the inserter, a script of its own in the same isolated world, finds it there. The page cannot see it.
 */

export interface LastCaret {
  element: HTMLElement;
  /** Undefined in textareas, which keep their own selection when they lose the focus. */
  range: Range | undefined;
  /** What the agent has selected there, by their own hand; empty where nothing is. */
  chosen: string;
  /** The page's URL at that time: the field may be another ticket's by now. */
  url: string;
  /** When the caret came there, by `performance.now()`. */
  since: number;
}

const SLOT = Symbol.for('cuecard.lastCaret');
const world = globalThis as typeof globalThis & { [SLOT]?: LastCaret | undefined };

/** The field that people edit at this place: a textarea, a chat's line, or the outermost editable element around it. */
export function editingHost(place: Node | null | undefined): HTMLElement | undefined {
  let host: HTMLElement | undefined;
  for (let node: Node | null | undefined = place; node; node = ask(node, 'parentNode')) {
    if (!isElement(node)) continue;
    const element = node as HTMLElement;
    if (ask(element, 'localName') === 'textarea' || isChatLine(element)) return element;
    const editable = call(element, 'getAttribute', 'contenteditable');
    if (editable === 'false') return host;
    if (editable !== null) host = element;
  }
  const page = place && ask(place, 'ownerDocument');
  return host ?? (page && ask(page, 'designMode') === 'on' ? ask(page, 'body') : undefined);
}

/**
 * Remembers the last editing place of this document and of its frames that we may look into, until `signal`; calls `onEditor`
 * whenever the caret is in one.
 */
export function rememberCaret(page: Document, signal: AbortSignal, onEditor?: () => void): void {
  const notes = new WeakMap<Document, () => void>();
  const selecting = watchSelecting(signal);
  const options = { capture: true, passive: true, signal };
  hearInFrames(page, signal, (inside) => {
    const note = notes.get(inside) ?? (() => record(inside, selecting.isOwn()) && onEditor?.());
    notes.set(inside, note);
    for (const type of ['selectionchange', 'focusin']) call(inside, 'addEventListener', type, note, options);
    selecting.hear(inside);
    return note;
  });
  signal.addEventListener('abort', () => (world[SLOT] = undefined));
}

/**
 * Has `hear` listen to this document and to its frames that we may look into, until `signal`. Again and again to the same: an
 * editor that writes its frame's document anew takes our listeners away with the old one. What it answers is called where the
 * focus has just come there.
 */
export function hearInFrames(
  page: Document,
  signal: AbortSignal,
  hear: (inside: Document) => () => unknown,
): void {
  hear(page)();
  // Focus that goes into a frame tells this window nothing but that it has lost it.
  const hearFrame = (): void => {
    const frame = ask(page, 'activeElement');
    const inside = frame && frameDocument(frame);
    if (inside) hear(inside)();
  };
  hearFrame();
  ask(page, 'defaultView')?.addEventListener('blur', hearFrame, { signal });
  // And focus that goes from one frame into another, as from our panel into an editor's, tells it nothing at all.
  const hearUnder = ({ target }: Event): void => {
    const node = target as Node; // of a document's pointer event
    const inside = isElement(node) && frameDocument(node);
    if (inside) hear(inside);
  };
  call(page, 'addEventListener', 'pointerover', hearUnder, { capture: true, passive: true, signal });
}

/** The document of a frame of the same origin. */
export function frameDocument(frame: Element): Document | undefined {
  const name = ask(frame, 'localName');
  if (name !== 'iframe' && name !== 'frame') return undefined;
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/** True where the caret is in an editor. */
function record(page: Document, isOwn: boolean): boolean {
  const element = editingHost(activeElement(page));
  if (!element) return false;
  const field = isPlainField(element);
  const selection = field ? null : call(page, 'getSelection');
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const inside = range && call(element, 'contains', range.commonAncestorContainer);
  const known = world[SLOT]?.element === element ? world[SLOT] : undefined;
  const selected = field ? selectedIn(element) : inside ? range.toString() : (known?.chosen ?? '');
  world[SLOT] = {
    element,
    // An editor that has the focus and shows no selection of its own yet keeps the one that we know.
    range: inside ? range.cloneRange() : known?.range,
    chosen: isOwn || selected === known?.chosen ? selected : '',
    url: location.href,
    since: performance.now(),
  };
  return true;
}

function activeElement(page: Document): Element | null {
  let active = ask(page, 'activeElement');
  for (let inner = active; inner; inner = ask(inner, 'shadowRoot')?.activeElement ?? null) active = inner;
  return active;
}

/** The last editing place, while its field is still on the page. */
export function lastCaret(): LastCaret | undefined {
  const last = world[SLOT];
  try {
    return last && ask(last.element, 'isConnected') ? last : undefined;
  } catch {
    // Of a frame that is gone nothing may be asked in Firefox.
    return undefined;
  }
}

/** Gives the focus back to the caret where the agent wrote last. False where that field is gone, or under another. */
export function restoreCaret(): boolean {
  const last = lastCaret();
  if (!last || isCovered(last.element)) return false;
  const page = ask(last.element, 'ownerDocument');
  ask(page, 'defaultView')?.focus();
  call(last.element, 'focus', { preventScroll: true });
  if (last.range && call(last.element, 'contains', last.range.commonAncestorContainer)) {
    const selection = call(page, 'getSelection');
    selection?.removeAllRanges();
    selection?.addRange(last.range.cloneRange());
  }
  return true;
}
