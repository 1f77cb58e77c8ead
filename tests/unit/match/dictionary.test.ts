import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, type PackFacts } from '@/lib/match';
import { dictionaryOf } from '@/lib/match/dictionary';
import { lettersOf, nearest } from '@/lib/match/spelling';
import { tokensOf } from '@/lib/ticket/tokens';
import { card, PACK } from './make';

/** The words of cards with these titles that a word may mean, each with its quality. */
function expanded(titles: string[], typed: string, pack: Partial<PackFacts & { language: string }> = {}) {
  const facts = { ...PACK, ...pack };
  const cards = titles.map((title, at) => card(`card-${at}`, { title }));
  // One shard for each card: a term has another number in each.
  const index = loadIndex(
    cards.map((one) => buildSegment([one], facts)),
    facts,
  );
  return dictionaryOf(index).expand(tokensOf(typed)[0]!);
}
const forms = (titles: string[], typed: string, pack?: Partial<PackFacts & { language: string }>): string[] =>
  expanded(titles, typed, pack).map(({ form }) => form);

/** In a language without stems every word is its own term: the same by looking at every word of every title. */
function naive(titles: string[][], typed: string): [string, string][] {
  const words = [...new Set(titles.flat())].sort();
  const usage = (word: string): number => titles.filter((title) => title.includes(word)).length;
  const begun = words.filter((word) => word.startsWith(typed));
  const usual = 10 * Math.max(0, ...begun.map(usage));
  const found = new Map(begun.map((word) => [word, typed.length / word.length]));
  if (typed.length >= 4) {
    const letters = Int32Array.from(words, lettersOf);
    for (const { at, quality } of nearest(typed, words, letters, (near) => usage(words[near]!) > usual)) {
      found.set(words[at]!, Math.max(quality, found.get(words[at]!) ?? 0));
    }
  }
  return [...found].map(([word, quality]): [string, string] => [word, quality.toFixed(9)]);
}

describe('the words that a typed word may mean', () => {
  test('are those that a look at every word gives, the best first', () => {
    const word = fc.string({ unit: fc.constantFrom('k', 'l', 'm'), minLength: 1, maxLength: 7 });
    const titles = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(titles, word, (lists, typed) => {
        const found = expanded(
          lists.map((list) => list.join(' ')),
          typed,
          { language: 'xx' },
        );
        const qualities = found.map(({ quality }) => quality);
        expect(qualities).toEqual([...qualities].sort((a, b) => b - a));
        expect(found.map(({ form, quality }): [string, string] => [form, quality.toFixed(9)]).sort()).toEqual(
          naive(lists, typed).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('a word means what it is a form of, and what it begins', () => {
    expect(forms(['Shipping costs', 'Shop'], 'shipped')).toEqual(['shipped']);
    expect(forms(['Shipping costs', 'Shop'], 'shippi')).toEqual(['shipping']);
    expect(forms(['Shipping costs', 'Shop'], 'sh')).toEqual(['ship', 'shop']);
  });

  test('a usual word is no mistake, but a mistake that a customer made once is one', () => {
    expect(forms(['Late', 'Rate'], 'late')).toEqual(['late']);
    const titles = ['cancle', ...Array.from({ length: 11 }, () => 'Cancel')];
    expect(forms(titles, 'cancle')).toEqual(['cancle', 'cancel']);
  });

  test('numbers and pieces of scripts without spaces are taken as they are', () => {
    expect(forms(['Error 404', 'Error 405'], '404')).toEqual(['404']);
    expect(forms(['ยกเลิก', 'ยกลิก'], 'ยกเ')).not.toContain('ยกล');
  });

  test('a synonym is found that no card has, by its beginning and with a mistake', () => {
    const pack = { synonyms: [['refund', 'reimbursement']] };
    expect(forms(['Refund'], 'reimb', pack)).toEqual(['reimbursement']);
    expect(forms(['Refund'], 'reimbursment', pack)).toEqual(['reimbursement']);
    expect(expanded(['Refund'], 'reimb', pack)[0]!.term).toBeGreaterThanOrEqual(1);
  });

  test('of very many words the fifty are kept that leave least to type', () => {
    const titles = Array.from(
      { length: 80 },
      (_, at) => `zz${'abcdefghij'.charAt(at % 10)}${'k'.repeat(at / 2)}`,
    );
    const found = forms(titles, 'zz', { language: 'xx' });
    expect(found).toHaveLength(50);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(30);
  });
});
