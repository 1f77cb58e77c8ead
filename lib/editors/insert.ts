import { moveCaret, placeCaret, returnCaret, setApart, type Place } from './caret';
import { ask } from '../nodes/ask';
import { familyOf, waysInto, withKeptSpace } from './families';
import { isPlainField, isReadOnly, readField } from './field';
import type { LastCaret } from './last-caret';
import { landed, partlyThere, stays, visibleCharacters, withoutTyped } from './read-back';
import { putBack, takeBack } from './take-back';
import { selectTyped } from './typed';
import type { InsertMethod, InsertRefusalReason, InsertResult } from './types';

/** Milliseconds. Editors hear of a new selection late: without a wait CKEditor 5 glued the text in elsewhere. */
const SETTLE = 60;
/** How long an editor may take to show what it took, and how often we look. */
const PATIENCE = 400;
/** How long one that has said that it takes the text itself: it may load what cleans it first, and a second text would follow. */
const TAKING = 1500;
const LOOK = 20;
/** A page with a state of its own sets it back a moment later: when we look once more. */
const SECOND_LOOK = 80;

export interface Insertion {
  element: HTMLElement;
  text: string;
  /** UTF-16 offset in `text` where the caret ends. */
  caret: number;
  /** Where the agent wrote last. */
  last: LastCaret | undefined;
  /** What the agent has typed for it before the caret: the reply takes its place. */
  over?: string | undefined;
  /** False once the page shows another ticket than the one that the reply was made for. */
  isMeant: () => boolean;
}

/**
 * Puts a reply in at the caret and reads the editor back. The draft stays; undo takes the reply back; nothing is
 * sent. Tries the next way in only while the editor has not changed at all, so that no text lands twice.
 */
export async function insertText(insertion: Insertion): Promise<InsertResult> {
  const { element, last, over } = insertion;
  if (isGone(element)) return { status: 'refused', reason: 'editorGone' };
  if (isReadOnly(element)) return { status: 'refused', reason: 'readOnly' };
  if (over !== undefined) await pause(restFor(element, last));
  const place = over === undefined ? placeCaret(element, last) : selectTyped(element, over);
  if (!place) return { status: 'typedOn' };
  if (!isPlainField(element)) await settle(element, place);
  const apart = setApart(insertion.text, place);
  const field = fieldBefore(element, place);
  if (!field) return over === undefined ? besideSelection(insertion) : { status: 'typedOn' };
  for (const method of waysInto(element)) {
    // Nothing is waited for between these answers and the text: a page cannot slip another ticket under it.
    if (isGone(element)) return { status: 'refused', reason: 'editorGone' };
    if (!insertion.isMeant()) return { status: 'refused', reason: 'otherTicket' };
    const state = await attempt(element, method, withKeptSpace(element, apart.text), field);
    if (state === 'unchanged') continue;
    if (state === 'landed') {
      // At once: the next letter may be on its way.
      if (insertion.caret < insertion.text.length)
        moveCaret(element, apart.text, apart.offset + insertion.caret);
      if (await hasStayed(element, apart.text, field.draft))
        return { status: 'inserted', method: method.name };
    }
    return { status: 'refused', reason: await cleared(element, apart.text, field) };
  }
  return { status: 'refused', reason: isGone(element) ? 'editorGone' : 'notThere' };
}

/** What is selected cannot be told from the rest of the field: the reply goes in behind it. */
function besideSelection(insertion: Insertion): Promise<InsertResult> {
  const { last } = insertion;
  return insertText({ ...insertion, last: last && { ...last, chosen: '' } });
}

/** Until what is typed is no longer merged with what goes in. */
function restFor(element: HTMLElement, last: LastCaret | undefined): number {
  const merges = familyOf(element)?.merges ?? 0;
  return Math.max(0, merges - (performance.now() - (last?.since ?? -Infinity)));
}

/** Until the editor has heard of the caret, and has it where we put it. */
async function settle(element: HTMLElement, place: Place): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    await pause(SETTLE);
    if (isGone(element) || !returnCaret(element, place)) return;
  }
}

/** A field before a reply went in. */
interface FieldBefore {
  text: string;
  /** Its text without what the reply takes the place of. */
  draft: string;
  /** What was typed for the reply, or selected. */
  typed: string;
}

function fieldBefore(element: HTMLElement, { before, replaced }: Place): FieldBefore | undefined {
  const text = readField(element);
  if (replaced === '') return { text, draft: text, typed: '' };
  // A plain field says exactly what stands in it.
  const exact = isPlainField(element) && text.startsWith(replaced, before.length);
  const draft = exact
    ? before + text.slice(before.length + replaced.length)
    : withoutTyped(text, replaced, before);
  return draft === undefined ? undefined : { text, draft, typed: replaced };
}

/** Looks again when the page has had its say: some set their own state back, and some put the text in anew after that. */
async function hasStayed(element: HTMLElement, text: string, draft: string): Promise<boolean> {
  await pause(SECOND_LOOK);
  for (let waited = 0; waited < PATIENCE / 2; waited += LOOK) {
    if (stays(draft, text, readField(element))) return true;
    await pause(LOOK);
  }
  return false;
}

/** Takes out what has stayed of a reply that is not whole, and says how the field is left. No other way in is tried after that. */
async function cleared(element: HTMLElement, text: string, field: FieldBefore): Promise<InsertRefusalReason> {
  if (stateOf(field, text, readField(element)) === 'changed') {
    takeBack(element, text, field.draft);
    putBack(element, field);
    await pause(SECOND_LOOK);
  }
  if (isGone(element)) return 'editorGone';
  return partlyThere(field.draft, text, readField(element)) ? 'partlyThere' : 'notThere';
}

/** Asked again after every wait: pages take fields away at any time. */
function isGone(element: HTMLElement): boolean {
  return !ask(element, 'isConnected');
}

type State = 'landed' | 'unchanged' | 'changed';

async function attempt(
  element: HTMLElement,
  method: InsertMethod,
  text: string,
  before: FieldBefore,
): Promise<State> {
  const isTaken = method.insert(element, text);
  const isAtOnce = method.name !== 'paste' && method.name !== 'beforeinput';
  // Ways in that act at once need no patience while nothing has moved: an editor that ignores a command ignores it.
  const unmoved = isTaken ? TAKING : isAtOnce ? LOOK * 2 : PATIENCE / 2;
  const look = (): State => stateOf(before, text, readField(element));
  let state = look();
  let moved = 0;
  for (let waited = 0; state !== 'landed' && moved < PATIENCE; waited += LOOK) {
    if (state === 'unchanged' && waited >= unmoved) break;
    await pause(LOOK);
    state = look();
    moved += state === 'unchanged' ? 0 : LOOK;
  }
  return state;
}

function stateOf({ text: before, draft }: FieldBefore, text: string, after: string): State {
  if (landed(draft, text, after)) return 'landed';
  return visibleCharacters(before) === visibleCharacters(after) ? 'unchanged' : 'changed';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
