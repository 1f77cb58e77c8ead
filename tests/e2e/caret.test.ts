import { describe, expect, test } from 'vitest';
import { DRAFT, EDITORS, escapeToEditor, openFromDraft } from './draft';
import type { Browser, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
import {
  caretSurroundings,
  openPanel,
  replyText,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* The keyboard comes back to where it was in the draft, in every kind of reply field. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

const inEditor = (tab: Tab): Promise<boolean> =>
  tab.waitFor(() => document.activeElement?.matches('textarea, [contenteditable="true"]') ?? false);

describe.each(EDITORS)('a draft in a %s', (editor) => {
  test('has the caret where it was after Escape from an open card', async () => {
    const { tab, panel } = await openFromDraft(browser, helpdesk, editor);
    await tab.press('1');
    await focusIsOn(panel, /^Insert/u);
    expect(await escapeToEditor(tab, panel)).toBe(2); // the card, the list
    await inEditor(tab);
    expect(await caretSurroundings(tab)).toEqual(DRAFT);
    await tab.close();
  });

  test('has the reply where the caret was, and the caret behind it', async () => {
    const { tab, panel } = await openFromDraft(browser, helpdesk, editor);
    await tab.press('1');
    await focusIsOn(panel, /^Insert/u);
    await new Promise((resolve) => setTimeout(resolve, 700)); // no double press
    await tab.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    await inEditor(tab);
    const { before, after } = await caretSurroundings(tab);
    expect(before.startsWith(DRAFT.before)).toBe(true);
    expect(before).toContain('#10482');
    expect(after).toBe(DRAFT.after);
    await tab.close();
  });
});

test('the shortcut, where the panel has the keyboard already, takes it away for no moment: a key typed then would be lost', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await focusIsOn(panel, /search/iu);
  await panel.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['blurs'] = '0';
    addEventListener('blur', ({ target }) => {
      if (target === window) dataset['blurs'] = String(Number(dataset['blurs']) + 1);
    });
  });
  for (let time = 0; time < 3; time++) {
    await browser.pressCommand('open-panel', tab);
    await new Promise((resolve) => setTimeout(resolve, 400)); // longer than the shortcut's message takes
  }
  expect(await panel.evaluate(() => document.documentElement.dataset['blurs'])).toBe('0');
  await tab.close();
});
