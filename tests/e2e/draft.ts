import { expect } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';
import {
  caretSurroundings,
  openByKey,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* A draft with the caret in the middle of it: where the keyboard comes from, and where it goes back to. */

/** The demo helpdesk's kinds of reply field. */
export const EDITORS = ['textarea', 'contenteditable', 'prosemirror'] as const;
export type Editor = (typeof EDITORS)[number];

export const DRAFT = { before: 'Hello Maya, I had a look', after: 'and will write again.' };
/** Longer than the time after opening in which a key is taken for the end of a double press. */
export const unhurried = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

export interface Opened {
  tab: Tab;
  panel: Panel;
}

/** A ticket with a draft, the caret in the middle of it, and the panel opened from there by the shortcut. */
export async function openFromDraft(
  browser: Browser,
  helpdesk: Helpdesk,
  editor: Editor,
  more = '',
): Promise<Opened> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, `?editor=${editor}${more}`));
  // Read and settled: the helpdesk draws its editor anew until then.
  await poll('the count', async () => /\d/u.test(await tab.edgeTab().text()), { timeout: 15_000 });
  await tab.waitFor(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')];
    const field = fields.find((each) => each.getBoundingClientRect().height > 0);
    field?.focus();
    return field !== undefined && document.activeElement === field;
  });
  // Arrows go by what is seen, and the other way in a page from right to left.
  await tab.type(DRAFT.after);
  await tab.press('Home');
  await tab.type(`${DRAFT.before} `);
  await expect.poll(() => caretSurroundings(tab)).toEqual(DRAFT);
  // An editor with a model of its own hears of the caret a moment after the page's document has it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await caretSurroundings(tab)).toEqual(DRAFT);
  await browser.pressCommand('open-panel', tab);
  const panel = await tab.panel();
  await openByKey(browser, tab, panel);
  await suggestedCards(panel);
  return { tab, panel };
}

/** Escape from wherever the panel is, at most so many times, until the keyboard is with the page again. */
export async function escapeToEditor(tab: Tab, panel: Panel): Promise<number> {
  for (let times = 1; times <= 6; times++) {
    await tab.press('Escape');
    await unhurried();
    if (!(await panelHasKeyboard(tab, panel))) return times;
  }
  throw new Error('Escape does not lead out of the panel.');
}

async function panelHasKeyboard(tab: Tab, panel: Panel): Promise<boolean> {
  return (await tab.hasPanel()) && panel.evaluate(() => document.hasFocus()).catch(() => false);
}
