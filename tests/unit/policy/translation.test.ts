import { expect, test } from 'vitest';
import type { Translation } from '@/lib/policy/card';
import { translationOf } from '@/lib/policy/translation';

const thai: Translation = { title: 'ยกเลิกก่อนส่ง', examples: [], questions: {}, guidance: [] };
const hindi: Translation = { ...thai, title: 'भेजने से पहले रद्द करें' };
const card = { translations: { th: thai, hi: hindi } };

test.each([
  ['the first of the agent’s languages that the card has', ['de', 'th', 'hi'], 'th', thai],
  ['a region’s words are its language’s', ['hi-IN'], 'hi', hindi],
  ['the pack’s own language needs no translation', ['en-GB', 'th'], 'en', undefined],
  ['none that the card has: the pack’s', ['de'], 'en', undefined],
  ['an agent who has named none: the pack’s', [], 'en', undefined],
])('%s', (_what, preferred, language, translation) => {
  expect(translationOf(card, 'en', preferred)).toEqual({ language, translation });
});
