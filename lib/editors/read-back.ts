/*
 * The proof of an insertion. Editors re-flow what they take: blank lines become paragraphs, spaces become no-break
 * spaces, an empty line gets a break of its own. So texts are compared without their white space and without
 * characters that have no shape.
 */

const SHAPELESS = /[\s\u00AD\u200B\u2060]+/gu;

/** A text's characters that can be seen. */
export function visibleCharacters(text: string): string {
  return text.replace(SHAPELESS, '');
}

/**
 * True when `after` is `before` with `inserted` put in at one place, whole, once, and nothing else changed: the
 * agent's draft is still there and the reply is not half there.
 */
export function landed(before: string, inserted: string, after: string): boolean {
  const old = visibleCharacters(before);
  const added = visibleCharacters(inserted);
  const now = visibleCharacters(after);
  if (now.length !== old.length + added.length) return false;
  const shared = commonStart(old, now);
  // Where the draft and the reply begin alike, the place can be any of those that the shared start allows.
  for (let place = shared; place >= 0; place--) {
    if (now.startsWith(added, place)) return now.slice(place + added.length) === old.slice(place);
    if (shared - place > added.length) return false;
  }
  return false;
}

/**
 * The visible characters of a field without what was typed in it for a reply, which stands behind `ahead`; undefined where it
 * does not stand there any more. Texts hidden in the field may be a part of `ahead`, so what is typed alike is counted.
 */
export function withoutTyped(field: string, typed: string, ahead: string): string | undefined {
  const [whole, word, front] = [field, typed, ahead].map(visibleCharacters) as [string, string, string];
  const times = front.split(word).length;
  const pieces = whole.split(word);
  if (word === '' || pieces.length <= times) return undefined;
  return pieces.slice(0, times).join(word) + pieces.slice(times).join(word);
}

/** What stands in `after` beside the whole of `before`, at one place; undefined where it is otherwise. */
export function addedPiece(before: string, after: string): { at: number; piece: string } | undefined {
  const at = commonStart(before, after);
  const end = after.length - (before.length - at);
  return end > at && after.endsWith(before.slice(at)) ? { at, piece: after.slice(at, end) } : undefined;
}

/** True when the whole of `inserted` is in `after` once more than before, and nothing seems to have gone for it. */
export function stays(before: string, inserted: string, after: string): boolean {
  const [old, added, now] = [before, inserted, after].map(visibleCharacters) as [string, string, string];
  const times = (text: string): number => text.split(added).length;
  return now.length >= old.length + added.length && times(now) === times(old) + 1;
}

/** Visible characters that nobody else writes by chance. */
const TELLING = 12;

/** True when a part of `inserted` is in `after` that was not there before. */
export function partlyThere(before: string, inserted: string, after: string): boolean {
  const [old, now] = [visibleCharacters(before), visibleCharacters(after)];
  const pieces = visibleCharacters(inserted).match(new RegExp(`.{1,${TELLING}}`, 'gsu')) ?? [];
  return pieces.some((piece) => piece.length === TELLING && now.includes(piece) && !old.includes(piece));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
