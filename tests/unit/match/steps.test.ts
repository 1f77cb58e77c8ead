import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment } from '@/lib/match';
import { segmentSteps } from '@/lib/match/segment';
import { sorted } from '@/lib/match/sorted';
import { finished, inStretches } from '@/lib/match/steps';
import { card } from './make';

/** Steps that work takes until it is done. */
function stepsOf(work: Generator<undefined, unknown>): number {
  let steps = 0;
  while (work.next().done !== true) steps += 1;
  return steps;
}

test('everything is done once, in order, with a step after each stretch', () => {
  fc.assert(
    fc.property(fc.nat(40_000), (count) => {
      const done: number[] = [];
      const steps = stepsOf(inStretches(count, (at) => done.push(at)));
      expect(done).toEqual(Array.from({ length: count }, (_, at) => at));
      expect(steps).toBeGreaterThanOrEqual(Math.floor(count / 10_000));
      expect(steps).toBeLessThanOrEqual(Math.ceil(count / 1000));
    }),
    { numRuns: 20 },
  );
});

test('texts come in the order of their units, as a plain sort has them', () => {
  const texts = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }));
  fc.assert(
    fc.property(texts, (all) => {
      expect(finished(sorted(all))).toEqual(all.toSorted());
    }),
  );
});

test('a shard is indexed in at least as many steps as it has cards, and the index is the same', () => {
  const cards = Array.from({ length: 30 }, (_, at) => card(`card-${at}`, { title: `Return number ${at}` }));
  const pack = { language: 'en' };
  expect(stepsOf(segmentSteps(cards, pack))).toBeGreaterThanOrEqual(cards.length);
  expect(finished(segmentSteps(cards, pack))).toEqual(buildSegment(cards, pack));
});
