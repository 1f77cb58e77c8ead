import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { pause } from './own-page';
import {
  openByKey,
  openPanel,
  replyText,
  saveProfile,
  startWorld,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

let browser: Browser;
let helpdesk: Helpdesk;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ browser, helpdesk, stop } = await startWorld());
  await saveProfile(browser, 'Sam Canary');
});
afterAll(() => stop());

/** Words that stand in the tickets of the story and in no address of the helpdesk. */
const CANARIES = {
  [STORY_TICKET]: ['sweater', 'Fjell', 'Lindqvist', 'maya.lindqvist', 'two parties', 'basket'],
  '987': ['Achterberg', 'an apology', 'as I already said'],
};
/** What the agent looks up. */
const ASKED = 'gift crad';

/** A word in the forms in which it might be carried out, each in small letters. */
function formsOf(word: string): string[] {
  const plain = [word, encodeURIComponent(word), encodeURIComponent(word).replaceAll('%20', '+')];
  const codes = [0, 1, 2].flatMap((shift) => {
    // In base64 a word has three forms, by where in the text it begins; the ends hang on its neighbours.
    const whole = Buffer.from('\0'.repeat(shift) + word).toString('base64');
    const core = whole.slice(
      shift === 0 ? 0 : shift + 1,
      Math.floor(((shift + Buffer.from(word).length) * 8) / 6),
    );
    return core.length >= 5 ? [core, core.replaceAll('+', '-').replaceAll('/', '_')] : [];
  });
  const hex = Buffer.from(word).toString('hex');
  const escaped = JSON.stringify(word).slice(1, -1);
  return [...plain, ...codes, hex, escaped].map((form) => form.toLowerCase());
}

function wordsIn(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return words.filter((word) => formsOf(word).some((form) => lower.includes(form)));
}

test('the search for words finds them in every form', () => {
  const secret = 'Dear all, the Fjell sweater of maya.lindqvist and two parties';
  for (const form of [
    secret,
    secret.toUpperCase(),
    encodeURIComponent(secret),
    new URLSearchParams({ q: secret }).toString(),
    Buffer.from(secret).toString('base64'),
    Buffer.from(` ${secret}`).toString('base64url'),
    Buffer.from(`  ${secret}`).toString('base64'),
    Buffer.from(secret).toString('hex'),
  ])
    expect(wordsIn(form, ['sweater', 'maya.lindqvist', 'two parties'])).toEqual([
      'sweater',
      'maya.lindqvist',
      'two parties',
    ]);
  expect(wordsIn('GET /tickets/1042', ['sweater'])).toEqual([]);
});

/** The words among these that the reader took from the page: the ticket as the background keeps it. */
async function wordsRead(words: readonly string[]): Promise<string[]> {
  const kept = await browser.backgroundEvaluate(
    `(globalThis.browser ?? chrome).storage.session.get(null).then(
      (all) => JSON.stringify(Object.values(all).map(({ ticket }) => ticket)))`,
  );
  return words.filter((word) => String(kept).includes(word));
}

test('no request but the helpdesk’s own leaves during a whole story, and none carries a word of the tickets', async () => {
  const from = browser.requests.length;
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  expect(await wordsRead(CANARIES[STORY_TICKET])).toEqual(CANARIES[STORY_TICKET]);

  // A lookup, opened and left again; the first suggestion, copied and inserted; and the next ticket.
  await openByKey(browser, tab, panel);
  await panel.type(ASKED);
  await panel.waitFor(() => document.querySelector('[role=option]') !== null);
  await panel.press('Enter');
  await panel.waitFor(() => /gift card/iu.test(document.querySelector('#card-title')?.textContent ?? ''));
  await panel.press('Escape');
  await panel.press('Escape');
  await suggestedCards(panel);
  await panel.press('1');
  await panel.click({ role: 'button', name: 'Copy' });
  await panel.waitFor(() => document.querySelector('[data-outcome="copied"]') !== null);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await tab.evaluate(() => {
    history.pushState(null, '', '/tickets/987');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await panel.waitFor(() => document.querySelector('article[data-card="complaint-apology"]') !== null);
  expect(await wordsRead(CANARIES['987'])).toEqual(CANARIES['987']);

  const requests = browser.requests.slice(from);
  expect(requests.length).toBeGreaterThan(1);
  // A tunnel that the browser opens ahead of time names the host alone.
  const { host } = new URL(helpdesk.url);
  const foreign = requests.filter(({ url }) => !url.startsWith(helpdesk.url) && url !== host);
  expect(foreign.map(({ url }) => url)).toEqual([]);
  const words = [...Object.values(CANARIES).flat(), ASKED, 'gift card'];
  expect(wordsIn(JSON.stringify(requests), words)).toEqual([]);
  await tab.close();
});

test('a background that was stopped answers the next ticket, and the open panel goes on', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
  await browser.stopBackground();
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
  await browser.stopBackground();
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await browser.stopBackground();
  await tab.goto(ticketUrl(helpdesk, '1005'));
  expect(await suggestedCards(await openPanel(tab))).toContain('late-delivery');
  await tab.close();
});

test('a background that is stopped while it answers has the ticket answered all the same, in the open panel', async () => {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  let last = STORY_TICKET;
  for (const [at, ms] of [60, 150, 250, 350, 500].entries()) {
    const next = at % 2 === 0 ? '987' : STORY_TICKET;
    await browser.stopBackground();
    await tab.evaluate(
      (from: string, to: string) => {
        history.pushState(null, '', location.href.replace(`/${from}`, `/${to}`));
        dispatchEvent(new PopStateEvent('popstate'));
      },
      last,
      next,
    );
    await pause(ms);
    await browser.stopBackground();
    const card = next === '987' ? 'complaint-apology' : 'cancel-before-shipping';
    await expect.poll(() => suggestedCards(panel), { timeout: 20_000 }).toContain(card);
    last = next;
  }
  await tab.close();
});

describe('after a restart of the browser', () => {
  beforeAll(() => browser.restart());

  test('packs and profile are there, and a ticket is answered', async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    expect(await panel.text('[data-part=reply]')).toContain('Sam Canary');
    await tab.close();
  });
});

test('the browser has no complaint about the extension', async () => {
  expect(await browser.errors()).toEqual([]);
});
