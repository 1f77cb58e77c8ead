import { describe, expect, test } from 'vitest';
import type { browser as Api } from 'wxt/browser';
import type { Browser, Panel, Tab } from './lib/driver';
import { focusIsOn, tabTo } from './lib/focus';
import { useWorld } from './lib/use-world';
import { openByKey, openPanel, SHOTS, STORY_TICKET, suggestedCards, ticketUrl } from './support';

/* Keys that the agent chooses, inside the panel and of the browser's own. */

/** In the browser, where the scripts below run. */
declare const chrome: typeof Api;
interface FirefoxCommands {
  update(change: { name: string; shortcut: string }): Promise<void>;
}
interface ChromiumExtensions {
  developerPrivate: {
    updateExtensionCommand(change: { extensionId: string; commandName: string; keybinding: string }): void;
  };
}

let browser: Browser;
let ticket: Tab;
let panel: Panel;

useWorld(
  async (world) => {
    browser = world.browser;
    ticket = await browser.newTab(ticketUrl(world.helpdesk, STORY_TICKET));
    panel = await openPanel(ticket);
    await suggestedCards(panel);
  },
  { keepTabs: true, own: {} },
);

async function openOptions(): Promise<Tab> {
  const options = await browser.newTab(browser.extensionUrl('options.html'));
  await options.waitFor(() => document.querySelector('.key-editor') !== null);
  return options;
}

const helpKey = (): Promise<string | undefined> =>
  panel.evaluate(() => document.querySelector<HTMLElement>('.panel-bar button')?.innerText);

describe('a key inside the panel', () => {
  test('is changed by keyboard alone, refused where it may not be, and followed by an open panel at once', async () => {
    await browser.backgroundEvaluate(() => chrome.storage.local.remove('keyBindings'));
    await expect.poll(helpKey).toBe('?');
    const options = await openOptions();
    await tabTo(options, options, /^This table.*: change the key/u, 'Tab', 60);
    await options.press('Enter');
    await focusIsOn(options, /^New key for: This table/u);
    await options.press('1');
    await expect.poll(() => options.text('#keys-status')).toMatch(/^1 is taken by: Opens that suggestion/u);
    await options.press('Backspace');
    await expect.poll(() => options.text('#keys-status')).toMatch(/moves, presses, erases or leaves/u);
    await focusIsOn(options, /^New key for: This table/u);
    await options.screenshot(`${SHOTS}/${browser.name}-key-refused.png`);
    await options.press('Control+i');
    await focusIsOn(options, /^This table.*: change the key Ctrl\+I$/u);
    await expect.poll(() => options.text('#keys-status')).toMatch(/^Ctrl\+I is now the key for: This table/u);
    expect(await options.axe()).toEqual([]);
    await options.close();

    await expect.poll(helpKey).toBe('Ctrl+I'); // the panel was open all the time
    await openByKey(browser, ticket, panel);
    await ticket.press('Control+i');
    await focusIsOn(panel, /^Keys$/u);
    expect(await panel.text('.key-list:last-child, .panel-body')).toContain('Ctrl+I');
    await ticket.press('Escape');
  });

  test('goes back to the first one, in an open panel too', async () => {
    const options = await openOptions();
    await tabTo(options, options, /^Reset to the default keys$/u, 'Tab', 60);
    await options.press('Enter');
    await expect.poll(() => options.text('#keys-status')).toMatch(/as they were at first/u);
    await options.close();
    await expect.poll(helpKey).toBe('?');
  });
});

/** Takes the key away from the command, as the browser does when another extension has it. */
async function takeKeyAway(): Promise<void> {
  if (browser.name === 'firefox') {
    await browser.backgroundEvaluate(async () => {
      const commands = chrome.commands as unknown as FirefoxCommands;
      await commands.update({ name: 'open-panel', shortcut: '' });
    });
    return;
  }
  const page = await browser.newTab('chrome://extensions/shortcuts');
  await page.evaluate((extensionId: string) => {
    const { developerPrivate } = chrome as unknown as ChromiumExtensions;
    developerPrivate.updateExtensionCommand({ extensionId, commandName: 'open-panel', keybinding: '' });
  }, browser.extensionId);
  await page.close();
}

describe('the browser’s own key', () => {
  test('is shown as it is, and its lack is told on the settings page and among the keys of a panel', async () => {
    const options = await openOptions();
    expect(await options.text('main, body')).toContain('Opens the panel: Alt+K');
    await options.close();
    await takeKeyAway();
    const after = await openOptions();
    await expect.poll(() => after.text('main, body')).toContain('No key opens the panel');
    expect(await after.axe()).toEqual([]);
    await after.screenshot(`${SHOTS}/${browser.name}-no-key.png`);
    await after.close();

    await ticket.activate();
    await panel.click('.panel-bar button');
    await expect.poll(() => panel.text('.panel-body')).toContain('No key opens the panel');
    await panel.click('.back');
  });

  test('leads to the browser’s page of shortcuts', async () => {
    const options = await openOptions();
    await tabTo(options, options, /^Change it in the browser$/u, 'Tab', 60);
    await options.press('Enter');
    const page = await browser.waitForTab(
      browser.name === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts',
    );
    await page.close();
    await options.close();
  });

  test.runIf(process.env.E2E_BROWSER === 'firefox')(
    'is pressed on the settings page, and then opens the panel (Firefox)',
    async () => {
      const options = await openOptions();
      await tabTo(options, options, /^Press a new key here$/u, 'Tab', 60);
      await options.press('Enter');
      await focusIsOn(options, /^New key for: Opens the panel/u);
      await options.press('Control+Alt+Shift+Home');
      await expect.poll(() => options.text('main, body')).toMatch(/The browser does not take/u);
      await options.press('Control+f');
      await expect.poll(() => options.text('main, body')).toMatch(/The browser uses Ctrl\+F itself/u);
      await options.press('Alt+Shift+j');
      await focusIsOn(options, /^Press a new key here$/u);
      await expect.poll(() => options.text('main, body')).toContain('Opens the panel: Alt+Shift+J');
      await options.close();
      await ticket.activate();
      await ticket.press('Alt+Shift+j');
      await focusIsOn(panel, /search/iu);

      const again = await openOptions();
      await tabTo(again, again, /^Reset to the default keys$/u, 'Tab', 60);
      await again.press('Enter');
      await expect.poll(() => again.text('#keys-status')).toBe('All keys are as they were at first.');
      await expect.poll(() => again.text('main, body')).toContain('Opens the panel: Alt+K');
      await again.close();
    },
  );
});
