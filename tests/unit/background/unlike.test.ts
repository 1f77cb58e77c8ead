import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { panelState } from '@/entrypoints/background/state';
import type { Source } from '@/lib/ticket/ticket';
import { found, grantSite, hubWith, knowledgeWith, lateTicket, PAGE } from './make';

/* Of a helpdesk that we know the panel says where its page is not as we know it, and nothing where it is. */

const sendMessage = Reflect.get(fakeBrowser.tabs, 'sendMessage') as unknown;
afterEach(() => Object.assign(fakeBrowser.tabs, { sendMessage }));
beforeEach(() => {
  grantSite();
  Object.assign(fakeBrowser.tabs, { sendMessage: () => Promise.resolve(true) });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
});

async function shownWith(source: Source | undefined): Promise<Source | undefined> {
  const hub = hubWith({
    load: () => Promise.resolve(knowledgeWith({ match: vi.fn(() => found('a')) })),
    isLoaded: true,
  });
  await pageHandlers(hub).pageReady({}, PAGE);
  const ticket = { ...lateTicket('https://desk.example.com/tickets/#7'), ...(source && { source }) };
  await pageHandlers(hub).ticketSeen({ ticket }, PAGE);
  return (await panelState(hub, await hub.sessions.get(PAGE.tab))).ticket?.unlike;
}

test('a page that is not as we know it is said to be so', async () => {
  const source = { helpdesk: 'Zendesk', failed: [{ place: 'messages', selector: '.message' }] };
  expect(await shownWith(source)).toEqual(source);
});

test.each([[undefined], [{ helpdesk: 'Zendesk', failed: [] }]])('nothing is said of %j', async (source) => {
  expect(await shownWith(source)).toBeUndefined();
});
