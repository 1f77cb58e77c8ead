import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { panelHandlers } from '@/entrypoints/background/panel-handlers';
import { Sessions } from '@/entrypoints/background/sessions';
import type { PanelState } from '@/lib/messages/views';
import type { Silence } from '@/lib/match';
import type { Ticket } from '@/lib/ticket/ticket';

/* A background that the browser stopped, and that a panel wakes: it shows what it showed last while it reads its index. */

const PAGE = { tab: 7, documentId: 'doc-1', origin: 'http://localhost:9', incognito: false };
const PANEL = { tab: 7, framed: true, frame: 3 };
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

let silence: Silence;
let isLoaded: boolean;
let loaded: () => void;
let broadcasts: { type: string; payload: { state: PanelState } }[];

/** A background's life; its index is there once `loaded` has been called. */
function live(): {
  hub: Hub;
  page: ReturnType<typeof pageHandlers>;
  panel: ReturnType<typeof panelHandlers>;
} {
  const knowledge = {
    match: () => ({ matches: [], silence }),
    packs: [],
    languages: ['en'],
    learnMeanings: () => Promise.resolve(false),
  };
  const loading = new Promise((resolve) => (loaded = () => resolve(knowledge)));
  const hub = {
    sessions: new Sessions(() => 1),
    knowledge: {
      load: () => loading,
      get isLoaded() {
        return isLoaded;
      },
    },
    agent: {
      profile: () => Promise.resolve(undefined),
      favourites: () => Promise.resolve([]),
      recent: () => Promise.resolve([]),
    },
    learning: { judgments: () => Promise.resolve([]) },
    now: () => 5,
    thisPage: new Map(),
  } as unknown as Hub;
  return { hub, page: pageHandlers(hub), panel: panelHandlers(hub) };
}

/** A ticket has been answered, and the browser has stopped the background since. */
async function answered(): Promise<string> {
  const { page } = live();
  isLoaded = true;
  loaded();
  const { token } = (await page.pageReady({}, PAGE)) ?? {};
  await page.ticketSeen({ ticket: TICKET }, PAGE);
  isLoaded = false;
  broadcasts.length = 0;
  return token ?? '';
}

beforeEach(() => {
  fakeBrowser.reset();
  silence = 'noCardFits';
  isLoaded = false;
  broadcasts = [];
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '', host_permissions: ['http://localhost/*'] }) as never,
  );
  Object.assign(fakeBrowser, {
    permissions: { contains: () => Promise.resolve(true) },
    commands: { getAll: () => Promise.resolve([]) },
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (_tab: number, message: (typeof broadcasts)[number]) => {
      if (message.type === 'panelState') broadcasts.push(message);
      return Promise.resolve(undefined);
    },
  });
});

describe('a panel that opens while the index is still to be read', () => {
  test('shows what was shown last, and nothing new where it is the same', async () => {
    const token = await answered();
    const { panel, hub } = live();
    const state = await panel.panelOpened({ token, tab: 7 }, PANEL);
    expect(state).toMatchObject({ phase: 'silent', silence: 'noCardFits', ticket: { key: 'k' } });
    expect(state?.access.kind).toBe('always');
    const recent = vi.spyOn(hub.agent, 'recent');
    loaded();
    await vi.waitFor(() => expect(recent).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(broadcasts).toEqual([]);
  });

  test('shows it again where the background was stopped once more before it had read its index', async () => {
    const token = await answered();
    await live().panel.panelOpened({ token, tab: 7 }, PANEL);
    const { panel, hub } = live();
    const state = await panel.panelOpened({ token, tab: 7 }, PANEL);
    expect(state).toMatchObject({ phase: 'silent', revision: (await hub.sessions.get(7))?.revision });
  });

  test('is told what has changed, in a state that it takes for the newer one', async () => {
    const token = await answered();
    const { panel, hub } = live();
    const state = await panel.panelOpened({ token, tab: 7 }, PANEL);
    vi.spyOn(hub.agent, 'profile').mockResolvedValue({
      name: 'Sam',
      team: '',
      brand: '',
      channel: '',
      region: '',
      languages: [],
    });
    loaded();
    await vi.waitFor(() => expect(broadcasts).toHaveLength(1));
    expect(broadcasts[0]?.payload.state.profile.name).toBe('Sam');
    expect(broadcasts[0]?.payload.state.revision).toBeGreaterThan(state?.revision ?? Infinity);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the ticket has gone since', () => live().page.ticketGone({ reading: true }, PAGE)],
    [
      'another document has come into the tab',
      () => live().page.pageReady({}, { ...PAGE, documentId: 'doc-2' }),
    ],
    ['what was kept is spoilt', () => fakeBrowser.storage.session.set({ 'shown:7': { token: 'x' } })],
    ['nothing was kept', () => fakeBrowser.storage.session.remove('shown:7')],
  ])('waits for the index where %s', async (_why, happens) => {
    const token = await answered();
    // What waits for an index that never comes is left to wait.
    void happens();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { panel, hub } = live();
    const now = (await hub.sessions.get(7))?.token ?? token;
    const opened = panel.panelOpened({ token: now, tab: 7 }, PANEL);
    const first = await Promise.race([
      opened,
      new Promise((resolve) => setTimeout(() => resolve('waits'), 50)),
    ]);
    expect(first).toBe('waits');
    loaded();
    expect((await opened)?.revision).toBe((await hub.sessions.get(7))?.revision);
  });
});

test('what was shown goes with its tab', async () => {
  await answered();
  await live().hub.sessions.drop(7);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
