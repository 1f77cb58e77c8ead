import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyBindings } from '@/lib/settings/key-bindings';

beforeEach(() => fakeBrowser.reset());

describe('the agent’s keys', () => {
  it('are kept, and told to who watches', async () => {
    const told = vi.fn();
    const stop = keyBindings.watch(told);
    await keyBindings.write({ insert: ['F2'] });
    expect(await keyBindings.read()).toEqual({ insert: ['F2'] });
    await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith({ insert: ['F2'] }));
    await browser.storage.local.set({ other: true });
    stop();
    await keyBindings.write({});
    expect(told).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['text', 'F2'],
    ['a list', ['F2']],
    ['a command without a list', { insert: 'F2' }],
    ['a key without an end', { insert: ['F'.repeat(41)] }],
  ])('are none where %s is stored', async (_, stored) => {
    await browser.storage.local.set({ keyBindings: stored });
    expect(await keyBindings.read()).toEqual({});
  });
});
