import { isPlainField } from './field';
import { execute, setRange } from './methods';
import { addedPiece, visibleCharacters } from './read-back';

/**
 * Takes out what has stayed of `text` in a plain field, if nothing else has changed there since `before`. Only what is
 * certainly ours goes; the caller reads the field back. An editor with a model of its own is left alone: there "undo" and
 * "delete" may mean something else.
 */
export function takeBack(field: HTMLElement, text: string, before: string): void {
  if (!isPlainField(field)) return;
  const rest = addedPiece(before, field.value);
  if (!rest || !isOf(text, rest.piece)) return;
  const end = rest.at + rest.piece.length;
  field.focus();
  field.setSelectionRange(rest.at, end);
  execute(field, 'delete');
  if (addedPiece(before, field.value)?.piece !== rest.piece) return;
  field.setRangeText('', rest.at, end, 'end');
  // Nothing more goes in, and the page hears that the field has changed.
  setRange.insert(field, '');
}

function isOf(text: string, piece: string): boolean {
  const seen = visibleCharacters(piece);
  return seen !== '' && visibleCharacters(text).includes(seen);
}

/** Puts what was typed for a reply back into a plain field that holds nothing but the draft without it. */
export function putBack(field: HTMLElement, before: { text: string; draft: string; typed: string }): void {
  if (!isPlainField(field) || before.typed === '' || field.value !== before.draft) return;
  const at = addedPiece(before.draft, before.text)?.at ?? 0;
  field.setSelectionRange(at, at);
  execute(field, 'insertText', before.typed);
  if (field.value === before.draft) setRange.insert(field, before.typed);
}
