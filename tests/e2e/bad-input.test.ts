import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
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
  await saveProfile(browser);
});
afterAll(() => stop());

async function openStory(query = ''): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, query));
  return { tab, panel: await openPanel(tab) };
}

/** Puts text at the end of the customer's last message, as a page might. */
function addToMessage(tab: Tab, kind: 'long' | 'marks'): Promise<void> {
  return tab.evaluate((which: string) => {
    const text =
      which === 'long' ? 'lorem ipsum dolor '.repeat(300_000) : `a${'\u0301'.repeat(50)}`.repeat(20_000);
    const message = [...document.querySelectorAll('.message-customer')].at(-1);
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    message?.append(paragraph);
  }, kind);
}

test.each(['long', 'marks'] as const)(
  'a ticket of five megabytes, or of a million combining marks (%s), is still answered',
  async (kind) => {
    const { tab, panel } = await openStory('?editor=textarea');
    await suggestedCards(panel);
    await addToMessage(tab, kind);
    // The words that asked are still there: the answer stays, and the page stays alive.
    await panel.waitFor(() => document.querySelector('article[data-card="cancel-before-shipping"]') !== null);
    expect(await tab.evaluate(() => document.title)).toContain('cancel');
    await tab.close();
  },
);

test('a ticket that the page hides is said to be unreadable, and read as soon as it is seen', async () => {
  const tab = await browser.newTab();
  await tab.viewport(1280, 800);
  await tab.goto(ticketUrl(helpdesk, STORY_TICKET));
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '@media (width <= 1000px) { main, .ticket, .message { display: none } }';
    document.head.append(style);
  });
  await tab.viewport(900, 800);
  await tab.evaluate(() => history.pushState(null, '', location.pathname.replace('1042', '1041')));
  await tab.evaluate(() => history.pushState(null, '', location.pathname.replace('1041', '1042')));
  const panel = await openPanel(tab);
  await panel.waitFor(() => document.body.innerText.includes('This page cannot be read'), {
    timeout: 12_000,
  });
  await tab.viewport(1280, 800);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await tab.close();
});

test('an editor that vanishes between choice and insertion is said so, and nothing is lost', async () => {
  const { tab, panel } = await openStory();
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await tab.evaluate(() => {
    for (const composer of document.querySelectorAll('.composer-editor')) composer.remove();
  });
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('[data-outcome="refused"]') !== null);
  expect(await panel.text('[role=status]')).toMatch(/copy/iu);
  expect(await panel.text('[data-part=reply]')).toContain('#10482');
  await tab.close();
});

test('a page that changes all the time is read, and stays quick', async () => {
  const { tab, panel } = await openStory();
  await tab.evaluate(() => {
    const place = document.querySelector('h1')?.parentElement ?? document.body;
    const clock = document.createElement('span');
    place.append(clock);
    setInterval(() => (clock.textContent = String(performance.now())), 20);
  });
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await tab.close();
});
