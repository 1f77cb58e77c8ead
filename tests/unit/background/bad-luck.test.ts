import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import type { MatchResult } from '@/lib/match/types';
import type { Ticket } from '@/lib/ticket/ticket';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

let match: ReturnType<typeof vi.fn<(seen: Ticket) => MatchResult>>;
let load: ReturnType<typeof vi.fn<() => Promise<unknown>>>;
let hub: Hub;
let handlers: ReturnType<typeof pageHandlers>;

beforeEach(async () => {
  match = vi.fn(() => found('a'));
  load = vi.fn(() => Promise.resolve(knowledgeWith({ match })));
  hub = hubWith({ load });
  grantSite();
  handlers = pageHandlers(hub);
  await handlers.pageReady({}, PAGE);
});

describe('where the browser’s memory for the session is full', () => {
  test('a ticket gets its suggestions all the same', async () => {
    // Browsers refuse more than 10 MB: some forty tabs with long tickets.
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(
      new Error('Session storage quota bytes exceeded. Values were not stored.'),
    );
    await handlers.ticketSeen({ ticket: lateTicket('k', 'a') }, PAGE).catch(() => undefined);
    expect((await hub.sessions.get(7))?.phase).toBe('suggestions');
  });
});

describe('a session that went while its ticket was being matched', () => {
  test('does not come back: the tab is closed, or access was taken away', async () => {
    let release = (): void => undefined;
    load.mockImplementationOnce(
      () => new Promise((resolve) => (release = () => resolve({ match, packs: [] }))),
    );
    const seen = handlers.ticketSeen({ ticket: lateTicket('k', 'a') }, PAGE);
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await hub.sessions.drop(7);
    release();
    await seen;
    expect(await hub.sessions.get(7)).toBeUndefined();
    expect(await fakeBrowser.storage.session.get('tab:7')).toEqual({});
  });
});

describe('a page that reports without end', () => {
  test('is matched for its last ticket, not for each', async () => {
    const reports = Array.from({ length: 50 }, (_, n) =>
      handlers.ticketSeen({ ticket: lateTicket('k', String(n)) }, PAGE),
    );
    await Promise.all(reports);
    expect(match.mock.calls.length).toBeLessThan(5);
    expect(match.mock.calls.at(-1)?.[0].messages[0]?.text).toBe('49');
  });
});
