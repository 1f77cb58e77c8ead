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

/* The keys of a card on which more than one thing is unknown: questions, a day, who signs. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world), { signer: '' });

interface Opened {
  tab: Tab;
  panel: Panel;
}

/** A card by its shortcut: Enter opens it at what is missing. */
async function openAt(question: string, card: string, shortcut: string): Promise<Opened> {
  await saveProfile(browser, ''); // who signed before is kept
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  await openByKey(browser, tab, panel);
  await tab.type(shortcut);
  await panel.waitFor(
    (id: string) => document.querySelector('[aria-selected=true]')?.getAttribute('data-card') === id,
    { args: [card] },
  );
  await tab.press('Enter');
  await focusIsOnQuestion(panel, question);
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
    const { tab, panel } = await openAt('date', 'back-order', '/backorder');
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
    const { tab, panel } = await openAt('date', 'back-order', '/backorder');
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

describe('the answers of a question', () => {
  test('Space gives the one that has the focus, the arrows the one beside it, around at the ends', async () => {
    const { tab, panel } = await openAt('reason', 'promo-code-failed', '/promo');
    const REASONS = [
      'It should have, or was forgotten',
      'It has expired',
      'Not for this item',
      'Order below the minimum',
      'Already used',
    ];
    const gives = async (key: string, at: number): Promise<void> => {
      await tab.press(key);
      await expect.poll(() => answers(panel)).toEqual({ reason: REASONS[at] });
      await focusIsOn(panel, new RegExp(`${REASONS[at] ?? ''}$`, 'u'));
    };
    await gives('ArrowRight', 1);
    await gives('ArrowDown', 2);
    await gives('ArrowLeft', 1);
    await gives('ArrowUp', 0);
    await gives('ArrowUp', 4);
    await gives('ArrowDown', 0);
    await tab.press('Tab');
    await focusIsOnQuestion(panel, 'ordered');
    expect(await answers(panel)).toEqual({ reason: REASONS[0] });
    await tab.press('Space');
    await expect.poll(() => answers(panel)).toEqual({ reason: REASONS[0], ordered: 'Yes' });
    await focusIsOnQuestion(panel, 'ordered');
    await nothingIn(tab);
  });
});
