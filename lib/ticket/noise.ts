import { runsOf, type Run, type Span } from './runs';

/** Marks of an address: `@` of a mailbox, `://` and `www.` of a link. */
const MARKS = /@|:\/\/|www\./g;
const BOUNDARY = /[^\x21-\x7e]|[<>()[\]{}"',;|]/;

/**
 * Mail addresses and links: their words name a person or a place, not what is asked. In order, not overlapping.
 * Linear: no character is looked at from two marks.
 */
export function addressesIn(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  const part = text.slice(start, end);
  let free = 0;
  for (const mark of part.matchAll(MARKS)) {
    if (mark.index < free) continue;
    let from = mark.index;
    while (from > free && !BOUNDARY.test(part.charAt(from - 1))) from--;
    let to = mark.index + mark[0].length;
    while (to < part.length && !BOUNDARY.test(part.charAt(to))) to++;
    found.push({ start: start + from, end: start + to });
    free = to;
  }
  return found;
}

/** The runs of [start, end) that are no part of an address or link, and how many of those there are. Linear. */
export function runsOutsideAddresses(
  text: string,
  start: number,
  end: number,
): { runs: Run[]; addresses: number } {
  const addresses = addressesIn(text, start, end);
  let at = 0;
  const runs = runsOf(text, start, end).filter((run) => {
    while ((addresses[at]?.end ?? Infinity) <= run.start) at++;
    return (addresses[at]?.start ?? Infinity) >= run.end;
  });
  return { runs, addresses: addresses.length };
}

/** Digits that a word may have and still be a word: 2fa, mp3, iphone15. */
const WORD_DIGITS = 2;
/** Digits that a number may have and still say something: 30 days, error 404. */
const NUMBER_DIGITS = 3;
const LONG = 8;
const MIXED = /\d\D+\d|^\d+\D{4}/;

/** True for order numbers, account ids and the like: they tell tickets apart, and say nothing about what is asked. */
export function isIdentifier(word: string, digits: number): boolean {
  if (digits === 0) return false;
  if (digits === word.length) return digits > NUMBER_DIGITS;
  return digits > WORD_DIGITS || (word.length >= LONG && MIXED.test(word));
}
