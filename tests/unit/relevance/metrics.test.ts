import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  auroc,
  interval,
  rankOf,
  recallAt,
  reciprocalRank,
  silencedAt,
  type Answered,
} from '../../relevance/metrics';

/* The judge of the matching is judged itself: by the definitions, in plain loops. */

const one = (sure: number, hasAnswer: boolean, rank = 0): Answered => ({
  sure,
  hasAnswer,
  rank,
  milliseconds: 0,
});
const some = fc.array(
  fc.record({
    sure: fc.integer({ min: 0, max: 5 }),
    hasAnswer: fc.boolean(),
    rank: fc.integer({ min: 0, max: 10 }),
  }),
  { minLength: 2, maxLength: 30 },
);

test('AUROC is the share of pairs in the right order, equal ones counted half', () => {
  fc.assert(
    fc.property(some, (list) => {
      const answered = list.map(({ sure, hasAnswer, rank }) => one(sure, hasAnswer, rank));
      const right = answered.filter(({ hasAnswer }) => hasAnswer);
      const wrong = answered.filter(({ hasAnswer }) => !hasAnswer);
      let sum = 0;
      for (const a of right) for (const b of wrong) sum += a.sure > b.sure ? 1 : a.sure === b.sure ? 0.5 : 0;
      const naive = sum / (right.length * wrong.length);
      if (Number.isNaN(naive)) expect(auroc(answered)).toBeNaN();
      else expect(auroc(answered)).toBeCloseTo(naive, 9);
    }),
  );
});

test('recall and reciprocal rank count tickets with an answer alone', () => {
  const answered = [one(1, true, 1), one(1, true, 3), one(1, true), one(1, false)];
  expect(recallAt(1, answered)).toBeCloseTo(1 / 3);
  expect(recallAt(3, answered)).toBeCloseTo(2 / 3);
  expect(reciprocalRank(answered)).toBeCloseTo((1 + 1 / 3) / 3);
  expect(
    rankOf(
      [
        { id: 'a', score: 2 },
        { id: 'b', score: 1 },
      ],
      ['b'],
    ),
  ).toBe(2);
  expect(rankOf([{ id: 'a', score: 2 }], ['b'])).toBe(0);
});

test('silence is measured where the wished-for share is kept', () => {
  const answered = [
    ...Array.from({ length: 10 }, (_, at) => one(at + 1, true, 1)),
    one(1, false),
    one(9, false),
  ];
  expect(silencedAt(0.9, answered)).toEqual({ threshold: 2, silent: 0.5 });
});

test('an interval holds the mean, and is a point where all differences are one', () => {
  expect(interval([2, 2, 2])).toEqual({ low: 2, high: 2 });
  const { low, high } = interval([0, 1, 0, 1, 1, 0, 1, 0]);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});
