import { ask, call } from '../nodes/ask';
import { isPlainField, readField, type PlainField } from './field';
import { setRange } from './methods';
import { addedPiece, visibleCharacters } from './read-back';
import type { InsertMethod } from './types';

/*
 * What is done where half a reply has stayed in a field. Only what is certainly ours is taken out, and only where the
 * browser itself put it in: an editor with a model of its own may mean something else by "undo".
 */

/** Takes the rest of `text` out again, if nothing else has changed since `before`. The caller reads the field back. */
export function takeBack(element: HTMLElement, method: InsertMethod, text: string, before: string): void {
  if (isPlainField(element)) takeOutOfField(element, text, before);
  else if (method.name.startsWith('execCommand')) undo(element, text, before);
}

function takeOutOfField(field: PlainField, text: string, before: string): void {
  const rest = addedPiece(before, field.value);
  if (!rest || !isOf(text, rest.piece)) return;
  field.focus();
  field.setSelectionRange(rest.at, rest.at + rest.piece.length);
  call(ask(field, 'ownerDocument'), 'execCommand', 'delete');
  if (field.value === before) return;
  const still = addedPiece(before, field.value);
  if (still?.piece !== rest.piece) return;
  field.setRangeText('', rest.at, rest.at + rest.piece.length, 'end');
  // Nothing more goes in, and the page hears that the field has changed.
  setRange.insert(field, '');
}

/** As many steps back as lines went in, while each leads towards what was there. */
function undo(element: HTMLElement, text: string, before: string): void {
  const page = ask(element, 'ownerDocument');
  const old = visibleCharacters(before);
  for (let steps = text.split('\n').length * 2; steps > 0; steps--) {
    const was = readField(element);
    const rest = addedPiece(old, visibleCharacters(was));
    if (!rest || !isOf(text, rest.piece)) return;
    call(page, 'execCommand', 'undo');
    const now = visibleCharacters(readField(element));
    if (now === old) return;
    if (addedPiece(old, now)) continue;
    // That step was the agent's own.
    call(page, 'execCommand', 'redo');
    return;
  }
}

function isOf(text: string, piece: string): boolean {
  const seen = visibleCharacters(piece);
  return seen !== '' && visibleCharacters(text).includes(seen);
}
