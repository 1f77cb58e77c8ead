import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SHIFT, reordered, shiftsOf, type Judgment } from '@/lib/match/feedback';
import { habitsOf } from '@/lib/match/habit';
import { MOST_REMEMBERED, remembered } from '@/lib/match/remembered';
import type { Trace } from '@/lib/match/trace';
import type { Match } from '@/lib/match/types';

const THRESHOLD = 0.35;
const PACK = 'shop';

const trace = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 255 })), {
  selector: ([term]) => term,
  maxLength: 8,
});
const traced = trace.map((pairs): Trace => {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return { terms: sorted.map(([term]) => term), weights: sorted.map(([, weight]) => weight) };
});
const cardId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const judgment = fc.record({
  pack: fc.constant(PACK),
  card: cardId,
  says: fc.constantFrom('inserted' as const, 'dismissed' as const),
  trace: traced,
});
const judgments = fc
  .array(judgment, { maxLength: 30 })
  .map((all): Judgment[] =>
    all.map(({ trace: { terms, weights }, ...rest }) => ({ ...rest, terms, weights })),
  );
/** Candidates as ranking gives them; the third may stand above its score. */
const matches = fc
  .uniqueArray(
    fc.record({
      card: cardId,
      score: fc.integer({ min: 1, max: 50 }),
      sure: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    {
      selector: ({ card }) => card,
    },
  )
  .map((all): Match[] =>
    [...all]
      .sort((a, b) => b.score - a.score)
      .map(({ card, score, sure }) => ({ ref: { pack: PACK, card }, score, confidence: sure, evidence: [] })),
  );

/** The shift of one card in the plainest words: each step on all judgments anew. */
function naiveShare(card: string, all: readonly Judgment[], now: Trace): number {
  const weightIn = ({ terms, weights }: Trace, term: number): number => weights[terms.indexOf(term)] ?? 0;
  const every = Array.from({ length: 13 }, (_, term) => term);
  const dot = (a: Trace, b: Trace): number =>
    every.reduce((sum, term) => sum + weightIn(a, term) * weightIn(b, term), 0);
  const cosine = (a: Trace, b: Trace): number => {
    const size = Math.sqrt(dot(a, a) * dot(b, b));
    return size === 0 ? 0 : dot(a, b) / size;
  };
  const pooled = (says: string): number => {
    const [first = 0, second = 0, third = 0] = all
      .filter((each) => each.card === card && each.says === says)
      .map((each) => cosine(each, now) ** 3)
      .sort((a, b) => b - a);
    return (4 * first + 2 * second + third) / 7;
  };
  const times = (id: string): number =>
    all.filter((each) => each.card === id && each.says === 'inserted').length;
  const counts = ['a', 'b', 'c', 'd', 'e', 'f'].map(times).filter((count) => count > 0);
  const mean = counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const habit = Math.max(0, times(card) - mean - 2 * Math.sqrt(mean)) / Math.max(1, ...counts);
  const share = 0.5 * pooled('inserted') - 0.5 * pooled('dismissed') + 0.05 * habit;
  return Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, share));
}

test('a card’s shift is that of its naive twin', () => {
  fc.assert(
    fc.property(matches, judgments, traced, (found, all, now) => {
      const best = Math.max(0, ...found.map(({ score }) => score));
      const shifts = shiftsOf(found, { trace: now, judgments: all });
      found.forEach(({ ref }, at) =>
        expect(shifts[at]).toBeCloseTo(best * naiveShare(ref.card, all, now), 8),
      );
    }),
  );
});

describe('what was learned', () => {
  test('shows no card that is not sure by itself, and as many as before', () => {
    fc.assert(
      fc.property(matches, judgments, traced, (found, all, now) => {
        const sure = (list: readonly Match[]): Match[] =>
          list.slice(0, 3).filter(({ confidence }) => confidence >= THRESHOLD);
        const after = reordered(found, THRESHOLD, { trace: now, judgments: all });
        expect(sure(after)).toHaveLength(sure(found).length);
        expect(after.map(({ ref }) => ref.card).sort()).toEqual(found.map(({ ref }) => ref.card).sort());
        for (const { ref, confidence } of after) {
          expect(confidence).toBe(found.find(({ ref: { card } }) => card === ref.card)?.confidence);
        }
      }),
    );
  });

  test('overturns no lead of more than twice the bound', () => {
    fc.assert(
      fc.property(matches, judgments, traced, (found, all, now) => {
        const order = reordered(found, THRESHOLD, { trace: now, judgments: all }).map(({ ref }) => ref.card);
        const least = 2 * MOST_SHIFT * (found[0]?.score ?? 0);
        const sure = found.filter(({ confidence }) => confidence >= THRESHOLD);
        for (const [at, better] of sure.entries()) {
          for (const worse of sure.slice(at + 1)) {
            if (better.score - worse.score <= least + 1e-3) continue;
            expect(order.indexOf(better.ref.card)).toBeLessThan(order.indexOf(worse.ref.card));
          }
        }
      }),
    );
  });

  test('changes nothing where nothing was, or where it is about other cards or other words', () => {
    const found = [match('a', 10), match('b', 9)];
    const now = { terms: [1, 2], weights: [255, 255] };
    const others: Judgment[] = [
      { pack: PACK, card: 'z', says: 'inserted', ...now },
      { pack: 'other', card: 'b', says: 'inserted', ...now },
      { pack: PACK, card: 'b', says: 'inserted', terms: [7, 8], weights: [255, 255] },
    ];
    for (const all of [[], others])
      expect(reordered(found, THRESHOLD, { trace: now, judgments: all })).toEqual(found);
  });

  test('an insertion raises its card for the same words, and "not this one" lowers it', () => {
    const found = [match('a', 10), match('b', 9)];
    const now = { terms: [1, 2], weights: [255, 255] };
    const order = (card: string, says: Judgment['says']): string[] =>
      reordered(found, THRESHOLD, { trace: now, judgments: [{ pack: PACK, card, says, ...now }] }).map(
        ({ ref }) => ref.card,
      );
    expect(order('b', 'inserted')).toEqual(['b', 'a']);
    expect(order('a', 'dismissed')).toEqual(['b', 'a']);
    expect(order('a', 'inserted')).toEqual(['a', 'b']);
  });

  test('is said of a card that stands higher for it, and of no other', () => {
    const found = [match('a', 10), match('b', 9), match('c', 8.9)];
    const now = { terms: [1, 2], weights: [255, 255] };
    const moved = (...all: [string, Judgment['says']][]): string[] => {
      const judged = all.map(([card, says]) => ({ pack: PACK, card, says, ...now }));
      return reordered(found, THRESHOLD, { trace: now, judgments: judged })
        .filter((one) => one.moved)
        .map(({ ref }) => ref.card);
    };
    expect(moved(['b', 'inserted'])).toEqual(['b']);
    expect(moved(['c', 'inserted'], ['b', 'inserted'])).toEqual(['b', 'c']);
    // It stood first before, and others have gone from before it.
    expect(moved(['a', 'inserted'])).toEqual([]);
    expect(moved(['a', 'dismissed'])).toEqual([]);
  });

  test('a wish of its own that stands above its score keeps its place', () => {
    const found = [match('a', 10), match('b', 9), match('wish', 4), match('c', 8)];
    const now = { terms: [1], weights: [255] };
    const judged: Judgment[] = [{ pack: PACK, card: 'a', says: 'inserted', ...now }];
    const after = reordered(found, THRESHOLD, { trace: now, judgments: judged });
    expect(after.map(({ ref }) => ref.card)).toEqual(['a', 'b', 'wish', 'c']);
  });
});

test('what is inserted as often as others is no habit', () => {
  expect([
    ...habitsOf(
      new Map([
        ['a', 9],
        ['b', 10],
        ['c', 11],
      ]),
    ).values(),
  ]).toEqual([0, 0, 0]);
  const skewed = habitsOf(
    new Map([
      ['a', 100],
      ['b', 1],
      ['c', 1],
    ]),
  );
  expect(skewed.get('a')).toBeGreaterThan(0.5);
  expect(skewed.get('b')).toBe(0);
});

test('of what is remembered the oldest goes: of a card, and of all', () => {
  const judged = (card: string, at: number): Judgment => {
    return { pack: PACK, card, says: 'inserted', terms: [at], weights: [255] };
  };
  const one = remembered(Array.from({ length: 30 }, (_, at) => judged('a', at)));
  expect(one.map(({ terms }) => terms[0])).toEqual(Array.from({ length: 20 }, (_, at) => at + 10));
  const many = remembered(Array.from({ length: 1500 }, (_, at) => judged(`card-${at}`, at)));
  expect(many).toHaveLength(MOST_REMEMBERED.all);
  expect(many[0]?.card).toBe('card-500');
});

function match(card: string, score: number): Match {
  return { ref: { pack: PACK, card }, score, confidence: 0.9, evidence: [] };
}
