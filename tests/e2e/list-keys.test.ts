import { describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
import { pause } from './own-page';
import {
  openByKey,
  openPanel,
  replyText,
  saveProfile,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* The key table's rows for the list: Enter straight from a line, keys that are commands and then text. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { signer: '' });

/** Who signs is known, or not. */
const SIGNED = 'Sam';
const NOBODY = '';

interface Opened {
  tab: Tab;
  panel: Panel;
  cards: string[];
}

/** The ticket with its suggestions, and the cursor in the search box. */
async function open(signer: string): Promise<Opened> {
  await saveProfile(browser, signer);
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  const cards = await suggestedCards(panel);
  await openByKey(browser, tab, panel);
  await pause(700); // the panel has been seen for as long as an insertion by key asks for
  return { tab, panel, cards };
}

async function search({ tab, panel }: Opened, query: string, card: string): Promise<void> {
  await tab.type(query);
  const markedIs = (id: string): boolean =>
    document.querySelector('[role=option][aria-selected=true]')?.getAttribute('data-card') === id;
  await panel.waitFor(markedIs, { args: [card] });
  await pause(300); // the answer to the last letter
}

const nothingIn = async (tab: Tab): Promise<void> => expect((await replyText(tab)).trim()).toBe('');
const boxText = (panel: Panel) => (): Promise<string | undefined> =>
  panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);
const isCardOpen = (panel: Panel): Promise<boolean> =>
  panel.evaluate(() => document.querySelector('#card-title') !== null);

async function inserted({ tab, panel }: Opened): Promise<void> {
  await expect.poll(() => replyText(tab)).toContain('#10482');
  expect(await panel.text('[data-outcome=inserted]')).toContain('Put into your reply');
}

describe('Enter on a suggestion', () => {
  test('inserts where everything is known', async () => {
    const opened = await open(SIGNED);
    await opened.tab.press('ArrowDown');
    await focusIsOn(opened.panel, /Cancel an order before it ships/u);
    await opened.tab.press('Enter');
    await inserted(opened);
  });

  test('opens it at the first unknown where something is missing, and Enter inserts once that is there', async () => {
    const opened = await open(NOBODY);
    const { tab, panel } = opened;
    await tab.press('ArrowDown');
    await focusIsOn(panel, /Cancel an order before it ships/u);
    await tab.press('Enter');
    await focusIsOn(panel, /name/iu);
    await nothingIn(tab);
    await tab.type('Robin');
    await tab.press('Enter');
    await inserted(opened);
  });
});

describe('Enter on a result of the lookup', () => {
  test('inserts where everything is known', async () => {
    const opened = await open(SIGNED);
    await search(opened, '/cancel', 'cancel-before-shipping');
    await opened.tab.press('Enter');
    await inserted(opened);
  });

  test('opens it at the first unknown where something is missing', async () => {
    const opened = await open(SIGNED);
    await search(opened, 'apology', 'complaint-apology');
    await opened.tab.press('Enter');
    await focusIsOn(opened.panel, /Yes, they want an answer$/u);
    await nothingIn(opened.tab);
  });
});

describe('a digit', () => {
  test.each([1, 2, 3])('opens that suggestion while the box is empty: %i', async (digit) => {
    const { tab, panel, cards } = await open(SIGNED);
    expect(cards).toHaveLength(3);
    const title = (card: string) => panel.text(`article[data-card="${card}"] button`);
    const expected = await title(cards[digit - 1] ?? '');
    await tab.press(String(digit));
    await expect.poll(() => panel.text('#card-title')).toBe(expected);
    await nothingIn(tab);
  });

  test('is text once the box has any', async () => {
    const opened = await open(SIGNED);
    const { tab, panel } = opened;
    await tab.type('gift 1');
    await tab.press('2');
    await tab.press('3');
    await expect.poll(boxText(panel)).toBe('gift 123');
    await pause(700);
    expect(await isCardOpen(panel)).toBe(false);
    await nothingIn(tab);
  });
});

describe('0', () => {
  test('sets all suggestions aside while the box is empty, and what is typed next is searched; then it is text', async () => {
    const { tab, panel } = await open(SIGNED);
    await tab.press('0');
    await expect.poll(() => panel.text('main')).toContain('Noted: none of them');
    expect(await panel.count('article[data-card]')).toBe(0);
    await focusIsOn(panel, /^Search in your own words$/u);
    expect(await boxText(panel)()).toBe('');
    await tab.type('gift 10');
    await expect.poll(boxText(panel)).toBe('gift 10');
    await panel.waitFor(() => document.querySelector('[role=option]') !== null);
    await nothingIn(tab);
  });
});

describe('Delete', () => {
  test('on a suggestion sets that one aside and no other, the way back has the focus, and Enter there brings it back', async () => {
    const { tab, panel, cards } = await open(SIGNED);
    const aside = (): Promise<(string | null)[]> =>
      panel.evaluate(() =>
        [...document.querySelectorAll('[data-aside]')].map((line) => line.getAttribute('data-aside')),
      );
    await tab.press('ArrowDown');
    await tab.press('ArrowDown');
    await panel.waitFor(
      (id: string) => document.activeElement?.closest('article')?.getAttribute('data-card') === id,
      { args: [cards[1] ?? ''] },
    );
    await tab.press('Delete', 2);
    await focusIsOn(panel, /^Bring it back: /u);
    expect(await aside()).toEqual([cards[1]]);
    expect(await suggestedCards(panel)).not.toContain(cards[1]);
    await tab.press('Enter');
    await expect.poll(aside).toEqual([]);
    await focusIsOn(panel, /search/iu);
    await expect.poll(() => suggestedCards(panel)).toEqual(cards);
    await nothingIn(tab);
  });

  test('in a box with text erases, and sets no result aside', async () => {
    const opened = await open(SIGNED);
    const { tab, panel, cards } = opened;
    await search(opened, '/cancel', 'cancel-before-shipping');
    for (let letter = 0; letter < 3; letter++) await tab.press('ArrowLeft');
    await tab.press('Delete');
    await expect.poll(boxText(panel)).toBe('/canel');
    await tab.press('Escape');
    await expect.poll(() => suggestedCards(panel)).toEqual(cards);
  });
});

describe('?', () => {
  test('opens the table of keys while the box is empty, and the way back leads to the box, empty', async () => {
    const { tab, panel } = await open(SIGNED);
    await tab.press('?');
    await focusIsOn(panel, /^Keys$/u);
    await tab.press('Escape');
    await focusIsOn(panel, /search/iu);
    expect(await boxText(panel)()).toBe('');
  });

  test('is text once the box has any', async () => {
    const opened = await open(SIGNED);
    const { tab, panel } = opened;
    await search(opened, 'invoice', 'invoice');
    await tab.press('?');
    await expect.poll(boxText(panel)).toBe('invoice?');
    await tab.type(' gift');
    await expect.poll(boxText(panel)).toBe('invoice? gift');
    expect(await panel.text('main')).not.toContain('This table');
    await focusIsOn(panel, /search/iu);
  });
});

describe('who has left the box for the list, or comes back to it from a card,', () => {
  test('searches by typing on', async () => {
    const { tab, panel } = await open(SIGNED);
    await tab.press('ArrowDown');
    await panel.waitFor(() => document.activeElement?.closest('[data-ref]') !== null);
    await tab.type('waranty');
    await expect.poll(boxText(panel)).toBe('waranty');
    await tab.press('Escape');
    await expect.poll(boxText(panel)).toBe('');
    await tab.press('1');
    await expect.poll(() => isCardOpen(panel)).toBe(true);
    await tab.press('Escape');
    await panel.waitFor(() => document.activeElement?.closest('[data-ref]') !== null);
    await tab.type('gift');
    await expect.poll(boxText(panel)).toBe('gift');
    await nothingIn(tab);
  });

  test('lists the shortcuts by a slash, and finds a card by typing its own after it', async () => {
    const { tab, panel } = await open(SIGNED);
    const results = (): Promise<number> =>
      panel.evaluate(() => document.querySelectorAll('[role=option]').length);
    await tab.press('ArrowDown');
    await panel.waitFor(() => document.activeElement?.closest('[data-ref]') !== null);
    await tab.type('/');
    await expect.poll(boxText(panel)).toBe('/');
    await expect.poll(results).toBeGreaterThan(10);
    await tab.type('cancel');
    await expect.poll(() => panel.text('[role=option][aria-selected=true]')).toContain('/cancel');
    await nothingIn(tab);
  });
});
