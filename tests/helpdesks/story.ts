import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Browser, Panel, Tab } from '../e2e/lib/driver';
import { openByKey, openPanel, suggestedCards } from '../e2e/support';

/** A new ticket of the story in a helpdesk that runs; its number. */
export function newTicket(helpdesk: 'rt' | 'redmine'): string {
  const script = join(import.meta.dirname, helpdesk, 'serve.sh');
  const number = execFileSync('bash', [script, 'seed'], { encoding: 'utf8' }).trim();
  if (!/^\d+$/u.test(number)) throw new Error(`${helpdesk} gave no ticket number, but: ${number}`);
  return number;
}

/** Fills in a form's fields as its script would see it, and sends it; resolves on the page after that. */
export async function sendForm(tab: Tab, fields: Record<string, string>, button: string): Promise<void> {
  await tab.evaluate((values: Record<string, string>) => {
    for (const [css, value] of Object.entries(values)) {
      const field = document.querySelector<HTMLInputElement>(css);
      if (!field) throw new Error(`The form has no ${css}.`);
      field.value = value;
    }
  }, fields);
  await press(tab, button);
}

/** Goes to a page. Small servers close a connection that the next request is on its way by. */
export async function visit(tab: Tab, url: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await tab.goto(url);
      return;
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Presses what leads to another page, and waits until that is there. */
export async function press(tab: Tab, css: string): Promise<void> {
  await tab.evaluate(() => Object.assign(window, { isOld: true }));
  await tab.click(css);
  await tab.waitFor(() => !('isOld' in window) && document.readyState === 'complete', { timeout: 30_000 });
}

/** The panel with its suggestions: the card for a cancellation before shipping is the first. */
export async function answered(tab: Tab): Promise<Panel> {
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  return panel;
}

/**
 * Opens the first card by its number, answers its question, which these pages say nothing of, and inserts its reply by Enter;
 * resolves with the reply once the panel says that it is in.
 */
export async function insertFirst(browser: Browser, tab: Tab, panel: Panel): Promise<string> {
  await openByKey(browser, tab, panel);
  // A digit that comes right after the list has changed, or after the one that opened a card, counts for nothing.
  await expect
    .poll(
      async () => {
        await tab.press('1');
        return panel.count('[data-part=reply]');
      },
      { interval: 600, timeout: 15_000 },
    )
    .toBe(1);
  await panel.waitFor(() => document.activeElement?.matches('.button-main') === true);
  const reply = await panel.text('[data-part=reply]');
  await tab.press('Enter');
  const outcome = await panel.waitFor(
    () => {
      const line = document.querySelector<HTMLElement>('[data-outcome]');
      return line && `${line.dataset.outcome}: ${line.innerText}`;
    },
    { timeout: 15_000 },
  );
  expect(outcome).toMatch(/^inserted:/u);
  return reply;
}

/** A text's words alone: pages lay out lines as they like. */
export const wordsOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();
