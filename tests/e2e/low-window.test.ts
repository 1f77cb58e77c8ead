import { expect, test } from 'vitest';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { useWorld } from './lib/use-world';
import {
  openPanel,
  replyText,
  SHOTS,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
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
