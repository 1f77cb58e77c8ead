import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import {
  openPanel,
  replyText,
  saveProfile,
  startWorld,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

let browser: Browser;
let helpdesk: Helpdesk;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ browser, helpdesk, stop } = await startWorld());
  await saveProfile(browser, 'Sam Canary');
});
afterAll(() => stop());

/** Words that stand in the story's ticket and in no address of the helpdesk. */
const CANARIES = ['sweater', 'Fjell', 'Lindqvist', 'maya.lindqvist', 'two parties', 'basket'];

test('no request but the helpdesk’s own leaves during a whole story, and none carries a word of the ticket', async () => {
  const from = browser.requests.length;
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  const requests = browser.requests.slice(from);
  expect(requests.length).toBeGreaterThan(1);
  // A tunnel that the browser opens ahead of time names the host alone.
  const { host } = new URL(helpdesk.url);
  const foreign = requests.filter(({ url }) => !url.startsWith(helpdesk.url) && url !== host);
  expect(foreign.map(({ url }) => url)).toEqual([]);
  const carried = requests.flatMap((request) =>
    CANARIES.filter((word) => JSON.stringify(request).includes(word)),
  );
  expect(carried).toEqual([]);
  await tab.close();
});

test('a background that was stopped answers the next ticket, and the open panel goes on', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await browser.stopBackground();
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await browser.stopBackground();
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await browser.stopBackground();
  await tab.goto(ticketUrl(helpdesk, '1005'));
  expect(await suggestedCards(await openPanel(tab))).toContain('late-delivery');
  await tab.close();
});

describe('after a restart of the browser', () => {
  beforeAll(() => browser.restart());

  test('packs and profile are there, and a ticket is answered', async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    expect(await panel.text('[data-part=reply]')).toContain('Sam Canary');
    await tab.close();
  });
});

test('the browser has no complaint about the extension', async () => {
  expect(await browser.errors()).toEqual([]);
});
