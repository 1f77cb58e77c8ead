import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveOwnPage, type OwnPage } from '../own-page';
import { saveProfile, type Helpdesk } from '../support';
import { serveHelpdesk } from '../../demo-helpdesk/server';
import { browserUnderTest, launchBrowser, type Browser, type LaunchOptions } from './driver';
import { freshBrowser } from './shared-browser';

/*
 * What most test files begin with, called in their own scope: the shared browser, fresh, with an agent's profile, and a site;
 * all is handed to `take` before the first test, and the tabs of each test are closed after it.
 */

interface Wish {
  /** Who signs; an empty name for an agent who has not said it yet. Default: Sam. */
  signer?: string;
  /** Tabs stay from one test of the file to the next. */
  keepTabs?: boolean;
  /** A browser of the file's own, started so: it is changed for good, or must be another from the start. */
  own?: LaunchOptions;
}

/** The demo helpdesk beside the browser. */
export function useWorld(
  take: (world: { browser: Browser; helpdesk: Helpdesk }) => unknown,
  wish: Wish = {},
): void {
  use(wish, async (browser) => {
    const helpdesk = await serveHelpdesk();
    await take({ browser, helpdesk });
    return () => helpdesk.close();
  });
}

/** A site of one page beside it, which shows the usual ticket until told otherwise. */
export function useOwnPage(
  take: (world: { browser: Browser; site: OwnPage }) => unknown,
  wish: Wish = {},
): void {
  use(wish, async (browser) => {
    const site = await serveOwnPage();
    site.show({});
    await take({ browser, site });
    return () => site.close();
  });
}

function use(
  { signer = 'Sam', keepTabs = false, own }: Wish,
  begin: (browser: Browser) => Promise<() => unknown>,
): void {
  let browser: Browser | undefined;
  let end: () => unknown = () => undefined;
  beforeAll(async () => {
    browser = own ? await launchBrowser(browserUnderTest(), own) : await freshBrowser();
    if (signer !== '') await saveProfile(browser, signer);
    end = await begin(browser);
  });
  afterEach(() => (browser && !keepTabs ? closePages(browser) : undefined));
  afterAll(async () => {
    await end();
    if (own) await browser?.close();
  });
}

/** Tabs of web pages, and of our own settings. */
async function closePages(browser: Browser): Promise<void> {
  for (const tab of await browser.tabs())
    if (/^(?:http|(?:chrome|moz)-extension:)/u.test(await tab.url())) await tab.close();
}
