import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, match, readVectors, VectorsError } from '@/lib/match';
import { closenessOf, meantBy } from '@/lib/match/closeness';
import { queryOf } from '@/lib/match/query';
import { candidatesFor } from '@/lib/match/score';
import type { Card } from '@/lib/policy/card';
import { readTicket } from '@/lib/ticket/reading';
import { ticketWith } from '../ticket/make';
import { card, NOW, PACK, SHOP } from './make';
import { tableOf, VECTORS } from './vectors';

const indexOf = (cards: readonly Card[]) => loadIndex([buildSegment(cards, PACK, VECTORS)], PACK);
const shop = indexOf(SHOP);

describe('a table of word vectors', () => {
  const table = tableOf({ refund: [3, -8, 0, 7], boots: [1, 1, 1, 1] });
  const rowOf = (word: string): number[] => {
    const vectors = readVectors(table);
    const sum = new Float32Array(vectors.dimensions);
    vectors.add(sum, vectors.rowOf(word) ?? -1, 2);
    return [...sum];
  };

  test('gives back each value of each row, so many times', () => {
    expect(rowOf('refund')).toEqual([6, -16, 0, 14]);
    expect(rowOf('boots')).toEqual([2, 2, 2, 2]);
    expect(readVectors(table).rowOf('shoes')).toBeUndefined();
  });

  test('lies anywhere in a larger buffer', () => {
    const larger = new Uint8Array(table.length + 5);
    larger.set(table, 3);
    const vectors = readVectors(larger.subarray(3, 3 + table.length));
    const sum = new Float32Array(4);
    vectors.add(sum, vectors.rowOf('boots') ?? -1, 1);
    expect([...sum]).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['other bytes', new TextEncoder().encode('a text that is no table at all')],
    ['a table that is cut off', table.subarray(0, table.length - 1)],
  ])('%s is refused by name', (_what, bytes) => {
    expect(() => readVectors(bytes)).toThrow(VectorsError);
  });

  test('that ships has the words of customers', () => {
    expect(VECTORS.dimensions).toBe(100);
    for (const word of ['refund', 'order', 'cancel', 'parcel', 'broken', 'not'])
      expect(VECTORS.rowOf(word)).toBeDefined();
  });
});

describe('a segment with meanings', () => {
  test('has rows', () => {
    const segment = buildSegment(SHOP, PACK, VECTORS);
    expect(segment.meanings?.rows.length).toBeGreaterThan(0);
  });

  test('has none for languages that the table is not of', () => {
    const { meanings } = buildSegment(SHOP, { language: 'de' }, VECTORS);
    expect(meanings?.rows).toHaveLength(0);
  });

  test('has the middle first, then title and examples', () => {
    const [first] = SHOP;
    const { meanings } = buildSegment([first!], PACK, VECTORS);
    const { parts } = meanings!;
    expect(parts[0]).toBeGreaterThan(5);
    expect([...parts].filter((part) => part === 0)).toHaveLength(1);
    expect([...parts].filter((part) => part === 1)).toHaveLength(first!.examples.length);
  });
});

describe('what means the same', () => {
  const ask = (text: string, vectors: typeof VECTORS | undefined) =>
    match(shop, ticketWith([text]), { now: NOW, vectors });
  const first = (text: string, vectors: typeof VECTORS | undefined): string | undefined => {
    const ticket = ticketWith([text]);
    const reading = readTicket(ticket);
    const meant = vectors && meantBy(vectors, ticket, reading);
    return candidatesFor(shop, queryOf(shop, ticket, reading), { now: NOW }, meant)[0]?.document.ref.card;
  };

  test.each([
    ['relocate to a different city', 'change-address'],
    ['quit my membership', 'subscription-cancel'],
    ['destroyed in transit', 'damaged-item'],
  ])('"%s" finds its card without a word of it', (text, expected) => {
    expect(first(text, VECTORS)).toBe(expected);
    expect(first(text, undefined)).not.toBe(expected);
  });

  test('explains itself by words of the ticket, and the card’s word where one is near', () => {
    const text = 'the vase arrived shattered, I hold a smashed mess in my hands';
    const [best] = ask(text, VECTORS).matches;
    expect(best?.ref.card).toBe('damaged-item');
    const marked = best!.evidence.map(({ start, end }) => text.slice(start, end)).join(' ');
    expect(marked).toMatch(/smashed|shattered/);
    for (const { weight } of best!.evidence) expect(weight).toBeLessThanOrEqual(1);
    expect(best!.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1.01);
  });

  test('without the marked words the card is worth less', () => {
    const texts = SHOP.flatMap(({ examples }) => examples);
    for (const text of texts) {
      const [best] = ask(text, VECTORS).matches;
      if (!best) continue;
      const without = best.evidence
        .toSorted((a, b) => b.start - a.start)
        .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      const again = ask(without, VECTORS).matches.find(({ ref }) => ref.card === best.ref.card);
      expect(again?.score ?? 0).toBeLessThan(best.score);
    }
  });
});

test('a word that is repeated does not drown the others in meaning', () => {
  const first = (text: string): string | undefined =>
    match(shop, ticketWith([text]), { now: NOW, vectors: VECTORS }).matches[0]?.ref.card;
  const question = 'my vase arrived broken, the glass is cracked';
  expect(first(`${question} ${'subscription '.repeat(500)}`)).toBe(first(question));
});

/** Cosines of sums of vectors once more, in plain numbers that are never rounded to bytes. */
function naiveNaming(cards: readonly Card[], text: string): number[] {
  const direction = (words: readonly string[], weigh = (times: number): number => times): number[] => {
    const sum = new Float32Array(VECTORS.dimensions);
    for (const word of new Set(words)) {
      const row = VECTORS.rowOf(word);
      const times = words.filter((each) => each === word).length;
      if (row !== undefined) VECTORS.add(sum, row, weigh(times));
    }
    const length = Math.hypot(...sum);
    return [...sum].map((value) => (length > 0 ? value / length : 0));
  };
  const cosine = (a: number[], b: number[]): number =>
    Math.max(
      0,
      a.reduce((sum, value, at) => sum + value * b[at]!, 0),
    );
  // A word that the ticket repeats is worth less than twice itself.
  const own = direction(text.split(' '), (times) => (2 * times) / (times + 1));
  return cards.map(({ title, examples }) => {
    const [one = 0, two] = [title, ...examples]
      .map((each) => cosine(direction(each.split(' ')), own))
      .sort((a, b) => b - a);
    return two === undefined ? one : (one + two) / 2;
  });
}

const words =
  'refund order boots broken glass arrived cancel yesterday money late parcel address wrong size'.split(' ');
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));

test('closeness is the mean of the two nearest cosines, but for what rounding to bytes costs', () => {
  const cards = fc.array(fc.record({ title: phrase, examples: fc.array(phrase, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(cards, phrase, (texts, text) => {
      const pack = texts.map((each, at) => card(`card-${at}`, each));
      const index = indexOf(pack);
      const ticket = ticketWith([text]);
      const meant = meantBy(VECTORS, ticket, readTicket(ticket));
      const naive = naiveNaming(pack, text);
      index.documents.forEach((_, at) => {
        const naming = (meant && closenessOf(index, at, meant)?.naming) ?? 0;
        expect(naming).toBeCloseTo(naive[at]!, 1);
      });
    }),
  );
});

test('nine thousand words of one kind mean no more than one', () => {
  const ticket = ticketWith([Array.from({ length: 9000 }, () => 'refund').join(' ')]);
  const meant = meantBy(VECTORS, ticket, readTicket(ticket))!;
  const once = ticketWith(['refund']);
  const alone = meantBy(VECTORS, once, readTicket(once))!;
  meant.direction.forEach((value, at) => expect(value).toBeCloseTo(alone.direction[at]!, 4));
});

describe('a mistyped word', () => {
  const evidence = (text: string, vectors: typeof VECTORS | undefined) =>
    match(shop, ticketWith([text]), { now: NOW, vectors }).matches[0]?.evidence.map(({ start, end, met }) => [
      text.slice(start, end),
      met,
    ]);

  test.each([
    ['my vase arived brokne', 'damaged-item'],
    ['cancle the swaeter I ordered yesterdya', 'cancel-before-shipping'],
    ['i want to end my subscritpion', 'subscription-cancel'],
  ])('%s', (text, expected) => {
    const found = match(shop, ticketWith([text]), { now: NOW, vectors: VECTORS }).matches;
    expect(found[0]?.ref.card).toBe(expected);
  });

  test('is marked as the customer wrote it', () => {
    expect(evidence('cancle the sweater I ordered', VECTORS)?.flat().join(' ')).toContain('cancle');
  });

  test('is not looked for in a word that English has, nor in a short one', () => {
    const ticket = ticketWith(['I refuse the case and the vaze, my abc']);
    const { repairs } = queryOf(shop, ticket, readTicket(ticket), VECTORS);
    expect([...repairs]).toEqual([['vaze', 'vase']]);
  });

  test('is left alone where nothing tells a rare word from a mistake', () => {
    const ticket = ticketWith(['the vaze']);
    expect(queryOf(shop, ticket, readTicket(ticket)).repairs.size).toBe(0);
  });
});
