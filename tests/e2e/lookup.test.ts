import { beforeEach, describe, expect, test } from 'vitest';
import type { browser as Api } from 'wxt/browser';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import { placesOf } from './starter-pack';
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
/** The stretches of a result's title that are marked; undefined where the card is not among the results. */
const markedIn = (card: string): Promise<string[] | undefined> =>
  panel.evaluate((id: string) => {
    const row = document.querySelector(`[role=option][data-card="${id}"]`);
    return row ? [...row.querySelectorAll('.hit')].map(({ textContent }) => textContent) : undefined;
  }, card);
const titleOf = (card: string): Promise<string> =>
  panel.text(`[role=option][data-card="${card}"] .row-title`);
const boxText = (): Promise<string | undefined> =>
  panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);

/** A card, by a word that the pack has in one place alone: so that nothing else can have found it. */
describe('a card is found by', () => {
  test.each([
    ['its shortcut', '/wismo', 'wismo', 'where-is-my-order', 'where-is-my-order.md shortcut'],
    ['its title', 'printable', 'printable', 'return-label', 'return-label.md title'],
    ['its title, mistyped', 'printbale', 'printable', 'return-label', 'return-label.md title'],
    ['a tag', 'outreach', 'outreach', 'proactive-delay-notice', 'proactive-delay-notice.md tags'],
    ['an example', 'passcode', 'passcode', 'account-access', 'account-access.md examples'],
    ['an example, mistyped', 'passcdoe', 'passcode', 'account-access', 'account-access.md examples'],
    ['a synonym', 'doorman', 'doorman', 'delivery-instructions', 'pack.yaml synonyms'],
    ['a synonym, mistyped', 'doormna', 'doorman', 'delivery-instructions', 'pack.yaml synonyms'],
    ['its guidance', 'laundering', 'laundering', 'refund-method', 'refund-method.md guidance'],
    ['its guidance, mistyped', 'laudnering', 'laundering', 'refund-method', 'refund-method.md guidance'],
    // The pack has no synonyms but English ones.
    ['its title in Thai', 'ล่าช้า', 'ล่าช้า', 'late-delivery', 'late-delivery.th.md title'],
    ['an example in Thai', 'กล้อง', 'กล้อง', 'lost-parcel', 'lost-parcel.th.md examples'],
    ['an example in Thai, mistyped', 'ถุงเทา', 'ถุงเท้า', 'change-items', 'change-items.th.md examples'],
    ['its guidance in Thai', 'อะไหล่', 'อะไหล่', 'missing-item', 'missing-item.th.md guidance'],
    ['its title in Hindi', 'बदलवाना', 'बदलवाना', 'exchange', 'exchange.hi.md title'],
    ['an example in Hindi', 'जन्मदिन', 'जन्मदिन', 'late-delivery', 'late-delivery.hi.md examples'],
    ['an example in Hindi, mistyped', 'जनमदिन', 'जन्मदिन', 'late-delivery', 'late-delivery.hi.md examples'],
    ['its guidance in Hindi', 'टैक्स', 'टैक्स', 'invoice', 'invoice.hi.md guidance'],
    [
      'an example in Hindi with Latin letters',
      'zarurat',
      'zarurat',
      'cancel-after-shipping',
      'cancel-after-shipping.hi.md examples',
    ],
    [
      'an example in Hindi with Latin letters, mistyped',
      'zaroorat',
      'zarurat',
      'cancel-after-shipping',
      'cancel-after-shipping.hi.md examples',
    ],
  ])('%s: %s', async (_, query, word, card, place) => {
    expect(placesOf(word)).toEqual([place]);
    if (!query.endsWith(word)) expect(placesOf(query)).toEqual([]);
    await tab.type(query);
    expect(await boxText()).toBe(query);
    await expect.poll(async () => (await found())[0], { timeout: 5000 }).toBe(card);
  });
});

describe('what was typed is marked in the title of a result', () => {
  test.each([
    ['each word', 'gift card', 'gift-card', ['Gift', 'card']],
    ['a word that was mistyped: as it should have been', 'gift crad', 'gift-card', ['Gift', 'card']],
    ['in capitals, and mistyped', 'INVIOCE', 'invoice', ['Invoice']],
    ['inside a title', 'printbale', 'return-label', ['printable']],
    ['the letters alone that are there so far', 'prin', 'return-label', ['prin']],
    ['nothing where another field was met', 'doorman', 'delivery-instructions', []],
    ['nothing where a title in another language was met', 'ล่าช้า', 'late-delivery', []],
  ])('%s: %s', async (_, query, card, marks) => {
    await tab.type(query);
    await expect.poll(() => markedIn(card), { timeout: 5000 }).toEqual(marks);
    expect(placesOf(`title: ${await titleOf(card)}`)).toEqual([`${card}.md title`]);
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

  test('the background is asked for the first letter and, once that is answered, for the whole: never for what was typed on from', async () => {
    const query = 'gift wrap or note';
    await browser.backgroundEvaluate(listenForQueries);
    await poll('all typed before the first answer', async () => {
      await tab.press('Control+a');
      await tab.press('Backspace');
      await browser.backgroundEvaluate(forgetQueries);
      await tab.type(query);
      return (await boxText()) === query && (await found()).length === 0;
    });
    await expect.poll(found, { timeout: 10_000 }).toContain('gift-wrap');
    expect(await browser.backgroundEvaluate(heardQueries)).toEqual(['g', query]);
  });
});

/** Firefox's background has a document, and gives each script globals of its own. */
interface Kept {
  queries?: string;
}

/** In the background, beside the product's own listener: keeps what is asked, and holds up the answer to a first letter. */
function listenForQueries(): void {
  const kept: Kept =
    typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
  chrome.runtime.onMessage.addListener((message: { type?: string; payload?: { query?: string } }) => {
    if (message.type !== 'lookup') return;
    const { query = '' } = message.payload ?? {};
    kept.queries = JSON.stringify([...(JSON.parse(kept.queries ?? '[]') as string[]), query]);
    // A slow machine, so that the agent types on while this one is being answered.
    const end = performance.now() + (query.length === 1 ? 1500 : 0);
    while (performance.now() < end);
  });
}

function forgetQueries(): void {
  const kept: Kept =
    typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
  kept.queries = '[]';
}

function heardQueries(): string[] {
  const kept: Kept =
    typeof document === 'undefined' ? (globalThis as Kept) : document.documentElement.dataset;
  return JSON.parse(kept.queries ?? '[]') as string[];
}
