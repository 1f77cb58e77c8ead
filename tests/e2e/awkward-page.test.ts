import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Browser } from './lib/driver';
import { poll } from './lib/poll';
import { useWorld } from './lib/use-world';
import { serveOwnPage, wholeStory, WITHOUT_ORIGIN, type OwnPage } from './own-page';
import { browserName, openPanel, replyText, SHOTS, STORY_TICKET, ticketUrl, type Helpdesk } from './support';

/* Pages with policies of their own: the panel lives in them, or the browser's side panel does its work. */

let browser: Browser;
let helpdesk: Helpdesk;
let site: OwnPage;

useWorld((world) => ({ browser, helpdesk } = world));
beforeAll(async () => {
  site = await serveOwnPage();
  site.show(WITHOUT_ORIGIN);
});
afterAll(() => site.close());

const LIVES_IN = ['csp=strict', 'csp=nonce', 'tt=1', 'csp=nonce&tt=1', 'permissions=1', 'sandbox=1'];
const CREDENTIALLESS = 'coep=credentialless';
/** Chromium loads no page of ours there: `use_dynamic_url`, which hides our id from pages, and COEP do not go together. */
const DEPENDS = ['coep=1', CREDENTIALLESS];

describe('the panel lives in a page with', () => {
  test.each([...LIVES_IN, ...(browserName() === 'firefox' ? DEPENDS : [])])('%s', async (query) => {
    const tab = await browser.newTab(ticketUrl(helpdesk, STORY_TICKET, `?${query}`));
    const panel = await openPanel(tab);
    await wholeStory(tab, panel);
    await tab.close();
  });
});

describe('where a page does not let the panel live', () => {
  const blocking = (query: string): string =>
    query === 'sandbox' ? site.url('/tickets/1042') : ticketUrl(helpdesk, STORY_TICKET, `?${query}`);

  test.each(['sandbox', ...(browserName() === 'chromium' ? DEPENDS : [])])(
    'the edge tab says so, and the next click opens the side panel, with the whole story in it: %s',
    async (query) => {
      const tab = await browser.newTab(blocking(query));
      await poll('the edge tab', () => tab.edgeTab().exists());
      await tab.edgeTab().click();
      await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), {
        timeout: 15_000,
      });
      await tab.screenshot(join(SHOTS, `blocked-${browser.name}.png`));
      // The click comes when the background has long gone to sleep.
      await browser.stopBackground();
      await browser.clickToolbarButton(tab);
      const panel = await browser.sidePanel();
      await panel.evaluate(() => window.focus());
      await wholeStory(tab, panel);
      // What was said has been acted on: it stands over the page no longer.
      await poll('the words to go', async () => !(await tab.edgeTab().text()).includes('toolbar'));
      await tab.close();
    },
  );

  test('the keyboard goes back to where the agent wrote', async () => {
    const tab = await browser.newTab(blocking('sandbox'));
    await poll('the edge tab', () => tab.edgeTab().exists());
    await tab.click('textarea');
    await tab.type('Dear');
    await tab.edgeTab().click();
    await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'), {
      timeout: 15_000,
    });
    await tab.type(' Maya');
    await poll('the letters', async () => (await replyText(tab)) === 'Dear Maya');
    await tab.close();
  });

  // Firefox takes a page's message for no gesture.
  test.skipIf(browserName() === 'firefox')('a click on the edge tab that says so opens it too', async () => {
    const tab = await browser.newTab(blocking('sandbox'));
    await tab.edgeTab().click();
    await poll('the words', async () => (await tab.edgeTab().text()).includes('toolbar'));
    await browser.stopBackground();
    await tab.edgeTab().click();
    await wholeStory(tab, await browser.sidePanel());
    await tab.close();
  });
});
