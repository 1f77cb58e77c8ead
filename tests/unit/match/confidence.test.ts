import { expect, test } from 'vitest';
import { confidenceOf } from '@/lib/match/confidence';
import type { Signals } from '@/lib/match/signals';

const signals: Signals = {
  customerCoverage: 0.5,
  titleCoverage: 0.5,
  score: 2,
  second: 2,
  field: 0.2,
  apart: 5,
  naming: 0.6,
  words: 2,
};

test.each([
  'customerCoverage',
  'titleCoverage',
  'score',
  'second',
  'field',
  'apart',
  'naming',
  'words',
] as const)('more of %s never makes a card less likely', (name) => {
  for (const byMeaning of [true, false])
    for (const exampled of [0, 0.5, 1])
      expect(
        confidenceOf({ ...signals, [name]: signals[name] * 1.2 }, byMeaning, exampled),
      ).toBeGreaterThanOrEqual(confidenceOf(signals, byMeaning, exampled));
});

test('a card that stands alone, among others that have nothing of the ticket, is less sure', () => {
  expect(confidenceOf({ ...signals, second: 0.5 }, true, 1)).toBeLessThan(confidenceOf(signals, true, 1));
});
