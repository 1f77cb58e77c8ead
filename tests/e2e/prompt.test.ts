import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type Browser } from './lib/driver';
import { focusIsOn, tabTo, walk } from './lib/focus';
import { poll } from './lib/poll';
import { pause, serveOwnPage, type OwnPage } from './own-page';
import { browserName, openPanel, saveProfile, suggestedCards } from './support';

/* The browser's own question, answered by a person: no, and then yes. */

let browser: Browser;
let desk: OwnPage;

beforeAll(async () => {
  desk = await serveOwnPage();
  desk.show({});
  // Chromium asks only where there is a window.
  browser = await launchBrowser(browserName(), { build: 'store', headless: browserName() === 'firefox' });
  await saveProfile(browser);
});
afterAll(async () => {
  await browser.close();
  desk.close();
});

test('by keyboard alone: refused, nothing has changed and the tab says so; asked again and allowed, the open ticket is answered', async () => {
  const { origin } = new URL(desk.url('/'));
  const ticket = await browser.newTab(desk.url('/tickets/1042'));
  const asking = await browser.newTab(browser.extensionUrl(`grant.html#${encodeURIComponent(origin)}`));
  await asking.waitFor(() => document.querySelector('#allow')?.checkVisibility());
  expect(await walk(asking, asking)).toHaveLength(1);
  await tabTo(asking, asking, /^Allow/u);
  await asking.press('Enter');
  await browser.refusePermissionPrompt();
  await expect.poll(() => asking.text(), { timeout: 10_000 }).toContain('Nothing has changed');
  await pause(1000);
  expect(await ticket.edgeTab().exists()).toBe(false);

  await asking.activate();
  await focusIsOn(asking, /^Allow/u);
  await asking.press('Enter');
  await browser.acceptPermissionPrompt();
  // What was pressed has gone: the keyboard is on what is said in its place.
  await focusIsOn(asking, /^It is set up$/u);
  await poll('the edge tab', () => ticket.edgeTab().exists());
  await ticket.activate();
  expect((await suggestedCards(await openPanel(ticket)))[0]).toBe('cancel-before-shipping');
});
