import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { Sessions } from '@/entrypoints/background/sessions';
import type { MatchResult } from '@/lib/match/types';
import type { Ticket } from '@/lib/ticket/ticket';

const SENDER = { tab: 7, documentId: 'doc-1', origin: 'http://localhost:9', incognito: false };
const FOUND: MatchResult = {
  matches: [{ ref: { pack: 'care', card: 'a' }, score: 1, confidence: 1, evidence: [] }],
  silence: undefined,
};
const ticket = (text: string): Ticket => ({
  key: 'k',
  id: '1',
  subject: 'Cancel?',
  messages: [{ author: 'Maya', direction: 'customer', text }],
  customer: { name: 'Maya', email: '' },
  order: { number: '', date: '', status: '', total: '' },
  channel: '',
  tags: [],
  fields: [],
  certainty: 1,
  truncated: false,
});

let match: ReturnType<typeof vi.fn<(seen: Ticket) => MatchResult>>;
let load: ReturnType<typeof vi.fn<() => Promise<unknown>>>;
let hub: Hub;
let handlers: ReturnType<typeof pageHandlers>;

beforeEach(async () => {
  match = vi.fn(() => FOUND);
  load = vi.fn(() =>
    Promise.resolve({
      match,
      packs: [],
      card: () => Promise.resolve(undefined),
      learnMeanings: () => Promise.resolve(false),
    }),
  );
  hub = {
    sessions: new Sessions(() => 1),
    knowledge: { load } as unknown as Hub['knowledge'],
    agent: {
      profile: () => Promise.resolve(undefined),
      favourites: () => Promise.resolve([]),
      recent: () => Promise.resolve([]),
    } as unknown as Hub['agent'],
    learning: { judgments: () => Promise.resolve([]) } as unknown as Hub['learning'],
    now: () => 0,
    thisPage: new Map(),
  };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '', host_permissions: ['http://localhost/*'] }) as never,
  );
  Object.assign(fakeBrowser, {
    permissions: { contains: () => Promise.resolve(true) },
    commands: { getAll: () => Promise.resolve([]) },
  });
  handlers = pageHandlers(hub);
  await handlers.pageReady({}, SENDER);
});

describe('where the browser’s memory for the session is full', () => {
  test('a ticket gets its suggestions all the same', async () => {
    // Browsers refuse more than 10 MB: some forty tabs with long tickets.
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(
      new Error('Session storage quota bytes exceeded. Values were not stored.'),
    );
    await handlers.ticketSeen({ ticket: ticket('a') }, SENDER).catch(() => undefined);
    expect((await hub.sessions.get(7))?.phase).toBe('suggestions');
  });
});

describe('a session that went while its ticket was being matched', () => {
  test('does not come back: the tab is closed, or access was taken away', async () => {
    let release = (): void => undefined;
    load.mockImplementationOnce(
      () => new Promise((resolve) => (release = () => resolve({ match, packs: [] }))),
    );
    const seen = handlers.ticketSeen({ ticket: ticket('a') }, SENDER);
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
      handlers.ticketSeen({ ticket: ticket(String(n)) }, SENDER),
    );
    await Promise.all(reports);
    expect(match.mock.calls.length).toBeLessThan(5);
    expect(match.mock.calls.at(-1)?.[0].messages[0]?.text).toBe('49');
  });
});
