import { beforeEach, describe, expect, test } from 'vitest';
import type { browser as Api } from 'wxt/browser';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import { openByKey, openPanel, STORY_TICKET, suggestedCards, ticketUrl } from './support';

/* The lookup in the real panel: what finds a card of the pack that ships, and whose answer is shown in the end. */

/** In the browser, where scripts run. */
declare const chrome: typeof Api;

let browser: Browser;
let tab: Tab;
let panel: Panel;

useWorld(
  async (world) => {
    browser = world.browser;
    tab = await browser.newTab(ticketUrl(world.helpdesk, STORY_TICKET));
    panel = await openPanel(tab);
    await suggestedCards(panel);
  },
  { keepTabs: true },
);
beforeEach(async () => {
  await openByKey(browser, tab, panel);
  await tab.press('Control+a');
  await tab.press('Backspace');
  await panel.waitFor(() => document.querySelector('article[data-card]') !== null);
});

const found = (): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[role=option]')].map((row) => row.getAttribute('data-card') ?? ''),
  );
const boxText = (): Promise<string | undefined> =>
  panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);

describe('a card is found by', () => {
  test.each([
    ['its shortcut', '/gdpr', 'delete-my-data'],
    ['its title, mistyped', 'invioce', 'invoice'],
    ['a tag', 'outreach', 'proactive-delay-notice'],
    ['an example', 'passcode', 'account-access'],
    ['a synonym', 'doorman', 'delivery-instructions'],
    ['its body', 'laundering', 'refund-method'],
    ['its title in Thai', 'พัสดุหาย', 'lost-parcel'],
    ['its title in Hindi', 'इनवॉइस', 'invoice'],
  ])('%s: %s', async (_, query, card) => {
    await tab.type(query);
    expect(await boxText()).toBe(query);
    await expect.poll(async () => (await found())[0], { timeout: 5000 }).toBe(card);
  });
});

describe('of what is typed quickly', () => {
  test('the list shown at the end is the last query’s, and stays', async () => {
    const listOf = async (query: string): Promise<string[]> => {
      await tab.press('Control+a');
      await tab.type(query);
      await pause(1500);
      return found();
    };
    const first = await listOf('gift');
    const last = await listOf('invoice');
    expect(first[0]).not.toBe(last[0]);
    for (let time = 0; time < 3; time++) {
      await tab.press('Control+a');
      await tab.type('gift');
      await tab.press('Control+a');
      await tab.type('invoice');
      await expect.poll(found).toEqual(last);
      await pause(500);
      expect(await found()).toEqual(last);
    }
  });

  test('what has been typed on from is never asked of the background', async () => {
    await browser.backgroundEvaluate(listenForQueries);
    await tab.type('gift wrap or note');
    const asked = await poll('the last query', async () => {
      const queries = await browser.backgroundEvaluate(heardQueries);
      return queries.at(-1) === 'gift wrap or note' && queries;
    });
    expect(asked[0]).toBe('g');
    expect(asked.length).toBeLessThan('gift wrap or note'.length);
  });
});

/** Firefox's background has a document, and gives each script globals of its own. */
interface Kept {
  queries?: string;
}

/** In the background, beside the product's own listener: keeps what is asked, and answers nothing for a while. */
function listenForQueries(): void {
  const kept: Kept =
    typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
  kept.queries = '[]';
  chrome.runtime.onMessage.addListener((message: { type?: string; payload?: { query?: string } }) => {
    if (message.type !== 'lookup') return;
    kept.queries = JSON.stringify([
      ...(JSON.parse(kept.queries ?? '[]') as string[]),
      message.payload?.query,
    ]);
    // A slow machine, so that the agent types on while this one is being answered.
    const end = performance.now() + 400;
    while (performance.now() < end);
  });
}

function heardQueries(): string[] {
  const kept: Kept =
    typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
  return JSON.parse(kept.queries ?? '[]') as string[];
}
