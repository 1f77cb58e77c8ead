import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { panelHandlers } from '@/entrypoints/background/panel-handlers';
import type { PanelState } from '@/lib/messages/views';
import type { Silence } from '@/lib/match';
import { grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

/* A background that the browser stopped, and that a panel wakes: it shows what it showed last while it reads its index. */

const PANEL = { tab: 7, framed: true, frame: 3 };
const TICKET = lateTicket('k');

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
  const knowledge = knowledgeWith({ match: () => ({ matches: [], silence }) });
  const loading = new Promise((resolve) => (loaded = () => resolve(knowledge)));
  const hub = hubWith({
    load: () => loading,
    get isLoaded() {
      return isLoaded;
    },
  });
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

/** Changes what is kept, as if something else had been shown. */
async function keepInstead(other: { token?: string; state?: Partial<PanelState> }): Promise<void> {
  const key = 'shown:7';
  const { token, state } = (await fakeBrowser.storage.session.get<{ [key]: Kept }>(key))[key];
  await fakeBrowser.storage.session.set({ [key]: { token, ...other, state: { ...state, ...other.state } } });
}
interface Kept {
  token: string;
  state: PanelState;
}

beforeEach(() => {
  fakeBrowser.reset();
  silence = 'noCardFits';
  isLoaded = false;
  broadcasts = [];
  grantSite();
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
    [
      'there was trouble, which may be over',
      () => keepInstead({ state: { phase: 'trouble', trouble: 'internal' } }),
    ],
    ['it was shown to the panel of another document', () => keepInstead({ token: 'f'.repeat(32) })],
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

test('what was shown goes with its tab, and does not come back with an answer that is late', async () => {
  await answered();
  const { hub, page } = live();
  const late = page.ticketSeen({ ticket: lateTicket('another') }, PAGE);
  await vi.waitFor(async () => expect((await hub.sessions.get(7))?.ticket?.key).toBe('another'));
  await hub.sessions.drop(7);
  loaded();
  await late;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('nothing of the ticket before is shown where the page goes on while the panel shakes hands', async () => {
  const token = await answered();
  const { hub, page, panel } = live();
  const goOn = async (_tab: number, { type }: { type: string }): Promise<void> => {
    if (type !== 'panelReady') return;
    void page.ticketGone({ reading: true }, PAGE);
    await vi.waitFor(async () => expect((await hub.sessions.get(7))?.phase).toBe('reading'));
    loaded();
  };
  Object.assign(fakeBrowser.tabs, { sendMessage: goOn });
  const state = await panel.panelOpened({ token, tab: 7 }, PANEL);
  expect([state?.phase, state?.ticket]).toEqual(['reading', undefined]);
});
