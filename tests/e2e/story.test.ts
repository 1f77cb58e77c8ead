import { describe, expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { useWorld } from './lib/use-world';
import {
  caretSurroundings,
  openByKey,
  openPanel,
  replyText,
  SHOTS,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

/** Opens the card of the first suggestion and waits for its reply. */
async function openFirst(panel: Panel): Promise<void> {
  await suggestedCards(panel);
  await panel.press('1');
  await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
}

async function openStory(query = '', ticket = STORY_TICKET): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab(ticketUrl(helpdesk, ticket, query));
  return { tab, panel: await openPanel(tab) };
}

/** What the panel showed, and when: ms of one clock for page and panel. */
interface Watched {
  pictures: { at: number; cards: string[]; text: string }[];
}

/** For the panel: notes what it shows, every 50 ms and at every change. */
function watchPanel(): void {
  const pictures: Watched['pictures'] = [];
  const look = (): void => {
    const cards = [...document.querySelectorAll<HTMLElement>('article[data-card]')];
    pictures.push({
      at: performance.timeOrigin + performance.now(),
      cards: cards.map(({ dataset }) => dataset.card ?? ''),
      text: document.body.innerText,
    });
  };
  Object.assign(window, { pictures });
  look();
  setInterval(look, 50);
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

describe('the story', () => {
  test('an open ticket gets its answer: seen why, opened, inserted by one key, and not sent', async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    // The edge tab says how many there are; until it is pressed there is no frame of ours in the page.
    await expect.poll(() => tab.edgeTab().text(), { timeout: 15_000 }).toBe('3');
    expect(await tab.hasPanel()).toBe(false);
    expect(await tab.evaluate(() => window.length)).toBe(0);
    const panel = await openPanel(tab);
    expect(await tab.hasPanel()).toBe(true);
    const cards = await suggestedCards(panel);
    expect(cards[0]).toBe('cancel-before-shipping');
    expect(cards.length).toBeLessThanOrEqual(3);
    const marks = await panel.evaluate(() =>
      [...document.querySelectorAll('article[data-card="cancel-before-shipping"] [data-part=why] mark')].map(
        (mark) => mark.textContent,
      ),
    );
    expect(marks.join(' ')).toMatch(/cancel/iu);
    expect(await panel.axe()).toEqual([]);
    await tab.screenshot(`${SHOTS}/${browser.name}-suggestions.png`);

    await panel.press('1');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    expect(await panel.text('main')).toContain('read from the page');
    const preview = await panel.text('[data-part=reply]');
    expect(preview).toContain('Maya');
    expect(preview).toContain('#10482');
    expect(await panel.axe()).toEqual([]);
    await tab.screenshot(`${SHOTS}/${browser.name}-card.png`);

    const sent = helpdesk.requests.filter((request) => request.method === 'POST').length;
    await panel.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    const inserted = await replyText(tab);
    expect(inserted.replace(/\s+/gu, ' ').trim()).toBe(preview.replace(/\s+/gu, ' ').trim());
    await panel.waitFor(() => document.querySelector('[data-outcome="inserted"]') !== null);
    expect(await panel.text('[data-outcome="inserted"]')).toMatch(/put into your reply/iu);
    expect(helpdesk.requests.filter((request) => request.method === 'POST')).toHaveLength(sent);
    await tab.screenshot(`${SHOTS}/${browser.name}-inserted.png`);
  });

  test('a switch of tickets clears the panel at once, and never shows one beside the other', async () => {
    // The page goes on showing the old ticket for so long under the new one's address.
    const DELAY = 900;
    const { tab, panel } = await openStory(`?delay=${DELAY}`);
    expect(await suggestedCards(panel)).toContain('cancel-before-shipping');
    await panel.evaluate(watchPanel);
    const changed = tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const now = (): void => resolve(performance.timeOrigin + performance.now());
          new MutationObserver(now).observe(document.querySelector('title') ?? document.head, {
            childList: true,
          });
        }),
    );
    await tab.evaluate(() => history.pushState(null, '', location.href.replace('/1042', '/987')));
    await tab.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    expect(await tab.url()).toContain('/tickets/987');
    expect(await tab.evaluate(() => document.body.innerText)).toContain('Maya');
    await panel.waitFor(() => document.querySelector('article[data-card="complaint-apology"]') !== null);
    await tab.waitFor(() => document.title.startsWith('#987 '));

    const pictures = await panel.evaluate(() => (window as unknown as Watched).pictures);
    const gone = pictures.findIndex(({ cards }) => cards.length === 0);
    const come = pictures.findIndex(({ cards }) => cards.includes('complaint-apology'));
    expect(pictures[0]?.cards).toContain('cancel-before-shipping');
    // At once: before the page itself has another text.
    expect(pictures[gone]?.at).toBeLessThan(await changed);
    expect(come).toBeGreaterThan(gone);
    const after = pictures.slice(gone);
    expect(after.length).toBeGreaterThan(5);
    expect(after.filter(({ text }) => /Maya|10482/u.test(text))).toEqual([]);
    // Nothing at all until the new ticket's own cards are there, and from then on those.
    const shown = new Set(after.map(({ cards }) => cards.join(' ')));
    expect([...shown]).toEqual(['', pictures.at(-1)?.cards.join(' ')]);
  });
});

describe('the page beside the panel', () => {
  const rightEdge = (tab: Tab) => tab.evaluate(() => document.documentElement.getBoundingClientRect().right);

  test('moves aside while the panel is open, and is as before when it is closed', async () => {
    const { tab, panel } = await openStory();
    await suggestedCards(panel);
    const width = await tab.evaluate(() => window.innerWidth);
    expect(await rightEdge(tab)).toBeLessThanOrEqual(width - 380);
    await panel.click({ role: 'button', name: 'Close Cuecard' });
    await expect.poll(() => rightEdge(tab)).toBeGreaterThan(width - 30);
    expect(await tab.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
  });

  test('keeps its width where it would be left with too little', async () => {
    const { tab, panel } = await openStory();
    await suggestedCards(panel);
    await tab.viewport(900, 700);
    await expect.poll(() => rightEdge(tab)).toBeGreaterThan(870);
  });
});

describe.each(['textarea', 'contenteditable', 'prosemirror'])('insertion into %s', (editor) => {
  test('reads back, keeps the draft, leaves the caret where it should be, and is undone', async () => {
    const { tab, panel } = await openStory(`?editor=${editor}`);
    // The helpdesk empties its editor when the ticket has loaded.
    await suggestedCards(panel);
    // By a press, as a person does: a focus that only a script moves is taken for the page's doing.
    const place = await tab.evaluate(() => {
      const field = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')].find(
        (element) => element.getBoundingClientRect().height > 0,
      );
      const { x, y } = field!.getBoundingClientRect();
      return { x: x + 20, y: y + 15 };
    });
    await tab.clickAt(place.x, place.y);
    await tab.type('My own words.');
    // Editors undo what comes within half a second as one step; nobody chooses a reply as fast as that.
    await new Promise((resolve) => setTimeout(resolve, 700));
    await openByKey(browser, tab, panel);
    await openFirst(panel);
    const preview = await panel.text('[data-part=reply]');
    await panel.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    const text = (await replyText(tab)).replace(/\s+/gu, ' ').trim();
    expect(text).toBe(`My own words. ${preview.replace(/\s+/gu, ' ').trim()}`);
    // No place of its own in this reply: the caret ends behind it.
    const { before, after } = await caretSurroundings(tab);
    expect([before.replace(/\s/gu, ''), after]).toEqual([text.replace(/\s/gu, ''), '']);
    await tab.press('Control+z');
    await expect.poll(() => replyText(tab)).not.toContain('#10482');
    expect(await replyText(tab)).toContain('My own words.');
  });

  test('puts the caret where the card leaves room for the agent’s own sentence', async () => {
    const { tab, panel } = await openStory(`?editor=${editor}`, '987');
    expect((await suggestedCards(panel))[0]).toBe('complaint-apology');
    await panel.press('1');
    await panel.click({ role: 'radio', name: 'Not clear yet' });
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await panel.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('I want to understand');
    await panel.waitFor(() => document.querySelector('[data-outcome="inserted"]') !== null);
    // The panel gives the keyboard back, and the agent types on.
    await panel.press('Escape');
    await panel.press('Escape');
    await tab.waitFor(() => document.activeElement?.matches('textarea, [contenteditable="true"]') === true);
    await tab.type('Two hours on hold is not acceptable.');
    await expect
      .poll(async () => (await replyText(tab)).replace(/\s+/gu, ' '))

      .toContain('instead of just leaving. Two hours on hold is not acceptable. I want to understand');
  });
});
