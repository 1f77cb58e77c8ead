import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import {
  openByKey,
  openPanel,
  replyText,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* A page that throws our element out: it comes back a few times, then the toolbar takes over. No war. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

const open = (query: string): Promise<Tab> =>
  browser.newTab(ticketUrl(helpdesk, STORY_TICKET, `?editor=textarea${query}`));
const remove = (tab: Tab): Promise<void> =>
  tab.evaluate(() => document.querySelector('[data-cuecard]')?.remove());
const isThere = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('[data-cuecard]') !== null);
/** Longer than it takes to come back. */
const A_WHILE = 1200;

async function openFirst(panel: Panel): Promise<string> {
  await suggestedCards(panel);
  await panel.click('article[data-card] button');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  return panel.text('[data-part=reply]');
}

test('what the agent has answered outlives the panel, in the page and in the side panel', async () => {
  const tab = await open('');
  const panel = await openPanel(tab);
  const before = await openFirst(panel);
  await panel.click({ role: 'radio', name: /Yes/u });
  // At once: what was answered has not been put away yet.
  await remove(tab);
  await poll('our element', () => isThere(tab));
  await poll('the panel', () => tab.hasPanel());
  await openByKey(browser, tab, panel);
  const answered = await openFirst(panel);
  expect(answered).not.toBe(before);

  for (let times = 0; times < 3; times++) {
    await poll('our element', () => isThere(tab));
    await remove(tab);
    await pause(100);
  }
  await pause(A_WHILE);
  expect(await isThere(tab)).toBe(false);
  expect(await tab.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
  await browser.stopBackground();
  await browser.clickToolbarButton(tab);
  const side = await browser.sidePanel();
  expect(await openFirst(side)).toBe(answered);
  await side.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
  await side.press('Enter');
  await expect.poll(() => replyText(tab), { timeout: 5000 }).toBe(answered);
});

test('a page that does it for ever wins after a few times, and nothing goes on', async () => {
  const tab = await open('&hostile=remove');
  const removed = (): Promise<number> => tab.evaluate(() => window.__loot.removed);
  await poll('the end of it', async () => (await removed()) >= 4);
  await pause(A_WHILE);
  expect(await removed()).toBe(4);
  await browser.clickToolbarButton(tab);
  await openFirst(await browser.sidePanel());
  expect(await removed()).toBe(4);
});
