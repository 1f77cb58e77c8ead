import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveOwnPage, type OwnPage } from '../own-page';
import { browserName, saveProfile, startWorld, type Helpdesk } from '../support';
import { launchBrowser, type Browser } from './driver';

/*
 * What most test files begin with, called in their own scope: all is started before the first test and handed to `take`, the
 * tabs of each test are closed after it, and everything ends after the last one.
 */

/** A browser with an agent's profile, and the demo helpdesk. */
export function useWorld(take: (world: { browser: Browser; helpdesk: Helpdesk }) => void): void {
  let world: Awaited<ReturnType<typeof startWorld>> | undefined;
  beforeAll(async () => {
    world = await startWorld();
    take(world);
    await saveProfile(world.browser);
  });
  afterEach(() => world && closeTabs(world.browser));
  afterAll(() => world?.stop());
}

/** A browser with an agent's profile, and a site of one page, which shows the usual ticket until told otherwise. */
export function useOwnPage(take: (world: { browser: Browser; site: OwnPage }) => void): void {
  let world: { browser: Browser; site: OwnPage } | undefined;
  beforeAll(async () => {
    const site = await serveOwnPage();
    site.show({});
    world = { site, browser: await launchBrowser(browserName()) };
    take(world);
    await saveProfile(world.browser);
  });
  afterEach(() => world && closeTabs(world.browser));
  afterAll(async () => {
    await world?.browser.close();
    world?.site.close();
  });
}

/** Of web pages alone. */
async function closeTabs(browser: Browser): Promise<void> {
  for (const tab of await browser.tabs()) if ((await tab.url()).startsWith('http')) await tab.close();
}
