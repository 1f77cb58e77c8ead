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

async function openStory(query = ''): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, query));
  return { tab, panel: await openPanel(tab) };
}

describe('the story', () => {
  test('an open ticket gets its answer: seen why, opened, inserted by one key, and not sent', async () => {
    const { tab, panel } = await openStory();
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
    const { tab, panel } = await openStory('?delay=900');
    await suggestedCards(panel);
    await tab.press('j');
    await panel.waitFor(() => document.querySelector('article[data-card="cancel-before-shipping"]') === null);
    const seen = await panel.evaluate(() => document.body.innerText);
    expect(seen).not.toContain('Maya');
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
    expect((await caretSurroundings(tab)).before).toContain('My own words.');
    await tab.press('Control+z');
    await expect.poll(() => replyText(tab)).not.toContain('#10482');
    expect(await replyText(tab)).toContain('My own words.');
  });
});
