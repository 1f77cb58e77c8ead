import { describe, expect, test } from 'vitest';
import { unhurried } from './draft';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
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

/* The keys of a card on which more than one thing is unknown: two questions, a day, and who signs. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { signer: '' });

interface Opened {
  tab: Tab;
  panel: Panel;
}

/** The card of back orders, by its shortcut: Enter opens it at what is missing. */
async function openBackOrder(): Promise<Opened> {
  await saveProfile(browser, ''); // who signed before is kept
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await openByKey(browser, tab, panel);
  await tab.type('/backorder');
  await panel.waitFor(
    () => document.querySelector('[aria-selected=true]')?.getAttribute('data-card') === 'back-order',
  );
  await tab.press('Enter');
  await focusIsOnQuestion(panel, 'date');
  await unhurried(); // a key that comes sooner is the end of a double press
  return { tab, panel };
}

async function focusIsOnQuestion(panel: Panel, id: string): Promise<void> {
  const question = (): Promise<string | undefined> =>
    panel.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'],
    );
  await expect.poll(question, { timeout: 5000 }).toBe(id);
}

/** By question: the answer that is given. */
const answers = (panel: Panel): Promise<Record<string, string>> =>
  panel.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-question] [role=radio][aria-checked=true]')].map(
        (chosen) => [
          chosen.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? '',
          chosen.innerText.replace(/^\d\s*/u, ''),
        ],
      ),
    ),
  );
const nothingIn = async (tab: Tab): Promise<void> => expect((await replyText(tab)).trim()).toBe('');

async function isInserted({ tab, panel }: Opened): Promise<void> {
  await expect.poll(() => replyText(tab)).toContain('for Friday, and it goes out to you');
  expect(await replyText(tab)).toMatch(/Robin\s*$/u);
  expect(await panel.text('[data-outcome=inserted]')).toContain('Put into your reply');
}

describe('from one unknown to the next', () => {
  test('by a digit and by Enter; Enter gives no answer and fills in nothing, and after the last one it inserts', async () => {
    const { tab, panel } = await openBackOrder();
    await tab.press('Enter');
    await panel.waitFor(() => document.querySelector('[data-outcome=notReady]') !== null);
    await focusIsOnQuestion(panel, 'date');
    await tab.press('1');
    await focusIsOnQuestion(panel, 'rest');
    await tab.press('Enter');
    await focusIsOnQuestion(panel, 'rest');
    expect(await answers(panel)).toEqual({ date: 'Yes' });
    await tab.press('2');
    await focusIsOn(panel, /^Expected date$/u);
    expect(await answers(panel)).toEqual({ date: 'Yes', rest: 'No, or there is no rest' });
    await tab.press('Enter');
    await focusIsOn(panel, /^Expected date$/u);
    await tab.type('Friday');
    await tab.press('Enter');
    await focusIsOn(panel, /name/iu);
    await nothingIn(tab);
    await tab.type('Robin');
    await tab.press('Enter');
    await isInserted({ tab, panel });
  });

  test('by Tab, unanswered or not; behind the last one stands Insert, and Enter there leads to the first or inserts', async () => {
    const { tab, panel } = await openBackOrder();
    await tab.press('Tab');
    await focusIsOnQuestion(panel, 'rest');
    await tab.press('Tab');
    await focusIsOn(panel, /^Insert/u);
    await tab.press('Enter');
    await focusIsOnQuestion(panel, 'date');
    expect(await answers(panel)).toEqual({});
    await nothingIn(tab);
    await tab.press('1');
    await focusIsOnQuestion(panel, 'rest');
    await tab.press('2');
    await focusIsOn(panel, /^Expected date$/u);
    await tab.type('Friday');
    await tab.press('Tab');
    await focusIsOn(panel, /name/iu);
    await tab.type('Robin');
    await tab.press('Tab');
    await focusIsOn(panel, /^Insert/u);
    await nothingIn(tab);
    await tab.press('Enter');
    await isInserted({ tab, panel });
  });
});
