import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  askBackground,
  askPatiently,
  BackgroundRefusedError,
  BackgroundSilentError,
} from '@/lib/messages/extension';

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

describe('what may be asked twice', () => {
  /** One after the other; an error is none. */
  const answersInTurn = (...all: unknown[]) =>
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
      const next: unknown = all.shift();
      return (next instanceof Error ? Promise.reject(next) : Promise.resolve(next)) as never;
    });
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('is asked again of a background that did not live to answer', async () => {
    const sent = answersInTurn(undefined, new Error('The message port closed.'), null);
    const answer = askPatiently('panelOpened', () => ({}));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBeNull();
    expect(sent).toHaveBeenCalledTimes(3);
  });

  test('but not of one that refuses', async () => {
    const sent = answersInTurn({ refused: 'no' });
    await expect(askPatiently('panelOpened', () => ({}))).rejects.toThrow(BackgroundRefusedError);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('and not for ever', async () => {
    answersInTurn();
    const answer = askPatiently('panelOpened', () => ({}));
    const silent = expect(answer).rejects.toThrow(BackgroundSilentError);
    await vi.advanceTimersByTimeAsync(5000);
    await silent;
  });
});
