import { afterEach, expect, test, vi } from 'vitest';
import { ownVectors } from '@/lib/sync/vectors';
import { tableOf } from '../match/vectors';

const BASE = 'https://extension.example/';
const answer = (bytes: Uint8Array<ArrayBuffer> | null, status = 200) =>
  vi.fn(() => Promise.resolve(new Response(bytes, { status })));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('are read from the extension’s own file, once, and when they are first asked for', async () => {
  const fetch = answer(new Uint8Array(tableOf({ refund: [1, 2, 3, 4] })));
  vi.stubGlobal('fetch', fetch);
  const vectors = ownVectors(BASE);
  expect(fetch).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([vectors(), vectors()]);
  expect(first?.rowOf('refund')).toBe(0);
  expect(second).toBe(first);
  expect(fetch).toHaveBeenCalledExactlyOnceWith(new URL(`${BASE}vectors/en.bin`));
});

test.each([
  ['missing', answer(null, 404)],
  ['damaged', answer(new Uint8Array([1, 2, 3]))],
  ['not to be read', vi.fn(() => Promise.reject(new TypeError('failed to fetch')))],
])('a file that is %s leaves matching to words', async (_what, fetch) => {
  vi.stubGlobal('fetch', fetch);
  expect(await ownVectors(BASE)()).toBeUndefined();
});
