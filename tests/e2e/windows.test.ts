import { describe, expect, test } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import { openPanel, replyText, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/* Two windows beside each other, and private ones: each panel answers its own window's ticket. */

/** Another customer, whose order has been shipped. */
const OTHER_TICKET = '1034';

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { own: {} });

/** The reply of a card is in the editor when the panel says so. */
async function insertFirst(tab: Tab): Promise<string> {
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await focusIsOn(panel, /^Insert/u);
  // A panel that has just been shown in a window that came to the front is not whole for Chromium yet.
  await pause(600);
  await panel.press('Enter');
  return poll('the reply', async () => (await replyText(tab)).trim());
}

describe('two windows, two tickets', () => {
  test('each panel shows its own ticket’s answers, and puts its reply into its own editor', async () => {
    const one = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    const two = await browser.newWindow(ticketUrl(helpdesk, OTHER_TICKET));
    for (const tab of [one, two]) await suggestedCards(await openPanel(tab));
    const inTwo = await insertFirst(two);
    expect((await replyText(one)).trim()).toBe('');
    const inOne = await insertFirst(one);
    expect(inOne).toContain('#10482');
    expect(inOne).toContain('Maya');
    expect(inTwo).not.toMatch(/#10482|Maya/u);
    expect(inTwo).toContain('Hi Gintaras');
    expect((await replyText(two)).trim()).toBe(inTwo);
  });
});

describe('private windows', () => {
  test('until the agent allows it there, Cuecard is not in them; then a ticket gets its answer and its reply', async () => {
    const shut = await browser.newWindow(ticketUrl(helpdesk, STORY_TICKET), { isPrivate: true });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await shut.edgeTab().exists()).toBe(false);
    await shut.close();
    await browser.allowPrivateWindows();
    const tab = await browser.newWindow(ticketUrl(helpdesk, STORY_TICKET), { isPrivate: true });
    const reply = await insertFirst(tab);
    expect(reply).toContain('Maya');
  });
});
