import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type Browser } from './lib/driver';
import { focusIsOn, tabTo, walk } from './lib/focus';
import { poll } from './lib/poll';
import { pause, serveOwnPage, wholeStory, type OwnPage } from './own-page';
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

test('from the panel’s own button through the browser’s question to the ticket, which is answered now and after a reload', async () => {
  const address = desk.url('/tickets/1042').replace('127.0.0.1', 'once.test');
  const ticket = await browser.newTab(address);
  await browser.clickToolbarButton(ticket);
  const panel = await ticket.panel();
  await suggestedCards(panel);
  expect(await panel.text()).toContain('this page only');
  await panel.click({ role: 'button', name: /always on this helpdesk/iu });

  const asking = await browser.waitForTab(`grant.html#${encodeURIComponent(new URL(address).origin)}`);
  await asking.click({ role: 'button', name: /^Allow on once\.test/u });
  await browser.acceptPermissionPrompt();
  await expect.poll(() => asking.text('h1'), { timeout: 10_000 }).toBe('It is set up');

  await ticket.activate();
  await expect.poll(() => panel.text(), { timeout: 10_000 }).not.toContain('this page only');
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await ticket.reload();
  const again = await openPanel(ticket);
  await suggestedCards(again);
  expect(await again.text()).not.toContain('this page only');
  await again.waitFor(() => document.hasFocus());
  await wholeStory(ticket, again);
});
