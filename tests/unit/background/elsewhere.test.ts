import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { panelState } from '@/entrypoints/background/state';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

/* Some helpdesks have the reply on a page of its own, which shows no message: the ticket is then as it was on its own page. */

const SHOWN = 'https://desk.example.com/Ticket/Display.html?id=#7';
const REPLY = 'https://desk.example.com/Ticket/Update.html?id=#7';
/** The tab's next document. */
const NEXT = { ...PAGE, documentId: 'next' };

const sendMessage = Reflect.get(fakeBrowser.tabs, 'sendMessage') as unknown;
afterEach(() => Object.assign(fakeBrowser.tabs, { sendMessage }));
beforeEach(() => {
  grantSite();
  Object.assign(fakeBrowser.tabs, { sendMessage: () => Promise.resolve(true) });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
});

/** An agent who has seen the ticket and gone on to another page of the same tab. */
async function afterTicket(next = NEXT): Promise<Hub> {
  const knowledge = knowledgeWith({ match: vi.fn(() => found('a')) });
  const hub = hubWith({ load: () => Promise.resolve(knowledge), isLoaded: true });
  await pageHandlers(hub).pageReady({}, PAGE);
  await pageHandlers(hub).ticketSeen({ ticket: lateTicket(SHOWN) }, PAGE);
  await pageHandlers(hub).pageReady({}, next);
  return hub;
}

const sessionIn = (hub: Hub) => hub.sessions.get(PAGE.tab);
const unreadable = (hub: Hub, key: string, isLasting = false): Promise<unknown> =>
  pageHandlers(hub).ticketUnreadable({ key, isLasting }, NEXT);

describe('a page of the same ticket without a message', () => {
  test('is answered as the ticket was seen, and says so', async () => {
    const hub = await afterTicket();
    await unreadable(hub, REPLY);
    expect(await sessionIn(hub)).toMatchObject({ phase: 'suggestions', ticket: { key: REPLY } });
    expect((await panelState(hub, await sessionIn(hub))).ticket?.isElsewhere).toBe(true);
  });

  test('says it no more once its own text has come', async () => {
    const hub = await afterTicket();
    await unreadable(hub, REPLY);
    await pageHandlers(hub).ticketSeen({ ticket: lateTicket(REPLY) }, NEXT);
    expect((await panelState(hub, await sessionIn(hub))).ticket?.isElsewhere).toBe(false);
  });

  test('also where the agent was on a page without a ticket between', async () => {
    const hub = await afterTicket();
    const last = { ...PAGE, documentId: 'last' };
    await pageHandlers(hub).pageReady({}, last);
    await pageHandlers(hub).ticketUnreadable({ key: REPLY, isLasting: false }, last);
    expect((await sessionIn(hub))?.ticket?.key).toBe(REPLY);
  });
});

describe('nothing of the ticket before is shown', () => {
  test.each([
    ['another ticket', 'https://desk.example.com/Ticket/Update.html?id=#8'],
    ['another kind of thing with the same number', 'https://desk.example.com/Asset/Display.html?id=#7'],
    ['the same number behind another name', 'https://desk.example.com/Ticket/Display.html?article=#7'],
    ['a number in the path', 'https://desk.example.com/chats/#7'],
  ])('on the page of %s', async (_, key) => {
    const hub = await afterTicket();
    await unreadable(hub, key);
    expect((await sessionIn(hub))?.ticket).toBeUndefined();
    await unreadable(hub, key, true);
    expect(await sessionIn(hub)).toMatchObject({ phase: 'trouble', trouble: 'pageUnreadable' });
  });

  test('on another site', async () => {
    const site = 'http://localhost:10';
    const next = { ...NEXT, origin: site };
    const hub = await afterTicket(next);
    await pageHandlers(hub).ticketUnreadable({ key: REPLY, isLasting: true }, next);
    expect((await sessionIn(hub))?.ticket).toBeUndefined();
  });
});

describe('a window that was opened from the ticket’s page', () => {
  const BORN = 1_800_000_000_000.25;
  const TICKET = 'http://localhost:9/desk/tickets/#7';
  const OWN = 'http://localhost:9/desk/compose?ticket_id=#7';
  /** The window, which is a tab of its own. */
  const POPUP = { ...PAGE, tab: 8, documentId: 'popup' };

  async function withPopup(popup = POPUP, opener = PAGE): Promise<Hub> {
    const knowledge = knowledgeWith({ match: vi.fn(() => found('a')) });
    const hub = hubWith({ load: () => Promise.resolve(knowledge), isLoaded: true });
    await pageHandlers(hub).pageReady({ born: BORN }, opener);
    await pageHandlers(hub).ticketSeen({ ticket: lateTicket(TICKET) }, opener);
    await pageHandlers(hub).pageReady({ born: BORN + 5000 }, popup);
    return hub;
  }
  const ask = (hub: Hub, key = OWN, opener: number | undefined = BORN, popup = POPUP): Promise<unknown> =>
    pageHandlers(hub).ticketUnreadable({ key, isLasting: true, opener }, popup);
  const inPopup = (hub: Hub) => hub.sessions.get(POPUP.tab);

  test('is answered as the ticket was read there, and goes on with it when that page shows another', async () => {
    const hub = await withPopup();
    await pageHandlers(hub).ticketUnreadable({ key: OWN, isLasting: false, opener: BORN }, POPUP);
    expect(await inPopup(hub)).toMatchObject({
      phase: 'suggestions',
      isElsewhere: true,
      ticket: { key: OWN, messages: [{ author: 'Maya' }] },
    });
    await pageHandlers(hub).ticketGone({ reading: true }, PAGE);
    await ask(hub);
    expect(await inPopup(hub)).toMatchObject({ phase: 'suggestions', ticket: { key: OWN } });
  });

  test('also where it is the same ticket’s page by its address', async () => {
    const hub = await withPopup();
    await ask(hub, TICKET);
    expect((await inPopup(hub))?.ticket?.key).toBe(TICKET);
  });

  test.each([
    ['of another ticket', 'http://localhost:9/desk/compose?ticket_id=#8', BORN],
    ['of another kind of thing', 'http://localhost:9/desk/compose?chat_id=#7', BORN],
    ['of another project', 'http://localhost:9/other/compose?ticket_id=#7', BORN],
    ['of a name that says nothing', 'http://localhost:9/desk/compose?id=#7', BORN],
    ['opened by another page', OWN, BORN + 1],
    ['opened by nobody', OWN, undefined],
  ])('shows nothing: %s', async (_, key, opener) => {
    const hub = await withPopup();
    await pageHandlers(hub).ticketUnreadable({ key, isLasting: true, ...(opener ? { opener } : {}) }, POPUP);
    expect((await inPopup(hub))?.ticket).toBeUndefined();
  });

  test('shows nothing where that page has gone on to another ticket before it asked', async () => {
    const hub = await withPopup();
    await pageHandlers(hub).ticketGone({ reading: true }, PAGE);
    await pageHandlers(hub).ticketSeen({ ticket: lateTicket('http://localhost:9/desk/tickets/#8') }, PAGE);
    await ask(hub);
    expect((await inPopup(hub))?.ticket).toBeUndefined();
  });

  test('shows nothing of a private window, or of another site', async () => {
    const hub = await withPopup({ ...POPUP, incognito: true });
    await ask(hub, OWN, BORN, { ...POPUP, incognito: true });
    expect((await inPopup(hub))?.ticket).toBeUndefined();
    const other = { ...POPUP, origin: 'http://localhost:10' };
    const there = await withPopup(other);
    await ask(there, OWN, BORN, other);
    expect((await inPopup(there))?.ticket).toBeUndefined();
  });

  test('shows nothing where two pages could be the one that opened it', async () => {
    const hub = await withPopup();
    const twin = { ...PAGE, tab: 9, documentId: 'twin' };
    await pageHandlers(hub).pageReady({ born: BORN }, twin);
    await ask(hub);
    expect((await inPopup(hub))?.ticket).toBeUndefined();
  });
});
