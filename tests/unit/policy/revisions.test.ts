import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/policy/days';
import { allInForce, inForce, revisionOn, type Revision } from '@/lib/policy/revisions';

const base: Revision = { id: 'refund-window' };
const summer: Revision = { id: 'refund-window', from: '2026-07-01' };
const winter: Revision = { id: 'refund-window', from: '2026-12-01', until: '2026-12-31' };

describe('the revision in force', () => {
  test.each([
    ['2026-06-30', base],
    ['2026-07-01', summer],
    ['2026-11-30', summer],
    ['2026-12-01', winter],
    ['2026-12-31', winter],
    ['2027-01-01', undefined],
  ])('on %s', (day, expected) => {
    expect(revisionOn([winter, base, summer], day)).toBe(expected);
  });

  test('no revision has begun', () => {
    expect(revisionOn([summer], '2026-06-30')).toBeUndefined();
    expect(revisionOn<Revision>([], '2026-06-30')).toBeUndefined();
  });

  test('is the one of the day of the order, where that is known', () => {
    expect(inForce([base, summer], '2027-01-01')).toBe(summer);
    expect(inForce([base, summer], '2027-01-01', '2026-06-30')).toBe(base);
    expect(inForce([summer], '2027-01-01', '2026-06-30')).toBeUndefined();
    expect(inForce([base, summer, winter], '2027-01-10', '2026-12-20')).toBe(winter);
  });

  test('an order of tomorrow was misread: today counts', () => {
    expect(inForce([base, summer], '2026-06-30', '2026-07-01')).toBe(base);
  });

  test('of many cards, one revision each', () => {
    const other: Revision = { id: 'cancel', until: '2026-12-31' };
    expect(allInForce([base, other, summer], '2027-01-01')).toEqual([summer]);
    expect(allInForce([base, other, summer], '2027-01-01', '2026-03-01')).toEqual([base, other]);
  });
});

/** The rule word for word: every revision gets an end the day before the next begins, then each is asked. */
function naive(revisions: Revision[], day: string): Revision | undefined {
  const sorted = revisions.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return sorted.find((revision, index) => {
    const next = sorted[index + 1]?.from;
    const ends = [revision.until, next === undefined ? undefined : addDays(next, -1)].filter(
      (end) => end !== undefined,
    );
    return (revision.from ?? '') <= day && ends.every((end) => day <= end);
  });
}

test('agrees with the rule word for word', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays('2026-12-15', offset));
  const revision = fc.record(
    { id: fc.constant('card'), from: day, until: day },
    { requiredKeys: ['id'] },
  ) as fc.Arbitrary<Revision>;
  fc.assert(
    fc.property(
      fc.uniqueArray(revision, { selector: ({ from }) => from, maxLength: 5 }),
      day,
      (all, today) => {
        expect(revisionOn(all, today)).toBe(naive(all, today));
      },
    ),
  );
});
