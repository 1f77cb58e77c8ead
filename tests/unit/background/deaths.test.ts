import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { panelHandlers } from '@/entrypoints/background/panel-handlers';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

/* The browser stops the background at any moment; what it was told and had not answered, its next life answers. */

const FRAME = { tab: PAGE.tab, framed: true, frame: 3 };
const ready = () => Promise.resolve(knowledgeWith({ match: vi.fn(() => found('a')) }));
/** A database that takes its time, or is blocked. */
const never = () => new Promise<never>(() => undefined);

const sendMessage = Reflect.get(fakeBrowser.tabs, 'sendMessage') as unknown;
afterEach(() => Object.assign(fakeBrowser.tabs, { sendMessage }));
beforeEach(() => {
  grantSite();
  Object.assign(fakeBrowser.tabs, { sendMessage: () => Promise.resolve(true) });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
});

/** Has a page say that it is there; the token of its panel. */
async function announce(hub: Hub): Promise<{ token: string }> {
  return { token: (await pageHandlers(hub).pageReady({}, PAGE))?.token ?? '' };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('a ticket that was being matched is matched when the panel asks', async () => {
  const first = hubWith({ load: never });
  const who = await announce(first);
  void pageHandlers(first).ticketSeen({ ticket: lateTicket('k') }, PAGE);
  await pause();
  const second = hubWith({ load: ready, isLoaded: true });
  expect((await second.sessions.get(PAGE.tab))?.phase).toBe('reading');
  await panelHandlers(second).panelOpened(who, FRAME);
  await vi.waitFor(async () => expect((await second.sessions.get(PAGE.tab))?.phase).toBe('suggestions'));
});

test('"Try again" tries again what failed for once', async () => {
  const load = vi.fn(ready).mockRejectedValueOnce(new Error('UnknownError'));
  const hub = hubWith({ load, isLoaded: true });
  const who = await announce(hub);
  await pageHandlers(hub).ticketSeen({ ticket: lateTicket('k') }, PAGE);
  expect((await hub.sessions.get(PAGE.tab))?.phase).toBe('trouble');
  expect((await panelHandlers(hub).panelOpened(who, FRAME))?.phase).toBe('suggestions');
});

test('the old ticket’s suggestions go at once, before a background that was woken has loaded its cards', async () => {
  const first = hubWith({ load: ready });
  await announce(first);
  await pageHandlers(first).ticketSeen({ ticket: lateTicket('k') }, PAGE);
  const told = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  told.mockClear();
  const second = hubWith({ load: never, isLoaded: false });
  void pageHandlers(second).ticketGone({ reading: true }, PAGE);
  await pause();
  const states = told.mock.calls.map(([message]) => message as unknown);
  expect(states).toMatchObject([
    { type: 'panelState', payload: { state: { phase: 'reading', suggestions: [] } } },
  ]);
  expect(JSON.stringify(states)).not.toContain('Cancel?');
});

test('a ticket that cannot be read leaves nothing of another beside it, though nobody heard that the other is gone', async () => {
  const hub = hubWith({ load: ready });
  await announce(hub);
  await pageHandlers(hub).ticketSeen({ ticket: lateTicket('k') }, PAGE);
  await pageHandlers(hub).ticketUnreadable({ key: 'other', isLasting: true }, PAGE);
  expect(await hub.sessions.get(PAGE.tab)).toMatchObject({
    phase: 'trouble',
    trouble: 'pageUnreadable',
    matches: [],
  });
  expect((await hub.sessions.get(PAGE.tab))?.ticket).toBeUndefined();
});

test('what a woken background hears at once counts in the order in which it was said', async () => {
  const first = hubWith({ load: ready });
  await announce(first);
  await pageHandlers(first).ticketSeen({ ticket: lateTicket('k') }, PAGE);
  const second = hubWith({ load: ready, isLoaded: false });
  const page = pageHandlers(second);
  await Promise.all([
    page.ticketGone({ reading: true }, PAGE),
    page.ticketSeen({ ticket: lateTicket('next') }, PAGE),
  ]);
  expect(await second.sessions.get(PAGE.tab)).toMatchObject({
    phase: 'suggestions',
    ticket: { key: 'next' },
  });
});

test('that a ticket is gone is told, though the session changes otherwise just then', async () => {
  const first = hubWith({ load: ready });
  await announce(first);
  await pageHandlers(first).ticketSeen({ ticket: lateTicket('k') }, PAGE);
  const told = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  told.mockClear();
  const second = hubWith({ load: ready, isLoaded: false });
  const session = await second.sessions.get(PAGE.tab);
  const get = fakeBrowser.storage.session.get.bind(fakeBrowser.storage.session);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation((async (keys: string) => {
    // As where a panel shakes hands.
    if (session) await second.sessions.put(session);
    return get(keys);
  }) as never);
  await pageHandlers(second).ticketGone({ reading: false }, PAGE);
  expect(told.mock.lastCall?.[0]).toMatchObject({ payload: { state: { phase: 'noTicket' } } });
});
