import { moveCaret, placeCaret, setApart } from './caret';
import { ask } from '../nodes/ask';
import { isPlainField, isReadOnly, readField } from './field';
import type { LastCaret } from './last-caret';
import { methodsFor } from './methods';
import { landed, visibleCharacters } from './read-back';
import type { InsertMethod, InsertResult } from './types';

/** Milliseconds. Editors hear of a new selection late: without a wait CKEditor 5 glued the text in elsewhere. */
const SETTLE = 60;
/** How long an editor may take to show what it took, and how often we look. */
const PATIENCE = 400;
const LOOK = 20;

export interface Insertion {
  element: HTMLElement;
  text: string;
  /** UTF-16 offset in `text` where the caret ends. */
  caret: number;
  /** Where the agent wrote last. */
  last: LastCaret | undefined;
  /** False once the page shows another ticket than the one that the reply was made for. */
  isMeant: () => boolean;
}

/**
 * Puts a reply in at the caret and reads the editor back. The draft stays; undo takes the reply back; nothing is
 * sent. Tries the next way in only while the editor has not changed at all, so that no text lands twice.
 */
export async function insertText(insertion: Insertion): Promise<InsertResult> {
  const { element, last } = insertion;
  if (isGone(element)) return { status: 'refused', reason: 'editorGone' };
  if (isReadOnly(element)) return { status: 'refused', reason: 'readOnly' };
  const apart = setApart(insertion.text, placeCaret(element, last));
  if (!isPlainField(element)) await pause(SETTLE);
  const before = readField(element);
  for (const method of methodsFor(element)) {
    // Nothing is waited for between these answers and the text: a page cannot slip another ticket under it.
    if (isGone(element)) return { status: 'refused', reason: 'editorGone' };
    if (!insertion.isMeant()) return { status: 'refused', reason: 'otherTicket' };
    const state = await attempt(element, method, apart.text, before);
    if (state === 'unchanged') continue;
    if (state === 'changed')
      return { status: 'refused', reason: isGone(element) ? 'editorGone' : 'notThere' };
    if (insertion.caret < insertion.text.length)
      moveCaret(element, apart.text, apart.offset + insertion.caret);
    return { status: 'inserted', method: method.name };
  }
  return { status: 'refused', reason: isGone(element) ? 'editorGone' : 'notThere' };
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
  before: string,
): Promise<State> {
  method.insert(element, text);
  const look = (): State => stateOf(before, text, readField(element));
  let state = look();
  for (let waited = 0; state !== 'landed' && waited < PATIENCE; waited += LOOK) {
    // Ways in that act at once need no patience while nothing has moved: an editor that ignores a command ignores it.
    if (
      state === 'unchanged' &&
      method.name !== 'paste' &&
      method.name !== 'beforeinput' &&
      waited >= LOOK * 2
    )
      break;
    if (state === 'unchanged' && waited >= PATIENCE / 2) break;
    await pause(LOOK);
    state = look();
  }
  return state;
}

function stateOf(before: string, text: string, after: string): State {
  if (landed(before, text, after)) return 'landed';
  return visibleCharacters(before) === visibleCharacters(after) ? 'unchanged' : 'changed';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
