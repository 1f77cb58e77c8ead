import { afterEach, describe, expect, test } from 'vitest';
import type { Browser, Panel, Rectangle, Tab } from './lib/driver';
import { useOwnPage } from './lib/use-world';
import { clickLikeAPerson, LONG_ENOUGH, mainButton, openCard, pause, type OwnPage } from './own-page';
import { browserName, replyText, zoom } from './support';

/* What a click on "Insert" must be, and that a person's is: the other side of hostile-clicks.test.ts. */

let browser: Browser;
let site: OwnPage;

useOwnPage((world) => ({ browser, site } = world));

/** Chromium tells what is seen of a frame some tens of milliseconds later, on a busy machine more. */
const NOTICED = 400;
/** Longer than an insertion takes. */
const SETTLED = 1200;

/** The whole panel, and no more room than its button needs. */
const SMALL = 'position: fixed; contain: layout; inset: 0 0 auto auto; width: 380px; height: 225px';

const open = () => openCard(browser, site.url('/tickets/1042'));
const outcomeOf = (panel: Panel) =>
  panel.evaluate(
    () => document.querySelector('[role=status][data-outcome]')?.getAttribute('data-outcome') ?? '',
  );
const styleHost = (tab: Tab, css: string): Promise<void> =>
  tab.evaluate((style: string) => {
    const host = document.querySelector<HTMLElement>('[data-cuecard]');
    if (host) host.style.cssText = style;
  }, css);

describe('a person’s click', () => {
  test('inserts at once', async () => {
    const { tab, panel } = await open();
    await clickLikeAPerson(tab, await mainButton(tab, panel));
    await expect.poll(() => replyText(tab)).toContain('#10482');
  });

  test.each([0.8, 1.5])('inserts at a zoom of %f', async (factor) => {
    const { tab, panel } = await open();
    await zoom(browser, tab, factor);
    try {
      await pause(LONG_ENOUGH);
      await clickLikeAPerson(tab, await mainButton(tab, panel));
      await expect.poll(() => replyText(tab)).toContain('#10482');
    } finally {
      await zoom(browser, tab, 1);
    }
  });

  test('that comes too soon is told why, and the key that is asked for inserts', async () => {
    const { tab, panel } = await open();
    const { x, y } = await mainButton(tab, panel);
    await tab.clickAt(x, y);
    await expect.poll(() => outcomeOf(panel)).toBe('unconfirmed');
    expect(await panel.text('[data-outcome=unconfirmed]')).toContain('press Enter');
    await pause(LONG_ENOUGH);
    await tab.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
  });
});

describe('the key that confirms', () => {
  const focusButton = (panel: Panel) =>
    panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());

  test('counts for nothing as long as nobody can have read the question', async () => {
    const { tab, panel } = await open();
    await styleHost(tab, SMALL);
    await tab.clickAt(700, 30);
    await focusButton(panel);
    await tab.press('Enter');
    await expect.poll(() => outcomeOf(panel)).toBe('unconfirmed');
    await tab.press('Enter');
    await pause(SETTLED);
    expect(await replyText(tab)).toBe('');
    await tab.press('Enter');
    await expect.poll(() => replyText(tab)).toContain('#10482');
  });

  test('answers nothing after other keys: those were meant for something else', async () => {
    const { tab, panel } = await open();
    await styleHost(tab, SMALL);
    await pause(NOTICED);
    await focusButton(panel);
    await tab.press('Enter');
    await expect.poll(() => outcomeOf(panel)).toBe('unconfirmed');
    await pause(SETTLED);
    await tab.type('order');
    await tab.press('Enter');
    await pause(SETTLED);
    expect(await replyText(tab)).toBe('');
  });
});

/** Clicks like a person on a panel to which the page has done this. */
async function clickOn(
  css: (button: Rectangle) => string,
  overlay = false,
): Promise<{ tab: Tab; panel: Panel }> {
  const { tab, panel } = await open();
  const before = await mainButton(tab, panel);
  await styleHost(tab, css(before));
  if (overlay) await tab.evaluate(layOver);
  await pause(LONG_ENOUGH);
  await clickLikeAPerson(tab, await mainButton(tab, panel));
  return { tab, panel };
}

/** In the page: paints over all of it, and lets every press through. */
function layOver(): void {
  const cover = document.createElement('div');
  cover.setAttribute('popover', 'manual');
  cover.style.cssText =
    'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: white; pointer-events: none';
  document.body.append(cover);
  cover.showPopover();
}

async function refuses(css: (button: Rectangle) => string, overlay = false): Promise<void> {
  const { tab, panel } = await clickOn(css, overlay);
  await expect.poll(() => outcomeOf(panel)).toBe('unconfirmed');
  expect(await replyText(tab)).toBe('');
}

async function inserts(css: (button: Rectangle) => string, overlay = false): Promise<void> {
  const { tab } = await clickOn(css, overlay);
  await expect.poll(() => replyText(tab)).toContain('#10482');
}

describe('a pointer that has long been there does not make up for a panel', () => {
  test('made as small as its button', () => refuses(() => SMALL));
});

/* What each browser tells a frame of how it is shown: docs/threat-model.md. */
describe('of what the page does around it, a panel', () => {
  const inFirefox = browserName() === 'firefox';
  const faded = (): string => 'opacity: 0.01 !important';
  const cutOff = ({ x, y, height }: Rectangle): string => `position: fixed; contain: strict; inset: 0;
    clip-path: inset(${y - 12}px 0 ${height - y - 12}px ${x - 40}px)`;
  const asItWas = (): string => '';

  test('notices that it is faded', () => refuses(faded));
  test('notices that it is cut off around its button', () => refuses(cutOff));
  test.skipIf(inFirefox)('notices in Chromium that something lies over it that lets presses through', () =>
    refuses(asItWas, true),
  );

  test.runIf(inFirefox)(
    'what remains: is not told in Firefox of something over it that lets presses through, and a click inserts',
    () => inserts(asItWas, true),
  );
});

/* In Firefox alone: Chromium tells the panel of every filter, scale and corner, and doubt costs a key there. */
describe.runIf(browserName() === 'firefox')('an ordinary page costs no key', () => {
  afterEach(() => site.show({}));

  test.each([
    ['is dark by a filter', 'html { filter: invert(1) hue-rotate(180deg) contrast(90%) }'],
    ['is scaled', 'html { min-height: 100vh; transform: scale(0.9); transform-origin: top right }'],
    ['is zoomed by its own style', 'html { zoom: 1.2 }'],
    [
      'has forced colours and a background of its own',
      'html { background: #123; forced-color-adjust: none }',
    ],
  ])('though it %s', async (_how, css) => {
    site.show({ head: `<style>${css}</style>` });
    await insertsByKey();
  });

  test('though a toast lies over the panel’s corner', () => insertsByKey(showToast));

  test('but a chat window that lies over most of it does, and the key that is asked for inserts', async () => {
    const { tab, panel } = await open();
    await tab.evaluate(showToast, 520);
    await costsOneKey(tab, panel);
  });

  test.each(['transform: scaleY(-1)', 'scale: 1 -1', 'rotate: 180deg'])(
    'and one that stands on its head, by %s, does, too',
    async (css) => {
      site.show({ head: `<style>html { min-height: 100vh; transform-origin: center; ${css} }</style>` });
      const { tab, panel } = await open();
      await costsOneKey(tab, panel);
    },
  );
});

describe.runIf(browserName() === 'chromium')(
  'where Chromium is in doubt, an insertion costs one more key',
  () => {
    afterEach(() => site.show({}));

    test.each([
      ['faded a little', 'html { opacity: 0.9 }'],
      ['dark by a filter', 'html { filter: invert(1) }'],
      ['scaled', 'html { min-height: 100vh; transform: scale(0.9); transform-origin: top right }'],
      ['turned', 'html { min-height: 100vh; transform-origin: center; rotate: 180deg }'],
    ])('on a page that is %s', async (_how, css) => {
      site.show({ head: `<style>${css}</style>` });
      const { tab, panel } = await open();
      await costsOneKey(tab, panel);
    });

    test('under a toast over its corner', async () => {
      const { tab, panel } = await open();
      await tab.evaluate(showToast);
      await pause(NOTICED);
      await costsOneKey(tab, panel);
    });
  },
);

/** The key that inserts is asked for again, and then inserts. */
async function costsOneKey(tab: Tab, panel: Panel): Promise<void> {
  await pressInsert(panel);
  await expect.poll(() => outcomeOf(panel)).toBe('unconfirmed');
  expect(await replyText(tab)).toBe('');
  await pause(LONG_ENOUGH);
  await panel.press('Enter');
  await expect.poll(() => replyText(tab)).toContain('#10482');
}

/** In the page: lays something over the panel's upper corner that takes presses. */
function showToast(height = 64): void {
  const toast = document.createElement('div');
  toast.setAttribute('popover', 'manual');
  toast.style.cssText = `position: fixed; inset: 8px 8px auto auto; width: 300px; height: ${height}px; margin: 0; padding: 0`;
  document.body.append(toast);
  toast.showPopover();
}

async function pressInsert(panel: Panel): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
  await panel.press('Enter');
}

async function insertsByKey(inPage?: () => void): Promise<void> {
  const { tab, panel } = await open();
  if (inPage) await tab.evaluate(inPage);
  await pressInsert(panel);
  await expect.poll(() => replyText(tab)).toContain('#10482');
  await expect.poll(() => outcomeOf(panel)).toBe('inserted');
}
