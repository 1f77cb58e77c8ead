/** A form that a word may be a misspelling of. */
export interface Near {
  /** Its place among the forms. */
  at: number;
  /** Less than 1: for each typing mistake, and for what is left to type. */
  quality: number;
}

/** A mistake leaves this share of the quality. */
const MISTAKE = 0.5;
/** Neighbours exchanged are the commonest slip of the fingers: a little less than another mistake. */
const EXCHANGE = 0.9;

/** Typing mistakes that a word of this length may have. */
export function mistakesIn(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Which letters a word has, one bit for each; letters may share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  // A shift counts modulo 32.
  for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at);
  return letters;
}

/**
 * The forms that a word is the least mistaken for, of those that may be meant: for the whole, or for the beginning,
 * which must be a letter longer since it says less. `letters` are those of each form: one that lacks more of the word's
 * letters than there may be mistakes is too far, and that is quick to see.
 */
export function nearest(
  word: string,
  forms: readonly string[],
  letters: Int32Array,
  mayBeMeant: (at: number) => boolean,
): Near[] {
  const most = mistakesIn(word.length);
  const row = (): Float64Array => new Float64Array(word.length + most + 2);
  const rows: Rows = [row(), row(), row()];
  const own = lettersOf(word);
  let least = most;
  let near: Near[] = [];
  forms.forEach((form, at) => {
    let lacking = own & ~(letters[at] ?? 0);
    for (let mistake = 0; mistake < most; mistake++) lacking &= lacking - 1;
    if (lacking !== 0 || form.length < word.length - most || !mayBeMeant(at)) return;
    const { whole, beginning } = distances(word, form, most, rows);
    const isBeginning = whole > most;
    const mistakes = isBeginning ? beginning : whole;
    if (mistakes > least || (isBeginning && mistakes > mistakesIn(word.length - 1))) return;
    if (mistakes < least) near = [];
    least = mistakes;
    near.push({ at, quality: MISTAKE ** mistakes * (isBeginning ? word.length / (form.length + 1) : 1) });
  });
  return near;
}

/** Room for three rows of the table of edits. */
type Rows = readonly [Float64Array, Float64Array, Float64Array];

/**
 * Edits from a word to a form, and to the beginning of it that is nearest: letters put in, left out, taken for another,
 * or exchanged with their neighbour (optimal string alignment). Only the band of the table that can hold `most` edits
 * is filled; Infinity for more.
 */
function distances(
  word: string,
  form: string,
  most: number,
  rows: Rows,
): { whole: number; beginning: number } {
  const end = Math.min(form.length, word.length + most);
  let [before, last, row] = rows;
  let beginning = 0;
  for (let to = 0; to <= most + 1; to++) last[to] = to;
  for (let at = 0; at < word.length; at++) {
    const from = Math.max(0, at - most);
    const until = Math.min(end, at + most + 1);
    row[from] = from > 0 ? Infinity : at + 1;
    row[until + 1] = beginning = Infinity;
    for (let to = from; to < until; to++) {
      const taken = (last[to] ?? 0) + (word[at] === form[to] ? 0 : 1);
      let least = Math.min(taken, (last[to + 1] ?? 0) + 1, (row[to] ?? 0) + 1);
      if (at > 0 && to > 0 && word[at] === form[to - 1] && word[at - 1] === form[to]) {
        least = Math.min(least, (before[to - 1] ?? 0) + EXCHANGE);
      }
      row[to + 1] = least;
      beginning = Math.min(beginning, least);
    }
    // A later row is never nearer than this one, but for an exchange with the one before.
    if (beginning > most + 1) return { whole: Infinity, beginning };
    [before, last, row] = [last, row, before];
  }
  return { whole: end === form.length ? (last[end] ?? 0) : Infinity, beginning };
}
