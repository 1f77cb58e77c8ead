import type { Block } from '@/lib/policy/rich-text';
import { caretBehind, moveCaret, placeCaret, returnCaret, selectBack, setApart, type Place } from './caret';
import { ask } from '../nodes/ask';
import { endsApart, familyOf, richWaysInto, waysInto, withKeptSpace } from './families';
import { isPlainField, isReadOnly, readField } from './field';
import type { LastCaret } from './last-caret';
import { landed, partlyThere, stays, visibleCharacters, withoutTyped } from './read-back';
import { keepsRich, richReply } from './rich';
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
  /** The same with its links and lists, where it has any. */
  rich?: readonly Block[] | undefined;
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
  if (ask(insertion.element, 'localName') !== 'input') return putText(insertion);
  const line = inOneLine(insertion.text);
  // Where the caret ends is told by what stands before it.
  const caret = inOneLine(insertion.text.slice(0, insertion.caret)).length;
  const result = await putText({ ...insertion, text: line, caret });
  const isChanged = result.status === 'inserted' && line !== insertion.text;
  return isChanged ? { ...result, oneLine: true } : result;
}

const inOneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');

async function putText(insertion: Insertion): Promise<InsertResult> {
  const { element, last, over } = insertion;
  if (isGone(element)) return { status: 'refused', reason: 'editorGone' };
  if (isReadOnly(element)) return { status: 'refused', reason: 'readOnly' };
  if (over !== undefined) await pause(restFor(element, last));
  const place = over === undefined ? placeCaret(element, last) : selectTyped(element, over);
  if (!place) return { status: 'typedOn' };
  if (!isPlainField(element)) await settle(element, place);
  const field = fieldBefore(element, place);
  if (!field) return over === undefined ? besideSelection(insertion) : { status: 'typedOn' };
  const paragraphs = endsApart(element, place.range);
  const apart = setApart(insertion.text, place, paragraphs);
  const plain = { text: withKeptSpace(element, apart.text), caret: apart.offset + insertion.caret };
  const rich = insertion.rich && richReply(insertion.rich, place, paragraphs);
  const state = rich && (await putIn(insertion, place, richWaysInto(element), [rich, plain], field));
  if (state === undefined || state.status === 'unchanged')
    return answerOf(
      await putIn(insertion, place, waysInto(element), [plain], field),
      rich !== undefined,
      element,
    );
  if (state.status !== 'inserted' || !rich) return answerOf(state, false, element);
  if (state.form === plain) return answerOf(state, true, element);
  if (keepsRich(element, rich)) return answerOf(state, false, element);
  // Without the addresses of its links a reply is not what was published: it goes in as text over what has just gone in.
  selectBack(element, rich.text);
  await pause(SETTLE);
  const now = { text: readField(element), draft: field.draft, typed: rich.text };
  return answerOf(await putIn(insertion, place, waysInto(element), [plain], now), true, element);
}

/** A reply as it goes in; the caret's place in it, in UTF-16 units. */
interface Form {
  text: string;
  html?: string;
  caret: number;
}
type Try =
  | { status: 'inserted'; method: InsertMethod; form: Form; left: string }
  | { status: 'refused'; reason: InsertRefusalReason }
  | { status: 'unchanged' };

function answerOf(state: Try, isPlain: boolean, element: HTMLElement): InsertResult {
  if (state.status === 'unchanged')
    return { status: 'refused', reason: isGone(element) ? 'editorGone' : 'notThere' };
  if (state.status === 'refused') return state;
  const { method, left } = state;
  return {
    status: 'inserted',
    method: method.name,
    ...(isPlain ? { plain: true } : {}),
    ...(method.isBeyondUndo ? { left } : {}),
  };
}

/** Tries one way after the other, until the field is no longer as it was. It may take the first of the forms, or another. */
async function putIn(
  { element, isMeant }: Insertion,
  place: Place,
  ways: readonly InsertMethod[],
  forms: readonly [Form, ...Form[]],
  field: FieldBefore,
): Promise<Try> {
  for (const method of ways) {
    // Nothing is waited for between these answers and the text: a page cannot slip another ticket under it.
    if (isGone(element)) return { status: 'refused', reason: 'editorGone' };
    if (!isMeant()) return { status: 'refused', reason: 'otherTicket' };
    const state = await attempt(element, method, forms, field);
    if (state === 'unchanged') continue;
    // As it is before anything more is typed.
    const left = readField(element);
    const form = forms.find(({ text }) => landed(field.draft, text, left));
    if (form) {
      // At once: the next letter may be on its way.
      if (form.html !== undefined) caretBehind(element, place, form.text);
      if (form.caret < form.text.length) moveCaret(element, form.text, form.caret);
      if (await hasStayed(element, form.text, field.draft)) return { status: 'inserted', method, form, left };
    }
    return { status: 'refused', reason: await cleared(element, (form ?? forms[0]).text, field) };
  }
  return { status: 'unchanged' };
}

/** What is selected cannot be told from the rest of the field: the reply goes in behind it. */
function besideSelection(insertion: Insertion): Promise<InsertResult> {
  const { last } = insertion;
  return putText({ ...insertion, last: last && { ...last, chosen: '' } });
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
    // One that was replaced meanwhile keeps what it was given, and nobody sees it.
    if (isGone(element)) return false;
    if (stays(draft, text, readField(element))) return true;
    await pause(LOOK);
  }
  return false;
}

/** Takes out what has stayed of a reply that is not whole, and says how the field is left. No other way in is tried after that. */
async function cleared(element: HTMLElement, text: string, field: FieldBefore): Promise<InsertRefusalReason> {
  if (stateOf(field, [text], readField(element)) === 'changed') {
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
  forms: readonly [Form, ...Form[]],
  before: FieldBefore,
): Promise<State> {
  const [{ text, html }] = forms;
  const texts = forms.map((form) => form.text);
  const isTaken = method.insert(element, html === undefined ? text : (forms[1]?.text ?? text), html);
  const isAtOnce = method.name !== 'paste' && method.name !== 'beforeinput';
  // Ways in that act at once need no patience while nothing has moved: an editor that ignores a command ignores it.
  const unmoved = isTaken ? TAKING : isAtOnce ? LOOK * 2 : PATIENCE / 2;
  const look = (): State => stateOf(before, texts, readField(element));
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

function stateOf({ text: before, draft }: FieldBefore, texts: readonly string[], after: string): State {
  if (texts.some((text) => landed(draft, text, after))) return 'landed';
  return visibleCharacters(before) === visibleCharacters(after) ? 'unchanged' : 'changed';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
