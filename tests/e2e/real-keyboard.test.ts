import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { browser as Api } from 'wxt/browser';
import { DRAFT } from './draft';
import type { Browser, Panel, Surface, Tab } from './lib/driver';
import { focusIsOn } from './lib/focus';
import { poll } from './lib/poll';
import { useOwnPage } from './lib/use-world';
import { pause, WITHOUT_ORIGIN, type OwnPage } from './own-page';
import { browserName, caretSurroundings, replyText, suggestedCards } from './support';

/* Keys as from the keyboard itself: the browser decides who hears them, and no driver has put a document in front. */

/** In the browser, where scripts run. */
declare const chrome: typeof Api;
interface FirefoxCommands {
  update(change: { name: string; shortcut: string }): Promise<void>;
}
interface ChromiumExtensions {
  developerPrivate: {
    updateExtensionCommand(change: {
      extensionId: string;
      commandName: string;
      keybinding: string;
    }): Promise<void>;
  };
}

let browser: Browser;
let site: OwnPage;

// A Chromium without a window has no keyboard.
useOwnPage((world) => ({ browser, site } = world), { own: { headless: browserName() === 'firefox' } });

/** A ticket with a draft, and the caret in the middle of it. */
async function openDraft(): Promise<Tab> {
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await poll('the edge tab', () => tab.edgeTab().exists());
  await tab.click('textarea');
  await tab.type(`${DRAFT.before} ${DRAFT.after}`);
  await tab.press('ArrowLeft', DRAFT.after.length);
  await expect.poll(() => caretSurroundings(tab)).toEqual(DRAFT);
  return tab;
}

const typeAnywhere = (text: string): Promise<void> => browser.pressAnywhere(...Array.from(text));
const query = (panel: Surface) => (): Promise<string | undefined> =>
  panel.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);
const draftIsAsItWas = async (tab: Tab): Promise<void> =>
  expect(await replyText(tab)).toBe(`${DRAFT.before} ${DRAFT.after}`);

describe('the key that opens the panel', () => {
  test('Alt+K, pressed in the editor, opens the panel with the cursor in the search box', async () => {
    const tab = await openDraft();
    await browser.pressAnywhere('Alt+K');
    const panel = await tab.panel();
    await focusIsOn(panel, /search/iu);
    await typeAnywhere('gift');
    await expect.poll(query(panel), { timeout: 5000 }).toBe('gift');
    await draftIsAsItWas(tab);
  });

  test('another one, chosen in the browser, is shown in the settings and among the keys, and opens the panel in place of Alt+K', async () => {
    onTestFinished(() => changeKey('Alt+K'));
    await changeKey('Alt+Shift+J');
    const options = await browser.newTab(browser.extensionUrl('options.html'));
    await expect.poll(() => options.text('main, body')).toContain('Opens the panel: Alt+Shift+J');
    await options.close();
    const tab = await openDraft();
    await browser.pressAnywhere('Alt+K');
    await pause(700);
    expect(await tab.hasPanel()).toBe(false);
    await browser.pressAnywhere('Alt+Shift+J');
    const panel = await tab.panel();
    await focusIsOn(panel, /search/iu);
    await browser.pressAnywhere('?');
    await focusIsOn(panel, /^Keys$/u);
    expect(await panel.text('.panel-body')).toContain('Alt+Shift+J');
    expect(await panel.text('.panel-body')).not.toContain('Alt+K');
  });
});

/** As on the browser's own page of shortcuts. */
async function changeKey(keybinding: string): Promise<void> {
  if (browser.name === 'firefox') {
    await browser.backgroundEvaluate(async (shortcut: string) => {
      const commands = chrome.commands as unknown as FirefoxCommands;
      await commands.update({ name: 'open-panel', shortcut });
    }, keybinding);
    return;
  }
  const page = await browser.newTab('chrome://extensions/shortcuts');
  await page.evaluate(
    async (extensionId: string, keys: string) => {
      const { developerPrivate } = chrome as unknown as ChromiumExtensions;
      await developerPrivate.updateExtensionCommand({
        extensionId,
        commandName: 'open-panel',
        keybinding: keys,
      });
    },
    browser.extensionId,
    keybinding,
  );
  await page.close();
}

describe('the browser’s own side panel, opened by the key from the editor', () => {
  let tab: Tab;
  let panel: Panel;

  beforeAll(() => site.show(WITHOUT_ORIGIN));
  afterEach(() => browser.closeSidePanel());

  async function openSidePanel(): Promise<void> {
    tab = await openDraft();
    await browser.pressAnywhere('Alt+K');
    await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'));
    await browser.pressAnywhere('Alt+K');
    panel = await browser.sidePanel();
    await suggestedCards(panel);
  }

  test.runIf(browserName() === 'chromium')('has the keyboard, in its search box', async () => {
    await openSidePanel();
    await typeAnywhere('gift');
    await expect.poll(query(panel), { timeout: 5000 }).toBe('gift');
    await draftIsAsItWas(tab);
  });

  test.runIf(browserName() === 'firefox')(
    'leaves the keyboard at the caret in the editor: Firefox lets nobody but the agent bring it to its sidebar',
    async () => {
      await openSidePanel();
      await typeAnywhere('gift ');
      await expect.poll(() => replyText(tab)).toBe(`${DRAFT.before} gift ${DRAFT.after}`);
      expect(await query(panel)()).toBe('');
    },
  );

  test('Escape leads one level back in it, and last the page’s focus to the caret; the keyboard stays, for no browser lets an extension take it from there', async () => {
    await openSidePanel();
    await panel.click('[role=combobox]');
    await typeAnywhere('gift');
    await expect.poll(query(panel), { timeout: 5000 }).toBe('gift');
    await tab.evaluate(() => {
      document.querySelector('textarea')?.blur();
    });
    await browser.pressAnywhere('Escape');
    await expect.poll(query(panel)).toBe('');
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await browser.pressAnywhere('Escape');
    await expect.poll(() => caretSurroundings(tab)).toEqual(DRAFT);
    await typeAnywhere('wrap');
    await expect.poll(query(panel), { timeout: 5000 }).toBe('wrap');
    await draftIsAsItWas(tab);
    // The agent goes over to the page: the caret is where it was.
    await tab.activate();
    await tab.type('once more ');
    await expect.poll(() => replyText(tab)).toBe(`${DRAFT.before} once more ${DRAFT.after}`);
  });
});
