import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askBackground, BackgroundSilentError } from '@/lib/messages/extension';

const answers = (answer: unknown) =>
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(answer) as never);

test('an answer is a copy: what the browser hands over may die with the extension', async () => {
  const answer = {
    found: { cards: [], byShortcut: 0, patterns: ['refund'] },
    lines: [],
    favourites: [],
    total: 3,
  };
  answers(answer);
  const got = await askBackground('lookup', { query: 'refund' });
  expect(got).toEqual(answer);
  expect(got).not.toBe(answer);
  expect(got.found).not.toBe(answer.found);
});

test('an answer of another version is none', async () => {
  answers({ hits: [] });
  await expect(askBackground('lookup', { query: 'refund' })).rejects.toThrow(BackgroundSilentError);
});
