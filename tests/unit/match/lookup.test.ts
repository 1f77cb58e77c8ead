import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookup, type LookupEntry } from '@/lib/match';

const entry = (id: string, more: Partial<LookupEntry>): LookupEntry => ({
  id,
  title: '',
  shortcut: undefined,
  tags: [],
  examples: [],
  guidance: '',
  ...more,
});

const entries = [
  entry('1', { title: 'Cancel an order before it ships', shortcut: 'cancel', tags: ['orders'] }),
  entry('2', { title: 'Cancel a subscription', shortcut: 'cancel-sub', examples: ['stop my coffee plan'] }),
  entry('3', { title: 'Refund method', shortcut: 'refund', guidance: 'Orders that were paid by card.' }),
  entry('4', { title: 'Crème brûlée torch', shortcut: 'torch' }),
  entry('5', { title: 'ยกเลิกคำสั่งซื้อ' }),
];
const lookup = createLookup(entries);
const found = (query: string): string[] => lookup.search(query, 10).map(({ id }) => id);
const marked = (query: string, id: string): string[] =>
  lookup
    .search(query, 10)
    .find((each) => each.id === id)!
    .marks.map(([start, end]) => entries.find((each) => each.id === id)!.title.slice(start, end));

describe('lookup', () => {
  test.each([
    ['an exact shortcut comes first', 'refund', '3'],
    ['a longer shortcut that begins so comes next', 'cancel-s', '2'],
    ['words of the title', 'order ships', '1'],
    ['the beginning of a word', 'subscr', '2'],
    ['a typing mistake', 'subsciption', '2'],
    ['an example', 'coffee', '2'],
    ['a tag', 'orders', '1'],
    ['guidance', 'paid by card', '3'],
    ['upper case', 'TORCH', '4'],
    ['no accents', 'creme brulee', '4'],
    ['Thai', 'ยกเลิก', '5'],
  ])('%s', (_, query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test('all words narrow, and where no card has all of them, any will do', () => {
    expect(found('cancel subscription')).toEqual(['2']);
    expect(found('cancel xylophone').slice(0, 2).sort()).toEqual(['1', '2']);
    expect(found('xylophone')).toEqual([]);
  });

  test('marks are ranges of the title as it is written', () => {
    expect(marked('cancel', '1')).toEqual(['Cancel']);
    expect(marked('creme', '4')).toEqual(['Crème']);
    expect(marked('ยกเลิก', '5')).toEqual(['ยกเลิก']);
  });

  test('gives no more than it is asked for, and nothing for nothing', () => {
    expect(lookup.search('cancel', 1)).toHaveLength(1);
    expect(lookup.search('cancel', 0)).toEqual([]);
    expect(lookup.search('  ', 10)).toEqual([]);
  });

  test('any query is answered, with marks inside the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        for (const { id, marks } of lookup.search(query, 5)) {
          const { title } = entries.find((each) => each.id === id)!;
          let before = -1;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeLessThanOrEqual(title.length);
            before = end;
          }
        }
      }),
    );
  });
});
