import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPace } from '@/lib/helpdesks/pace';

/** Reads as soon as it may, for so long, a page that changes all the time; answers when each reading began. */
function readings(took: number, until: number): number[] {
  const pace = createPace();
  pace.begin(0);
  const times: number[] = [];
  for (let now = 0; now < until; now += took) {
    now += Math.max(pace.rest(now), times.length === 0 ? 0 : pace.patience());
    times.push(now);
    pace.spent(took, now + took, true);
  }
  return times;
}

describe('a page that never comes to rest', () => {
  test('is read promptly while its ticket is new', () => {
    expect(readings(16, 6000).length).toBeGreaterThan(4);
  });

  test.each([5, 16, 40])(
    'in a minute takes less than half a percent of it where reading takes %i ms',
    (took) => {
      const count = readings(took, 60_000).length;
      expect(count * took).toBeLessThan(0.005 * 60_000 + took);
    },
  );

  test('takes no more in the long run, however long its readings are', () => {
    const reading = record({ took: integer({ min: 1, max: 300 }), then: constantFrom(0, 50, 1000, 20_000) });
    assert(
      property(array(reading, { minLength: 20, maxLength: 60 }), (steps) => {
        const pace = createPace();
        pace.begin(0);
        let now = 10_000;
        let sum = 0;
        let last = 0;
        const start = now;
        for (const { took, then } of steps) {
          now += pace.rest(now) + then;
          pace.spent(took, now + took, true);
          now += took;
          sum += took;
          last = took;
        }
        // Beside advance and credit, only the last reading has not been waited for yet.
        expect(sum - last).toBeLessThanOrEqual(0.0025 * (now - start) + 90 + 300);
      }),
    );
  });
});

test('another ticket is read at once, whatever was owed for the one before', () => {
  const pace = createPace();
  pace.begin(0);
  pace.spent(300, 10_000, true);
  expect(pace.rest(10_000)).toBeGreaterThan(60_000);
  pace.begin(10_100);
  expect(pace.rest(10_100)).toBe(0);
});

test('a page that was left alone for a while is read as soon as it changes', () => {
  const pace = createPace();
  pace.begin(0);
  pace.spent(20, 10_000, true);
  expect(pace.rest(10_000)).toBe(0);
});

test('readings that still find the ticket before do not put off the new one', () => {
  const pace = createPace();
  pace.begin(10_000);
  pace.spent(300, 10_400, false);
  expect(pace.rest(10_400)).toBe(0);
  pace.spent(300, 17_000, false);
  expect(pace.rest(17_000)).toBeGreaterThan(0);
});
