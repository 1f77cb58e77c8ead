import { ask, call } from '../nodes/ask';
import { isPlainField, isReadOnly, readField, type PlainField } from './field';
import { setRange } from './methods';
import { visibleCharacters } from './read-back';
import type { TakeBack } from './types';

/*
 * The reply that went in last, and how the field was before. Where the browser's undo does not know it, we take it back
 * ourselves: by the undo key or when the panel asks, and only while the field holds exactly what the insertion left.
 */

/** How a field is before a reply goes in. */
export interface FieldState {
  text: string;
  /** Where a plain field's selection begins, where it ends, and which way it was drawn. */
  caret?: [start: number | null, end: number | null, way: 'forward' | 'backward' | 'none'];
}

export interface Insertion {
  element: HTMLElement;
  before: FieldState;
  /** What the field holds after a way in that the browser's undo does not know. */
  left: string | undefined;
  /** False once the page shows another ticket than the reply's: the field may be that one's. */
  isMeant: () => boolean;
}

interface Remembered extends Insertion {
  id: number;
  end: AbortController;
}

let last: Remembered | undefined;

export function fieldState(element: HTMLElement): FieldState {
  const text = readField(element);
  if (!isPlainField(element)) return { text };
  const { selectionStart, selectionEnd, selectionDirection } = element;
  return { text, caret: [selectionStart, selectionEnd, selectionDirection ?? 'none'] };
}

/** Remembers what has just gone in, in the place of what went in before; `onOut` is called once it is out again. Answers with its name. */
export function rememberInsertion(insertion: Insertion, onOut: (id: number) => void): number {
  last?.end.abort();
  // No other document of this tab has the same.
  const id = performance.timeOrigin + performance.now();
  const end = new AbortController();
  last = { ...insertion, id, end };
  watch(last, () => {
    end.abort();
    onOut(id);
  });
  return id;
}

/** Takes the reply out that has this name, and puts the caret back. What the agent has done since then stays. */
export async function takeBackInsertion(id: number): Promise<TakeBack> {
  return last?.id === id ? takeOut(last) : 'gone';
}

/** Milliseconds after which a page that sets its own state back has done so. */
const SECOND_LOOK = 80;

async function takeOut({ element, before, left, isMeant, end }: Remembered): Promise<TakeBack> {
  if (!isPlainField(element) || !ask(element, 'isConnected') || !isMeant()) return 'gone';
  if (element.value !== left) return 'changed';
  if (isReadOnly(element)) return 'stays';
  element.setSelectionRange(0, left.length);
  setRange.insert(element, before.text);
  returnCaret(element, before);
  await pause(SECOND_LOOK);
  if (element.value !== before.text) return 'stays';
  returnCaret(element, before);
  end.abort();
  return 'takenBack';
}

function returnCaret(field: PlainField, { text, caret }: FieldState): void {
  if (caret && field.value === text) field.setSelectionRange(...caret);
}

/** Milliseconds that an editor of a page may take to show what its undo has done. */
const SHOWS = 60;

/** Looks at the field when something has been done that may have taken the reply out: undo by key or by button, or deleting. */
function watch(insertion: Remembered, onOut: () => void): void {
  const { element, before, end } = insertion;
  const page = ask(element, 'ownerDocument');
  const look = async (): Promise<void> => {
    await pause(SHOWS);
    if (end.signal.aborted) return;
    if (!ask(element, 'isConnected')) end.abort();
    else if (visibleCharacters(readField(element)) === visibleCharacters(before.text)) onOut();
  };
  const hear = (event: Event): void => {
    if (event.isTrusted && mayTakeOut(event)) void look();
  };
  const options = { capture: true, passive: true, signal: end.signal };
  for (const type of ['keyup', 'input', 'click']) call(page, 'addEventListener', type, hear, options);
  // The buttons of an editor in a frame stand outside it.
  if (page !== document) call(document, 'addEventListener', 'click', hear, options);
  if (insertion.left === undefined) return;
  // Heard last: a page with an undo of its own keeps the key.
  ask(page, 'defaultView')?.addEventListener('keydown', (event) => undoByKey(event, insertion, onOut), {
    signal: end.signal,
  });
}

function mayTakeOut(event: Event): boolean {
  if (event.type === 'click') return true;
  if (event.type === 'input') return /^(?:history|delete)/u.test((event as InputEvent).inputType);
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  // On a Mac no letter is let go while its command key is held.
  return ctrlKey || metaKey || key === 'Control' || key === 'Meta';
}

function undoByKey(event: KeyboardEvent, insertion: Remembered, onOut: () => void): void {
  const { element, left } = insertion;
  if (!event.isTrusted || event.defaultPrevented || event.composedPath()[0] !== element) return;
  if (!isUndo(event) || readField(element) !== left) return;
  event.preventDefault();
  void takeOut(insertion).then((outcome) => {
    if (outcome === 'takenBack') onOut();
  });
}

function isUndo({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  // On keyboards of other scripts the key bears another letter.
  const isZ = key.toLowerCase() === 'z' || (code === 'KeyZ' && !/^[a-z]$/iu.test(key));
  return isZ && ctrlKey !== metaKey && !shiftKey && !altKey;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
