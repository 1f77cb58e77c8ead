/*
 * How a value looks, as a pack writes it: `0` is one ASCII digit, `A` one letter A-Z, `\` makes the next character
 * literal, the rest is literal. Every pattern has a fixed length, so looking for it takes at most its length in steps
 * at each place of a text: linear, with nothing to go back on.
 */

type Slot = (unit: string) => boolean;

const isDigit: Slot = (unit) => unit >= '0' && unit <= '9';
const isLetter: Slot = (unit) => unit >= 'A' && unit <= 'Z';
const literally =
  (wanted: string): Slot =>
  (unit) =>
    unit === wanted;

/** One slot for each UTF-16 unit that the pattern matches. A `\` at the end stands for itself. */
function slotsOf(pattern: string): Slot[] {
  const slots: Slot[] = [];
  for (let index = 0; index < pattern.length; index += 1) {
    const unit = pattern.charAt(index);
    if (unit === '\\' && index + 1 < pattern.length) {
      index += 1;
      slots.push(literally(pattern.charAt(index)));
    } else if (unit === '0') slots.push(isDigit);
    else if (unit === 'A') slots.push(isLetter);
    else slots.push(literally(unit));
  }
  return slots;
}

const WORD = /^[\p{L}\p{M}\p{N}]$/u;
/** Scripts that write words without spaces between them: their letters beside a number do not belong to it. */
const UNSPACED =
  /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** Between letters and digits these make one token; the others do so between digits alone, as in 10:30 or 1,000. */
const JOINERS = '-_/#@+=&%?~';
const DIGIT_JOINERS = '.,:';

function isWord(character: string): boolean {
  return WORD.test(character) && !UNSPACED.test(character);
}

function characterBefore(text: string, index: number): string {
  const unit = text.charAt(index - 1);
  return unit >= '\uDC00' && unit <= '\uDFFF' ? text.slice(Math.max(index - 2, 0), index) : unit;
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Whether a token goes on beyond its `edge`: `near` is the character outside it, `far` the one after that. */
function goesOn(edge: string, near: string, far: string): boolean {
  if (near === '') return false;
  return (
    isWord(near) ||
    (JOINERS.includes(near) && isWord(far) && isWord(edge)) ||
    (DIGIT_JOINERS.includes(near) && isDigit(far) && isDigit(edge))
  );
}

function isTokenStart(text: string, start: number): boolean {
  const before = characterBefore(text, start);
  return !goesOn(characterAt(text, start), before, characterBefore(text, start - before.length));
}

function isTokenEnd(text: string, end: number): boolean {
  const after = characterAt(text, end);
  return !goesOn(characterBefore(text, end), after, characterAt(text, end + after.length));
}

/**
 * What looks like one of the patterns and is a whole token of the text, from left to right; where several begin at one
 * place the longest, and nothing inside another.
 */
export function findLike(patterns: readonly string[], text: string): string[] {
  const shapes = patterns
    .map(slotsOf)
    .filter((slots) => slots.length > 0)
    .toSorted((first, second) => second.length - first.length);
  const found: string[] = [];
  let start = 0;
  while (start < text.length) {
    const fits = (slots: Slot[]) =>
      start + slots.length <= text.length &&
      slots.every((slot, offset) => slot(text.charAt(start + offset))) &&
      isTokenEnd(text, start + slots.length);
    const mayBegin = shapes.some(([first]) => first?.(text.charAt(start)) === true);
    const shape = mayBegin && isTokenStart(text, start) ? shapes.find(fits) : undefined;
    if (shape !== undefined) found.push(text.slice(start, start + shape.length));
    start += shape?.length ?? 1;
  }
  return found;
}

/** The one value that texts hold of what a pack declares by its looks; undefined where there is none or are several. */
export function findDeclared(patterns: readonly string[], texts: readonly string[]): string | undefined {
  const distinct = new Set(texts.flatMap((text) => findLike(patterns, text)));
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
