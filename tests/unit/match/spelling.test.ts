import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, mistakesIn, nearest } from '@/lib/match/spelling';

/** Edits from a word to a form, by the definition: the last letters are equal, or one of the four mistakes was made. */
function edits(word: string, form: string): number {
  const pair = `${word} ${form}`;
  const known = remembered.get(pair) ?? byDefinition(word, form);
  remembered.set(pair, known);
  return known;
}
const remembered = new Map<string, number>();

function byDefinition(word: string, form: string): number {
  if (word === '' || form === '') return Math.max(word.length, form.length);
  const [a, b] = [word.slice(0, -1), form.slice(0, -1)];
  const exchanged =
    word.length > 1 && form.length > 1 && word.at(-1) === form.at(-2) && word.at(-2) === form.at(-1)
      ? edits(word.slice(0, -2), form.slice(0, -2)) + 0.9
      : Infinity;
  const taken = edits(a, b) + (word.at(-1) === form.at(-1) ? 0 : 1);
  return Math.min(taken, edits(a, form) + 1, edits(word, b) + 1, exchanged);
}

/** The nearest forms, with every form compared to its end and to each of its beginnings. */
function naive(word: string, forms: string[]): { at: number; quality: number }[] {
  const all = forms.map((form, at) => {
    const whole = edits(word, form);
    if (whole <= mistakesIn(word.length)) return { at, mistakes: whole, quality: 0.5 ** whole };
    const beginnings = Array.from(form, (_, end) => edits(word, form.slice(0, end + 1)));
    const mistakes = Math.min(Infinity, ...beginnings);
    const isFar = mistakes > mistakesIn(word.length - 1);
    const quality = (0.5 ** mistakes * word.length) / (form.length + 1);
    return { at, mistakes: isFar ? Infinity : mistakes, quality };
  });
  const least = Math.min(Infinity, ...all.map(({ mistakes }) => mistakes));
  return all.flatMap(({ at, mistakes, quality }) =>
    mistakes === least && least < Infinity ? [{ at, quality }] : [],
  );
}

const found = (word: string, forms: string[]): { at: number; quality: number }[] =>
  nearest(word, forms, Int32Array.from(forms, lettersOf), () => true);
const words = (word: string, forms: string[]): (string | undefined)[] =>
  found(word, forms).map(({ at }) => forms[at]);

describe('the nearest words', () => {
  test('are those that the definition gives', () => {
    // Few letters, so that words are near each other.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 9 });
    const form = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 });
    fc.assert(
      fc.property(word, fc.array(form, { maxLength: 6 }), (typed, forms) => {
        const rounded = (list: { at: number; quality: number }[]) =>
          list.map(({ at, quality }) => ({ at, quality: quality.toFixed(9) }));
        expect(rounded(found(typed, forms))).toEqual(rounded(naive(typed, forms)));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a letter left out', 'refnd', 'refund'],
    ['a letter too many', 'reffund', 'refund'],
    ['another letter', 'refunt', 'refund'],
    ['another first letter', 'tefund', 'refund'],
    ['neighbours exchanged', 'crad', 'card'],
    ['two mistakes in a long word', 'subscritpon', 'subscription'],
    ['a mistake in the beginning', 'wraran', 'warranty'],
  ])('%s', (_, typed, meant) => {
    expect(words(typed, ['card', 'refund', 'subscription', 'warranty'])).toEqual([meant]);
  });

  test('a short word has no mistakes, one of four letters one, one of eight two', () => {
    expect([3, 4, 7, 8].map(mistakesIn)).toEqual([0, 1, 1, 2]);
    expect(words('rfnd', ['refund'])).toEqual([]);
    expect(words('cancelng', ['cancelling'])).toEqual(['cancelling']);
    expect(words('canclng', ['cancelling'])).toEqual([]);
  });

  test('an exchange of neighbours is nearer than another letter', () => {
    expect(words('cancle', ['cancel', 'candle'])).toEqual(['cancel']);
  });

  test('words that are not meant are left out', () => {
    const forms = ['cancel', 'candle'];
    const near = nearest('cancle', forms, Int32Array.from(forms, lettersOf), (at) => forms[at] !== 'cancel');
    expect(near.map(({ at }) => forms[at])).toEqual(['candle']);
  });
});
