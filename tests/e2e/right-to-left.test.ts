import { describe, expect, test } from 'vitest';
import { cramped, cutOff } from '../gallery/checks';
import { DRAFT, EDITORS, openFromDraft } from './draft';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { LONG_ENOUGH, pause, serveOwnPage, WITHOUT_ORIGIN } from './own-page';
import {
  caretSurroundings,
  openPanel,
  replyText,
  SHOTS,
  STORY_TICKET,
  suggestedCards,
  ticketUrl,
  type Helpdesk,
} from './support';

/* A helpdesk whose page runs from right to left: Cuecard stays on its side, and speaks as it does elsewhere. */

const PANEL_WIDTH = 380;

let browser: Browser;
let helpdesk: Helpdesk;

useWorld((world) => ({ browser, helpdesk } = world));

async function openTicket(width: number): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.viewport(width, 800);
  await tab.goto(ticketUrl(helpdesk, STORY_TICKET, '?dir=rtl'));
  await tab.waitFor(() => document.documentElement.dir === 'rtl');
  await poll('the count', async () => /\d/u.test(await tab.edgeTab().text()), { timeout: 15_000 });
  return tab;
}

async function nothingIsCutOff(panel: Panel): Promise<void> {
  expect(await panel.evaluate(cutOff)).toEqual([]);
  expect(await panel.evaluate(cramped)).toEqual([]);
}

/** Is our element what lies at these places of the window's middle line? In a closed root all of it is the one element. */
const isOurs = (tab: Tab, places: number[]): Promise<boolean[]> =>
  tab.evaluate(
    (xs: number[]) =>
      xs.map((x) => document.elementFromPoint(x, innerHeight / 2)?.matches('[data-cuecard]') ?? false),
    places,
  );

test.each([1280, 700])(
  'in a window of %i pixels the edge tab and the panel stand at its right edge, whole',
  async (width) => {
    const tab = await openTicket(width);
    const { x, width: thickness } = await tab.edgeTab().box();
    expect(x).toBeGreaterThan(width - 50);
    expect(x + thickness).toBeLessThanOrEqual(width);
    const panel = await openPanel(tab);
    expect((await suggestedCards(panel))[0]).toBe('cancel-before-shipping');
    const edges = [width - 2, width - PANEL_WIDTH + 2, width - PANEL_WIDTH - 2, 2];
    await expect.poll(() => isOurs(tab, edges)).toEqual([true, true, false, false]);
    await nothingIsCutOff(panel);
    await tab.screenshot(`${SHOTS}/${browser.name}-rtl-${width}.png`);
  },
);

test('the page moves aside, and none of it is out of reach', async () => {
  const tab = await openTicket(1280);
  await openPanel(tab);
  const page = () =>
    tab.evaluate(() => {
      const { left, right } = document.querySelector('#app')!.getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      return { left, right, scrolls: scrollWidth > clientWidth };
    });
  await expect.poll(page).toEqual({ left: 0, right: 1280 - PANEL_WIDTH, scrolls: false });
});

describe.each(EDITORS)('a draft in a %s', (editor) => {
  test('has the reply where the caret was, and the caret behind it', async () => {
    const { tab, panel } = await openFromDraft(browser, helpdesk, editor, '&dir=rtl');
    await tab.press('1');
    await focusIsOn(panel, /^Insert/u);
    await pause(LONG_ENOUGH); // no double press
    await nothingIsCutOff(panel);
    await tab.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
    await panel.waitFor(() => document.querySelector('[data-outcome=inserted]') !== null);
    await nothingIsCutOff(panel);
    const { before, after } = await caretSurroundings(tab);
    expect(before.startsWith(DRAFT.before)).toBe(true);
    expect(before).toContain('#10482');
    expect(after).toBe(DRAFT.after);
    await tab.screenshot(`${SHOTS}/${browser.name}-rtl-${editor}.png`);
  });
});

test('where the panel cannot live, the tab’s sentence runs in its own language’s direction', async () => {
  const site = await serveOwnPage();
  site.show({ ...WITHOUT_ORIGIN, head: '<script>document.documentElement.dir = "rtl"</script>' });
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await poll('the edge tab', () => tab.edgeTab().exists());
  await tab.edgeTab().click();
  await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), { timeout: 15_000 });
  expect(await tab.edgeTab().attribute('dir')).toBe('ltr');
  const { x, width } = await tab.edgeTab().box();
  expect(x).toBeGreaterThan(0);
  expect(x + width).toBeLessThanOrEqual(await tab.evaluate(() => innerWidth));
  await tab.screenshot(`${SHOTS}/${browser.name}-rtl-words.png`);
  site.close();
});
