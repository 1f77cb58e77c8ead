import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const ORIGIN = 'https://desk.example';

/** The module as a background sees it: Firefox's is a document with a storage, Chromium's a worker without. */
async function freshlyLoaded(storage: ReturnType<typeof documentStorage> | undefined) {
  vi.resetModules();
  vi.stubGlobal('localStorage', storage);
  return (await import('@/lib/settings/blocked-tabs')).blockedTabs;
}

function documentStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    size: () => kept.size,
  };
}

beforeEach(() => vi.unstubAllGlobals());

test('a document answers within the call, and after a sleep too', async () => {
  const storage = documentStorage();
  (await freshlyLoaded(storage)).add(7, ORIGIN, false);
  const woken = await freshlyLoaded(storage);
  const answer = vi.fn();
  woken.ask(7, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith(ORIGIN);
  woken.clear();
  woken.ask(7, answer);
  expect(answer).toHaveBeenLastCalledWith(null);
});

// That Chromium's callback still counts as the click is shown by awkward-page.test.ts in tests/e2e.
test('a worker asks by callback, of what outlives its sleep', async () => {
  (await freshlyLoaded(undefined)).add(7, ORIGIN, true);
  const woken = await freshlyLoaded(undefined);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(((key: string, answer: unknown) => {
    (answer as (found: object) => void)({ [key]: ORIGIN });
  }) as never);
  const answer = vi.fn();
  woken.ask(7, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith(ORIGIN);
  vi.restoreAllMocks();
  expect(Object.values(await fakeBrowser.storage.session.get(null))).toEqual([ORIGIN]);
  woken.delete(7);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('of a private window a document keeps nothing on disk, and answers while it is awake', async () => {
  const storage = documentStorage();
  const tabs = await freshlyLoaded(storage);
  const answer = vi.fn();
  const asked = (): unknown => {
    tabs.ask(7, answer);
    return answer.mock.lastCall?.[0];
  };
  tabs.add(7, ORIGIN, true);
  expect(storage.size()).toBe(0);
  expect(asked()).toBe(ORIGIN);
  tabs.delete(7);
  expect(asked()).toBeNull();
});
