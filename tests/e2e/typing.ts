import { expect } from 'vitest';
import type { Browser, Tab } from './lib/driver';
import { poll } from './lib/poll';
import { pause } from './own-page';
import { replyText, saveProfile } from './support';

/* An agent who writes, and types shortcuts. */

/** A ticket that has been read, with the caret in the first of these fields that is shown. */
export async function writeIn(
  browser: Browser,
  url: string,
  signer = 'Sam',
  css = 'textarea, [contenteditable="true"]',
): Promise<Tab> {
  await saveProfile(browser, signer);
  const tab = await browser.newTab(url);
  await poll('the count', async () => /\d/u.test(await tab.edgeTab().text()), { timeout: 15_000 });
  await tab.waitFor(
    (wanted: string) => {
      const fields = [...document.querySelectorAll<HTMLElement>(wanted)];
      const field = fields.find((each) => each.getBoundingClientRect().height > 0);
      field?.focus();
      return field !== undefined && document.activeElement === field;
    },
    { args: [css] },
  );
  await pause(600); // the script for shortcuts comes, and learns them
  return tab;
}

/** What the reply field holds, white space folded. */
export const reply = (tab: Tab) => async (): Promise<string> =>
  (await replyText(tab)).replace(/\s+/gu, ' ').trim();

const LIST = '[role=listbox]';

/** What the list at the caret reads; empty where there is none. */
export const listed = (tab: Tab) => async (): Promise<string> =>
  ((await tab.own(LIST))?.text ?? '').replace(/\s+/gu, ' ');

/** The line that is marked. */
export const marked = (tab: Tab) => async (): Promise<string> =>
  ((await tab.own('[aria-selected=true]'))?.text ?? '').replace(/\s+/gu, ' ');

/** The list stays away for as long as it would take to come. */
export async function staysAway(tab: Tab): Promise<void> {
  await pause(1200);
  expect(await listed(tab)()).toBe('');
}

/** A click in the middle of something of ours, as a person does it. */
export async function clickOwn(tab: Tab, css: string): Promise<void> {
  const found = await poll(css, () => tab.own(css));
  await pause(600);
  const { x, y, width, height } = found.box;
  await tab.clickAt(x + width / 2, y + height / 2);
}
