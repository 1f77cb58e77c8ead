import { expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import { openPanel, replyText, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/* The background has forgotten a page that is still there: its memory was emptied while it slept. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { own: {} });

const inMemory = (work: string): Promise<unknown> =>
  browser.backgroundEvaluate(`(globalThis.browser ?? chrome).storage.session.${work}`);

/**
 * Milliseconds until a background that was woken has started. One that was stopped before that was seen, rarely, to answer no page any
 * more; whether by Chromium or by us is not known. In life it is stopped when it idles.
 */
const STARTED = 300;

async function forget(): Promise<void> {
  do {
    await inMemory('clear()');
    await pause(STARTED);
    await browser.stopBackground();
    // What it was about to write it may have written before it stopped.
  } while ((await tokens()).length > 0);
  await pause(STARTED);
  await browser.stopBackground();
}

/** The names that the background has given to its pages. */
async function tokens(): Promise<string[]> {
  const all = await inMemory('get(null).then((all) => JSON.stringify(all))');
  const names = [...String(all).matchAll(/"token":"([0-9a-f]{32})"/gu)].map(([, token]) => token ?? '');
  return [...new Set(names)];
}

async function openTicket(): Promise<Tab> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  await poll('the count', async () => /\d/u.test(await tab.edgeTab().text()));
  await pause(1500); // a page that has just begun is known
  return tab;
}

test('a panel that is open comes back by itself, and the reply goes in', async () => {
  const tab = await openTicket();
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  const before = await tokens();
  await panel.waitFor(() => document.hasFocus());
  await forget();
  await panel.press('1');
  await expect.poll(tokens, { timeout: 15_000 }).toEqual([expect.not.stringMatching(before.join())]);
  // It may have been forgotten in the middle of coming back, and comes back from that, too.
  await expect
    .poll(async () => suggestedCards(await tab.panel()), { timeout: 15_000 })
    .toContain('cancel-before-shipping');
  const again = await tab.panel();
  await again.waitFor(() => document.hasFocus());
  await again.press('1');
  await again.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await pause(500); // animations end
  await again.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');

  // It was told once, and is known from then on: nothing goes round in a circle.
  const known = await tokens();
  await pause(3000); // longer than a new life takes to be an old one
  expect(await tokens()).toEqual(known);
  await tab.close();
});

test('a closed one opens by the edge tab', async () => {
  const tab = await openTicket();
  await forget();
  await tab.edgeTab().click();
  await expect.poll(() => tokens().then(({ length }) => length), { timeout: 15_000 }).toBe(1);
  await poll('the panel', () => tab.hasPanel());
  expect((await suggestedCards(await tab.panel()))[0]).toBe('cancel-before-shipping');
  await tab.close();
});

test('and by the toolbar button', async () => {
  const tab = await openTicket();
  await forget();
  await browser.clickToolbarButton(tab);
  expect((await suggestedCards(await tab.panel()))[0]).toBe('cancel-before-shipping');
  await tab.close();
});

test('a page that is forgotten again at once comes back, too', async () => {
  const tab = await openTicket();
  await forget();
  await tab.edgeTab().click();
  await expect.poll(() => tokens().then(({ length }) => length), { timeout: 15_000 }).toBe(1);
  await forget();
  // A panel that opened before still shows its cards until it has something to ask.
  await browser.clickToolbarButton(tab);
  await expect.poll(() => tokens().then(({ length }) => length), { timeout: 15_000 }).toBe(1);
  await expect
    .poll(async () => (await suggestedCards(await tab.panel()))[0], { timeout: 15_000 })
    .toBe('cancel-before-shipping');
  await tab.close();
});

test('the next ticket is answered', async () => {
  const tab = await openTicket();
  await forget();
  await tab.evaluate(() => {
    history.pushState(null, '', '/tickets/1005');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect.poll(() => tokens().then(({ length }) => length), { timeout: 15_000 }).toBe(1);
  const panel = await openPanel(tab);
  // A script that begins anew cannot know that what stands there is still the ticket before.
  await expect.poll(() => suggestedCards(panel)).toContain('late-delivery');
  await tab.close();
});
