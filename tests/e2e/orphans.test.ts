import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type Browser, type Tab } from './lib/driver';
import { poll } from './lib/poll';
import { openCard, pause, serveOwnPage, wholeStory, type OwnPage } from './own-page';
import { browserName, openPanel, replyText, saveProfile } from './support';

/* The extension goes from under an open panel: updated, and switched off. */

const inFirefox = browserName() === 'firefox';
let browser: Browser;
let site: OwnPage;

beforeAll(async () => {
  site = await serveOwnPage();
  site.show({});
  browser = await launchBrowser(browserName());
  await saveProfile(browser);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const traces = (tab: Tab): Promise<{ elements: number; style: string }> =>
  tab.evaluate(() => ({
    elements: document.querySelectorAll('[data-cuecard]').length,
    style: document.documentElement.getAttribute('style') ?? '',
  }));

test('updated: the old script leaves nothing behind, and the new one answers on the same page, its reply put in once', async () => {
  const { tab } = await openCard(browser, site.url('/tickets/1042'));
  await browser.reloadExtension();
  await poll('the old panel to go', async () => !(await tab.hasPanel()));
  await expect.poll(() => traces(tab), { timeout: 10_000 }).toEqual({ elements: 1, style: '' });
  await tab.activate();
  const panel = await openPanel(tab);
  await wholeStory(tab, panel);
  const shown = await panel.evaluate(() => document.querySelector('[data-part=reply]')?.textContent);
  await pause(1000); // a second one would come by now
  expect(await replyText(tab)).toBe(shown);
  await tab.close();
});

test.skipIf(inFirefox)('switched off: nothing is left on the page in Chromium', async () => {
  const { tab } = await openCard(browser, site.url('/tickets/1042'));
  await browser.disableExtension();
  await expect.poll(() => traces(tab), { timeout: 10_000 }).toEqual({ elements: 0, style: '' });
});

// Firefox ends our script without a word, and asks nobody to take the element away: docs/threat-model.md.
test.runIf(inFirefox)(
  'switched off, what remains in Firefox: the panel and its room, dead, until the page is loaded anew',
  async () => {
    const { tab, panel } = await openCard(browser, site.url('/tickets/1042'));
    await browser.disableExtension();
    await pause(2000); // longer than it takes in Chromium to go
    expect(await traces(tab)).toEqual({
      elements: 1,
      style: expect.stringContaining('margin-right') as string,
    });
    expect(await panel.text('[data-part=reply]')).toContain('#10482');

    // It says so, in the words that it had before, and the reply can still be copied.
    await tab.press('Enter');
    await expect.poll(() => panel.text('.outcome'), { timeout: 10_000 }).toContain('Cuecard does not answer');
    expect(await replyText(tab)).toBe('');
    await panel.click({ role: 'button', name: 'Copy' });
    await expect.poll(() => panel.text('.outcome')).toContain('Copied');
    await tab.reload();
    expect(await traces(tab)).toEqual({ elements: 0, style: '' });
  },
);
