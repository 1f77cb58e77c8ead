import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { poll } from './lib/poll';
import {
  chooseSite,
  openPanel,
  saveProfile,
  startWorld,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* The build for the stores: granted no site at install. */

let browser: Browser;
let helpdesk: Helpdesk;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ browser, helpdesk, stop } = await startWorld({ build: 'store' }));
  await saveProfile(browser);
});
afterAll(() => stop());

test('no site is read by default; the toolbar button opens the panel on this page alone', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await tab.edgeTab().exists()).toBe(false);

  await browser.clickToolbarButton(tab);
  const panel = await tab.panel();
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  expect(await panel.text()).toContain('this page only');

  // The click's grant ends with the page.
  await tab.reload();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await tab.edgeTab().exists()).toBe(false);
  await tab.close();
});

test('"always on this helpdesk" asks in a tab of its own, whose click can ask', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  await browser.clickToolbarButton(tab);
  const panel = await tab.panel();
  await suggestedCards(panel);
  await panel.click({ role: 'button', name: /always on this helpdesk/iu });
  const grant = await browser.waitForTab('grant.html');
  await expect.poll(() => grant.text(), { timeout: 5000 }).toContain(new URL(helpdesk.url).host);
  await grant.close();
  await tab.close();
});

test('a granted site is read on open tabs at once, and no more when the grant is taken away', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const { origin } = new URL(helpdesk.url);
  await browser.grantHost(origin);
  await chooseSite(browser, origin);
  await tab.activate();
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await browser.revokeHost(origin);
  await poll('the edge tab to go', async () => !(await tab.edgeTab().exists()));
  await tab.close();
});

test('the panel of "this page only" says so no more once its site is granted', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  await browser.clickToolbarButton(tab);
  const panel = await tab.panel();
  await suggestedCards(panel);
  expect(await panel.text()).toContain('this page only');
  const { origin } = new URL(helpdesk.url);
  await browser.grantHost(origin);
  await chooseSite(browser, origin);
  await tab.activate();
  await expect.poll(() => panel.text(), { timeout: 5000 }).not.toContain('this page only');
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await browser.revokeHost(origin);
  await tab.close();
});
