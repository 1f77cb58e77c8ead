import { expect, test, vi } from 'vitest';
import { kept } from '@/lib/store/kept';

test('is read once, and again after a change', async () => {
  let value = 1;
  const load = vi.fn(() => Promise.resolve(value));
  const { read, change } = kept(load);
  expect([await read(), await read()]).toEqual([1, 1]);
  expect(load).toHaveBeenCalledTimes(1);
  await change(() => Promise.resolve((value = 2)));
  expect([await read(), await read()]).toEqual([2, 2]);
  expect(load).toHaveBeenCalledTimes(2);
});

test('what was read while it changed is read again', async () => {
  let value = 1;
  const { read, change } = kept(() => Promise.resolve(value));
  await change(async () => {
    expect(await read()).toBe(1);
    value = 2;
  });
  expect(await read()).toBe(2);
});

test('a read or a change that failed is forgotten', async () => {
  const load = vi.fn(() => Promise.resolve('there')).mockRejectedValueOnce(new Error('no'));
  const { read, change } = kept(load);
  await expect(read()).rejects.toThrow('no');
  expect(await read()).toBe('there');
  await expect(change(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(await read()).toBe('there');
  expect(load).toHaveBeenCalledTimes(3);
});
