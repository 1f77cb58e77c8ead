import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './lib/driver';
import { poll } from './lib/poll';
import { serveOwnPage, wholeStory, WITHOUT_ORIGIN, type OwnPage } from './own-page';
import { browserName, saveProfile, startWorld } from './support';

/* The shortcut where the panel cannot live in the page: real keys, so that the browser sees the gesture. */

let browser: Browser;
let site: OwnPage;
let stop: () => Promise<void>;

beforeAll(async () => {
  // In a Chromium without a window the keys do not reach commands.
  ({ browser, stop } = await startWorld({ headless: browserName() === 'firefox' }));
  site = await serveOwnPage();
  site.show(WITHOUT_ORIGIN);
  await saveProfile(browser);
});
afterAll(async () => {
  site.close();
  await stop();
});

test('the first press has the edge tab say so, and the next opens the side panel, with the whole story in it', async () => {
  const tab = await browser.newTab(site.url('/tickets/1042'));
  await poll('the edge tab', () => tab.edgeTab().exists());
  await browser.pressCommand('open-panel', tab);
  await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), { timeout: 15_000 });
  expect(await tab.hasPanel()).toBe(false);
  // The press comes when the background has long gone to sleep.
  await browser.stopBackground();
  await browser.pressCommand('open-panel', tab);
  const panel = await browser.sidePanel();
  await panel.evaluate(() => window.focus());
  await wholeStory(tab, panel);
});
