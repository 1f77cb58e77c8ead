import { afterEach, describe, expect, test } from 'vitest';
import { cramped, cutOff } from '../gallery/checks';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn, walk } from './lib/focus';
import { useWorld } from './lib/use-world';
import { clickLikeAPerson, LONG_ENOUGH, mainButton, pause } from './own-page';
import {
  openByKey,
  openPanel,
  replyText,
  SHOTS,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  zoom,
  type Helpdesk,
} from './support';

/* A window as low as a laptop's with its bars: what goes in is seen before it does, and keys reach all of the card. */

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

async function openList(height: number, width = 1280): Promise<{ tab: Tab; panel: Panel }> {
  const tab = await browser.newTab();
  await tab.viewport(width, height);
  await tab.goto(ticketUrl(helpdesk, STORY_TICKET));
  const panel = await openPanel(tab);
  await suggestedCards(panel);
  return { tab, panel };
}

/** How much of the reply is in view, and how much could be. */
const replyInView = (panel: Panel) =>
  panel.evaluate(() => {
    const rectangle = (css: string) => document.querySelector(css)!.getBoundingClientRect();
    const [port, reply] = [rectangle('.panel-body'), rectangle('[data-part=reply]')];
    const visible = Math.min(port.bottom, reply.bottom) - Math.max(port.top, reply.top);
    return { visible: Math.round(visible), height: Math.round(Math.min(reply.height, port.height)) };
  });
/** Neither words nor controls, and there is room to read. */
async function nothingIsCutOff(panel: Panel): Promise<void> {
  expect(await panel.evaluate(cutOff)).toEqual([]);
  expect(await panel.evaluate(cramped)).toEqual([]);
}
const scrolled = (panel: Panel) => panel.evaluate(() => document.querySelector('.panel-body')!.scrollTop);

test.each([600, 800])('at %i pixels the reply is in view before Enter inserts it', async (height) => {
  const { tab, panel } = await openList(height);
  await panel.press('1');
  await focusIsOn(panel, /^Insert/u);
  const before = await replyInView(panel);
  expect(before.visible).toBeGreaterThanOrEqual(before.height - 1);
  await tab.screenshot(`${SHOTS}/${browser.name}-card-${height}.png`);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
  const after = await replyInView(panel);
  expect(after.visible).toBeGreaterThanOrEqual(after.height - 1);
  await tab.screenshot(`${SHOTS}/${browser.name}-inserted-${height}.png`);
  await tab.close();
});

test.each([
  [640, 400],
  [320, 640],
])(
  'in %i by %i pixels, as a laptop zoomed to 200 per cent has, the ticket is read and answered',
  async (width, height) => {
    const { tab, panel } = await openList(height, width);
    await panel.press('1');
    await focusIsOn(panel, /^Insert/u);
    await tab.screenshot(`${SHOTS}/${browser.name}-card-${width}x${height}.png`);
    await panel.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    await tab.close();
  },
);

describe('at the browser’s own zoom of 200 per cent', () => {
  async function openZoomed(): Promise<{ tab: Tab; panel: Panel }> {
    const tab = await browser.newTab();
    await tab.viewport(1280, 800);
    await tab.goto(ticketUrl(helpdesk, STORY_TICKET));
    await zoom(browser, tab, 2);
    expect(await tab.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 400]);
    const panel = await openPanel(tab);
    await suggestedCards(panel);
    return { tab, panel };
  }

  afterEach(async () => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET));
    await zoom(browser, tab, 1);
    await tab.close();
  });

  test('the ticket is read and answered by mouse, and nothing of the panel is cut off or out of the window', async () => {
    const { tab, panel } = await openZoomed();
    expect(await panel.evaluate(() => [innerWidth, innerHeight])).toEqual([380, 400]);
    await nothingIsCutOff(panel);
    await tab.screenshot(`${SHOTS}/${browser.name}-list-zoomed.png`);
    await panel.click('article[data-card="cancel-before-shipping"] .suggestion-title');
    await panel.waitFor(() => document.querySelector('[data-part=reply]') !== null);
    await pause(LONG_ENOUGH); // the panel is whole, and has been looked at
    await nothingIsCutOff(panel);
    await tab.screenshot(`${SHOTS}/${browser.name}-card-zoomed.png`);
    await clickLikeAPerson(tab, await mainButton(tab, panel));
    await expect.poll(() => replyText(tab)).toContain('#10482');
    await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
    await nothingIsCutOff(panel);
    await tab.screenshot(`${SHOTS}/${browser.name}-inserted-zoomed.png`);
  });

  test('every control of the list, the keys and the card is reached by Tab, and is in view then', async () => {
    const { tab, panel } = await openZoomed();
    await openByKey(browser, tab, panel);
    expect((await walk(tab, panel)).filter((name) => /cancel/iu.test(name))).not.toEqual([]);
    await openByKey(browser, tab, panel);
    await panel.press('?');
    await focusIsOn(panel, /^Keys$/u);
    await nothingIsCutOff(panel);
    await panel.press('Escape');
    await openByKey(browser, tab, panel);
    await panel.press('1');
    await focusIsOn(panel, /^Insert/u);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.back')?.focus());
    expect(await walk(tab, panel)).toContain('Copy');
    await openByKey(browser, tab, panel);
    await panel.type('apology');
    await panel.waitFor(() => document.querySelector('[role=option][aria-selected=true]') !== null);
    await nothingIsCutOff(panel);
  });
});

test('three suggestions fit into a window of 800 pixels', async () => {
  const { tab, panel } = await openList(800);
  expect(await panel.count('article[data-card]')).toBe(3);
  const { last, port } = await panel.evaluate(() => ({
    last: document.querySelector('article[data-card]:last-child')!.getBoundingClientRect().bottom,
    port: document.querySelector('.panel-body')!.getBoundingClientRect().bottom,
  }));
  await tab.screenshot(`${SHOTS}/${browser.name}-list-800.png`);
  expect(last).toBeLessThanOrEqual(port);
  await tab.close();
});

test('with the focus on Insert the keys scroll the card', async () => {
  const { tab, panel } = await openList(600);
  await panel.press('1');
  await focusIsOn(panel, /^Insert/u);
  await panel.press('Home');
  expect(await scrolled(panel)).toBe(0);
  const scrolls = [];
  for (const key of ['ArrowDown', 'PageDown', 'ArrowUp', 'PageUp', 'End']) {
    await panel.press(key);
    scrolls.push(await scrolled(panel));
  }
  const [down = 0, page = 0, up = 0, top = 0, end = 0] = scrolls;
  expect(down).toBeGreaterThan(0);
  expect(page).toBeGreaterThan(down);
  expect(up).toBeLessThan(page);
  expect(top).toBeLessThan(up);
  expect(end).toBeGreaterThanOrEqual(page);
  await focusIsOn(panel, /^Insert/u);
  // Space presses a button; where it presses nothing it scrolls.
  await panel.press('Home');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.card-title')?.focus());
  await panel.press('Space');
  expect(await scrolled(panel)).toBeGreaterThan(0);
  expect((await replyText(tab)).trim()).toBe('');
  await tab.close();
});
