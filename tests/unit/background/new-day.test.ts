import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { onLifecycle } from '@/entrypoints/background/lifecycle';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { Sessions } from '@/entrypoints/background/sessions';
import type { MatchResult } from '@/lib/match/types';
import type { Ticket } from '@/lib/ticket/ticket';

/* A panel that stays open overnight: another day may bring another revision into force. */

const SENDER = { tab: 7, documentId: 'doc-1', origin: 'http://localhost:9', incognito: false };
const TICKET: Ticket = {
  key: 'k',
  id: '1',
  subject: 'Cancel?',
  messages: [{ author: 'Maya', direction: 'customer', text: 'Is it too late?' }],
  customer: { name: 'Maya', email: '' },
  order: { number: '', date: '', status: '', total: '' },
  channel: '',
  tags: [],
  fields: [],
  certainty: 1,
  truncated: false,
};
const found = (card: string): MatchResult => ({
  matches: [{ ref: { pack: 'care', card }, score: 1, confidence: 1, evidence: [] }],
  silence: undefined,
});

const HOUR = 3_600_000;
let now: number;
let match: ReturnType<typeof vi.fn<() => MatchResult>>;
let hub: Hub;

beforeEach(async () => {
  now = new Date(2027, 0, 1, 21).getTime();
  match = vi.fn(() => found(now < new Date(2027, 0, 2).getTime() ? 'old' : 'new'));
  const knowledge = {
    match,
    packs: [],
    languages: ['en'],
    card: () => Promise.resolve(undefined),
    learnMeanings: () => Promise.resolve(false),
  };
  hub = {
    sessions: new Sessions(() => 1),
    knowledge: { load: () => Promise.resolve(knowledge) } as unknown as Hub['knowledge'],
    agent: {
      profile: () => Promise.resolve(undefined),
      favourites: () => Promise.resolve([]),
      recent: () => Promise.resolve([]),
    } as unknown as Hub['agent'],
    learning: { judgments: () => Promise.resolve([]) } as unknown as Hub['learning'],
    now: () => now,
    thisPage: new Map(),
  };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '', host_permissions: ['http://localhost/*'] }) as never,
  );
  Object.assign(fakeBrowser, {
    permissions: { contains: () => Promise.resolve(true) },
    commands: { getAll: () => Promise.resolve([]) },
  });
  const handlers = pageHandlers(hub);
  onLifecycle(hub);
  await handlers.pageReady({}, SENDER);
  await handlers.ticketSeen({ ticket: TICKET }, SENDER);
  match.mockClear();
});

/** The hourly alarm, so many hours later. */
async function alarm(hours: number, name = 'new-day'): Promise<void> {
  now += hours * HOUR;
  await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: now } as never);
}
const shown = async (): Promise<string[]> =>
  (await hub.sessions.get(7))?.matches.map(({ ref }) => ref.card) ?? [];

describe('a new day', () => {
  test('is looked for every hour, since each pack has a day of its own', async () => {
    await vi.waitFor(async () => expect((await fakeBrowser.alarms.get('new-day'))?.periodInMinutes).toBe(60));
  });

  test('brings what holds on it to tickets that are open', async () => {
    await alarm(1);
    await vi.waitFor(() => expect(match).toHaveBeenCalledOnce());
    expect(await shown()).toEqual(['old']);
    await alarm(4);
    await vi.waitFor(async () => expect(await shown()).toEqual(['new']));
  });

  test('also where the background has slept and wakes by it', async () => {
    await alarm(4);
    await vi.waitFor(async () => expect(await shown()).toEqual(['new']));
  });

  test('is no matter of other alarms', async () => {
    await alarm(5, 'another');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(match).not.toHaveBeenCalled();
  });
});
