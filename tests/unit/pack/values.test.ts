import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '@/lib/pack/canonical-json';
import { needsNoTranslation } from '@/lib/pack/check-variables';
import { labelOf } from '@/lib/pack/compile';

test.each([
  'NEXTONEFREE',
  'SAVE-10',
  '30',
  '1,000.50',
  '5 %',
  '€5.00',
  '5 €',
  '$12',
  '-3',
  'https://example.com/returns',
  'help@example.com',
  'mailto:a@b.example',
])('%s reads the same in every language', (value) => {
  expect(needsNoTranslation(value)).toBe(true);
});

test.each([
  '30 days',
  'free',
  'Monday',
  '2 Tage',
  'save now',
  '30 วัน',
  'see https://example.com',
  'A word',
  '',
])('%j does not', (value) => {
  expect(needsNoTranslation(value)).toBe(false);
});

test.each([
  ['no', 'No'],
  ['not_yet', 'Not yet'],
  ['in-transit', 'In transit'],
  ['2-days', '2 days'],
])('the answer %s reads "%s"', (answer, label) => {
  expect(labelOf(answer)).toBe(label);
});

test('equal values give equal JSON, in whatever order their keys came', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
