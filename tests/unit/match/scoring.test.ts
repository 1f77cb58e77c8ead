import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, loadPacks } from '@/lib/match';
import {
  B,
  DELTA,
  GRAM_WEIGHTS,
  IDF_POWER,
  K1,
  K3,
  PART_WEIGHTS,
  UNEXAMPLED_FACTOR,
} from '@/lib/match/constants';
import { queryOf } from '@/lib/match/query';
import { candidatesFor } from '@/lib/match/score';
import { gramsOf } from '@/lib/match/terms';
import type { Card } from '@/lib/policy/card';
import { stemEnglish } from '@/lib/ticket/english-stems';
import { readTicket } from '@/lib/ticket/reading';
import { ticketWith } from '../ticket/make';
import { card, NOW, PACK, paragraph, SHOP } from './make';

type Scores = [card: string, score: number][];

function engineScores(cards: readonly Card[], text: string, shards = 1): Scores {
  const size = Math.ceil(cards.length / shards);
  const segments = Array.from({ length: shards }, (_, at) =>
    buildSegment(cards.slice(at * size, (at + 1) * size), PACK),
  );
  const index = loadIndex(segments, PACK);
  const ticket = ticketWith([text]);
  const candidates = candidatesFor(index, queryOf(index, ticket, readTicket(ticket)), { now: NOW });
  return candidates.map(({ document, score }) => [document.ref.card, score]);
}

/** The formula once more, with maps and loops and no index, for texts of plain English words. */
function naiveScores(cards: readonly Card[], text: string): Scores {
  const split = (words: string): string[] => words.split(' ').filter((word) => word !== '');
  const parts = cards.map(({ title, examples, tags, guidance }) => ({
    title: split(title),
    examples: examples.flatMap(split),
    tags: tags.flatMap(split),
    guidance: guidance.flatMap((block) =>
      block.type === 'paragraph'
        ? block.children.flatMap((each) => (each.type === 'text' ? split(each.value) : []))
        : [],
    ),
  }));
  const names = ['title', 'examples', 'tags', 'guidance'] as const;
  const terms = (part: (typeof names)[number], words: string[]): { words: string[]; grams: string[] } => ({
    words: words.map(stemEnglish),
    grams: part === 'title' || part === 'examples' ? words.flatMap(gramsOf) : [],
  });
  const texts = parts.map((each) => names.map((name) => ({ name, ...terms(name, each[name]) })));
  const kinds = ['words', 'grams'] as const;
  const having = (kind: (typeof kinds)[number], term: string): number =>
    texts.filter((each) => each.some((part) => part[kind].includes(term))).length;
  const mean = (kind: (typeof kinds)[number], at: number): number => {
    const lengths = texts.map((each) => each[at]![kind].length).filter((length) => length > 0);
    return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  };
  const asked = split(text);
  const weights = {
    words: new Map(asked.map((word) => [stemEnglish(word), 0])),
    grams: new Map(asked.flatMap(gramsOf).map((gram) => [gram, 1])),
  };
  const counts = new Map<string, number>();
  for (const word of asked) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const weight = count <= 1 ? count : (count * (K3 + 1)) / (count + K3);
    weights.words.set(stemEnglish(word), weights.words.get(stemEnglish(word))! + weight);
  }
  const hasExamples = (parts: (typeof texts)[number]): boolean =>
    parts.some(({ name, words }) => name === 'examples' && words.length > 0);
  const mixed = texts.some(hasExamples);
  return texts
    .map((each, document): [string, number] => {
      let score = 0;
      for (const kind of kinds) {
        for (const [term, weight] of weights[kind]) {
          const n = having(kind, term);
          const idf = Math.log(1 + (texts.length - n + 0.5) / (n + 0.5)) ** IDF_POWER;
          each.forEach((part, at) => {
            const frequency = part[kind].filter((other) => other === term).length;
            if (frequency === 0) return;
            const norm = K1 * (1 - B + (B * part[kind].length) / mean(kind, at));
            const tf = (frequency * (K1 + 1)) / (frequency + norm);
            const worth = weight * PART_WEIGHTS[part.name] * idf;
            score += kind === 'grams' ? GRAM_WEIGHTS.english * worth * tf : worth * (tf + DELTA.english);
          });
        }
      }
      return [cards[document]!.id, score * (mixed && !hasExamples(each) ? UNEXAMPLED_FACTOR : 1)];
    })
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1]);
}

// No stop words, no everyday words, no identifiers; forms of one stem and words that share letters.
const word = fc.constantFrom(
  'refund',
  'refunds',
  'parcel',
  'parcels',
  'broken',
  'order',
  'border',
  'cancel',
  'cancelled',
  'lamp',
);
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { maxLength: most }).map((all) => all.join(' '));
const cards = fc
  .array(
    fc.record({
      title: words(4),
      examples: fc.array(words(6), { maxLength: 3 }),
      tags: fc.array(words(1), { maxLength: 2 }),
      guidance: words(12).map(paragraph),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((each, at) => card(`c${at}`, each)));

describe('scores', () => {
  test('are those of the formula, written down naively', () => {
    fc.assert(
      fc.property(cards, words(8), (pack, text) => {
        const engine = new Map(engineScores(pack, text));
        const naive = naiveScores(pack, text);
        expect(engine.size).toBe(naive.length);
        // Impacts are stored in eight bits.
        const most = Math.max(...naive.map(([, score]) => score), 0);
        for (const [id, score] of naive)
          expect(Math.abs((engine.get(id) ?? 0) - score)).toBeLessThanOrEqual(most / 200);
      }),
      { numRuns: 200 },
    );
  });

  test('do not depend on how the cards are cut into shards', () => {
    fc.assert(
      fc.property(cards, words(8), fc.integer({ min: 2, max: 4 }), (pack, text, shards) => {
        expect(engineScores(pack, text, shards)).toEqual(engineScores(pack, text));
      }),
    );
  });

  test('are equal for equal cards, whose order is that of their ids', () => {
    const twins = ['b', 'c', 'a'].map((id) => card(id, { title: 'Broken lamp' }));
    const ranked = engineScores(twins, 'broken lamp');
    expect(ranked.map(([id]) => id)).toEqual(['a', 'b', 'c']);
    expect(new Set(ranked.map(([, score]) => score)).size).toBe(1);
  });

  test('saturate: a word said a thousand times weighs less than twice', () => {
    const once = engineScores(SHOP, 'refund')[0]![1];
    const often = engineScores(SHOP, 'refund '.repeat(1000))[0]![1];
    expect(often).toBeLessThan(2 * once);
  });
});

describe('synonyms', () => {
  const synonyms = [
    ['parcel', 'package'],
    ['money back', 'refund'],
    ['คืนเงิน', 'refund'],
  ];
  const score = (text: string, group: string[][], id: string): number => {
    const index = loadIndex([buildSegment(SHOP, PACK)], { ...PACK, synonyms: group });
    const ticket = ticketWith([text]);
    const found = candidatesFor(index, queryOf(index, ticket, readTicket(ticket)), { now: NOW });
    return found.find(({ document }) => document.ref.card === id)?.score ?? 0;
  };

  test('meet the other word, at less than the word itself', () => {
    expect(score('package', [], 'damaged-item')).toBeLessThan(score('package', synonyms, 'damaged-item'));
    expect(score('package', synonyms, 'damaged-item')).toBeLessThan(
      score('parcel', synonyms, 'damaged-item'),
    );
  });

  test('do not add to the word itself', () => {
    expect(score('parcel', synonyms, 'damaged-item')).toBe(score('parcel', [], 'damaged-item'));
  });

  test('of several words count where these follow each other', () => {
    const together = score('want my money back now', synonyms, 'refund-status');
    expect(together).toBeGreaterThan(score('want my money back now', [], 'refund-status'));
    expect(score('back with the money', synonyms, 'refund-status')).toBe(
      score('back with the money', [], 'refund-status'),
    );
  });

  test('may be written without spaces', () => {
    expect(score('ขอคืนเงินครับ', synonyms, 'refund-status')).toBeGreaterThan(0);
  });

  test('of one pack say nothing about another', () => {
    const other = { ...PACK, id: 'other', synonyms };
    const index = loadPacks([
      { segments: [buildSegment(SHOP, PACK)], pack: PACK },
      { segments: [buildSegment([card('x', { title: 'Parcels' })], other)], pack: other },
    ]);
    const ticket = ticketWith(['package']);
    const found = candidatesFor(index, queryOf(index, ticket, readTicket(ticket)), { now: NOW });
    expect(found.filter(({ score: each }) => each > 1).map(({ document }) => document.ref)).toEqual([
      { pack: 'other', card: 'x' },
    ]);
  });
});

describe('a card without examples among others that have some', () => {
  const examples = ['how much is left on my gift card'];
  const cards = [
    card('balance', { title: 'Gift card balance', examples }),
    card('wrap', { title: 'Gift wrapping' }),
  ];
  const worth = (of: readonly Card[]): number =>
    engineScores(of, 'gift wrapping for a friend').find(([id]) => id === 'wrap')?.[1] ?? 0;

  test('is worth more than its words, since it has fewer to be met by', () => {
    expect(worth(cards)).toBeGreaterThan(1.5 * worth(cards.map((each) => ({ ...each, examples: [] }))));
  });
});
