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

/* The key table's rows for the list: Enter straight from a line, digits that open and digits that are text. */

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
    const box = () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);
    await expect.poll(box).toBe('gift 123');
    await pause(700);
    expect(await isCardOpen(panel)).toBe(false);
    await nothingIn(tab);
  });
});

describe('who has left the box for the list, or comes back to it from a card,', () => {
  const box = (panel: Panel) => (): Promise<string | undefined> =>
    panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);

  test('searches by typing on', async () => {
    const { tab, panel } = await open(SIGNED);
    await tab.press('ArrowDown');
    await panel.waitFor(() => document.activeElement?.closest('[data-ref]') !== null);
    await tab.type('waranty');
    await expect.poll(box(panel)).toBe('waranty');
    await tab.press('Escape');
    await expect.poll(box(panel)).toBe('');
    await tab.press('1');
    await expect.poll(() => isCardOpen(panel)).toBe(true);
    await tab.press('Escape');
    await panel.waitFor(() => document.activeElement?.closest('[data-ref]') !== null);
    await tab.type('gift');
    await expect.poll(box(panel)).toBe('gift');
    await nothingIn(tab);
  });

  test('lists the shortcuts by a slash, and finds a card by typing its own after it', async () => {
    const { tab, panel } = await open(SIGNED);
    const results = (): Promise<number> =>
      panel.evaluate(() => document.querySelectorAll('[role=option]').length);
    await tab.press('ArrowDown');
    await panel.waitFor(() => document.activeElement?.closest('[data-ref]') !== null);
    await tab.type('/');
    await expect.poll(box(panel)).toBe('/');
    await expect.poll(results).toBeGreaterThan(10);
    await tab.type('cancel');
    await expect.poll(() => panel.text('[role=option][aria-selected=true]')).toContain('/cancel');
    await nothingIn(tab);
  });
});
