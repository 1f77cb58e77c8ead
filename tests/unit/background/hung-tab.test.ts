import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshAccess } from '@/entrypoints/background/access';
import type { Hub } from '@/entrypoints/background/hub';
import { optionsHandlers } from '@/entrypoints/background/options-handlers';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

/* One tab hangs: its page shows an alert, is frozen, or never ends loading. The others do not wait for it. */

const OTHER = { ...PAGE, tab: 8, documentId: 'doc-2' };
const never = () => new Promise<never>(() => undefined);
const sendMessage = Reflect.get(fakeBrowser.tabs, 'sendMessage') as unknown;
let hub: Hub;
let started: number[];

beforeEach(async () => {
  vi.useFakeTimers();
  grantSite();
  started = [];
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: () => Promise.resolve(),
      executeScript: ({ target }: { target: { tabId: number } }) => {
        started.push(target.tabId);
        return target.tabId === PAGE.tab ? never() : Promise.resolve([]);
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (tab: number) => (tab === PAGE.tab ? never() : Promise.resolve(true)),
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  hub = hubWith({ load: () => Promise.resolve(knowledgeWith({ match: () => found('a') })) });
  await pageHandlers(hub).pageReady({}, PAGE);
  await pageHandlers(hub).pageReady({}, OTHER);
});
afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.tabs, { sendMessage });
});

test('a site that was taken away is read in no other tab', async () => {
  Object.assign(fakeBrowser, { permissions: { contains: () => Promise.resolve(false) } });
  const refreshed = refreshAccess(hub);
  await vi.advanceTimersByTimeAsync(10);
  await pageHandlers(hub).ticketSeen({ ticket: lateTicket('k') }, OTHER);
  expect(await hub.sessions.all()).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  await refreshed;
});

test('the profile is kept at once', async () => {
  Object.assign(hub.agent, { saveProfile: () => Promise.resolve() });
  const profile = { name: 'Sam', team: '', brand: '', channel: '' as const, region: '', languages: ['en'] };
  const kept = vi.fn();
  void optionsHandlers(hub).storeProfile({ profile }, { tab: 1, framed: false, frame: 0 }).then(kept);
  await vi.advanceTimersByTimeAsync(10);
  expect(kept).toHaveBeenCalledOnce();
});

test('the script comes to all other open tabs after a grant', async () => {
  for (const { tab } of await hub.sessions.all()) await hub.sessions.drop(tab);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: PAGE.tab }, { id: OTHER.tab }] as never);
  void refreshAccess(hub);
  await vi.advanceTimersByTimeAsync(10);
  expect(started).toContain(OTHER.tab);
});
