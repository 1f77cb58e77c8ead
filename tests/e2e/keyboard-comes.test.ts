import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
import { openPanel, replyText, STORY_TICKET, suggestedCards, ticketUrl, type Helpdesk } from './support';

/* Ways into the panel by mouse: the key that follows is the panel's. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

/** Milliseconds until a press and a key have had their effect. */
const SETTLED = 250;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const openTicket = (): Promise<Tab> => browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
const hasKeyboard = (panel: Panel): Promise<boolean> => panel.evaluate(() => document.hasFocus());
const focusEditor = (tab: Tab): Promise<unknown> =>
  tab.waitFor(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')];
    fields.find((field) => field.getBoundingClientRect().height > 0)?.focus();
    return document.activeElement?.matches('textarea, [contenteditable="true"]');
  });

test('a click on a suggestion: Enter inserts what it opened', async () => {
  const tab = await openTicket();
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await focusEditor(tab);
  await expect.poll(() => hasKeyboard(panel)).toBe(false);
  const place = await panel.evaluate(() => {
    const { x, y, width, height } = document.querySelector('article[data-card]')!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, room: innerWidth };
  });
  const left = (await tab.evaluate(() => innerWidth)) - place.room;
  await tab.clickAt(left + place.x, place.y);
  await focusIsOn(panel, /^Insert/u);
  await tab.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await tab.close();
});

test('the toolbar button: a digit opens a suggestion', async () => {
  const tab = await openTicket();
  await focusEditor(tab);
  await browser.clickToolbarButton(tab);
  const panel = await tab.panel();
  await suggestedCards(panel);
  await expect.poll(() => hasKeyboard(panel)).toBe(true);
  await tab.press('1');
  await focusIsOn(panel, /^Insert/u);
  await tab.close();
});

test('a click on the search box when what had the keyboard last has gone: what is typed is searched', async () => {
  const tab = await openTicket();
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.press('1');
  await focusIsOn(panel, /^Insert/u);
  await focusEditor(tab);
  await expect.poll(() => hasKeyboard(panel)).toBe(false);
  await panel.click('.back'); // leaves the caret in the editor
  await panel.click('.search-input');
  await panel.type('invoice');
  await expect
    .poll(() => panel.evaluate(() => document.querySelector<HTMLInputElement>('.search-input')?.value))
    .toBe('invoice');
  await tab.close();
});

test('a panel that hears late that the agent writes in the page again takes no letter', async () => {
  const tab = await openTicket();
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await panel.waitFor(() => document.hasFocus());
  const place = await tab.waitFor(() => {
    const { x, y } = document.querySelector('[contenteditable="true"], textarea')!.getBoundingClientRect();
    return { x: x + 20, y: y + 15 };
  });
  await tab.clickAt(place.x, place.y);
  // What the panel does when it is drawn, where it still thinks that the keyboard is here.
  await panel.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());
  await expect.poll(() => hasKeyboard(panel)).toBe(false);
  await tab.type('My own words.');
  await expect.poll(() => replyText(tab)).toBe('My own words.');
  await tab.close();
});

test('the panel’s key right after a press in the page: the panel has the keyboard', async () => {
  const tab = await openTicket();
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  const place = await tab.waitFor(() => {
    const { x, y } = document.querySelector('[contenteditable="true"], textarea')!.getBoundingClientRect();
    return { x: x + 20, y: y + 15 };
  });
  // The panel takes the keyboard itself, and is given it by the page's script: either may come first.
  for (let round = 0; round < 8; round++) {
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tab.clickAt(place.x, place.y);
    await browser.pressCommand('open-panel', tab);
    // That the keyboard has gone is heard a moment late, too: what counts is where it is then.
    await pause(SETTLED);
    await expect.poll(() => hasKeyboard(panel)).toBe(true);
    await tab.type('x');
    await expect
      .poll(() => panel.evaluate(() => document.querySelector<HTMLInputElement>('.search-input')?.value))
      .toBe('x');
    await tab.press('Backspace');
    expect((await replyText(tab)).trim()).toBe('');
  }
  await tab.close();
});
