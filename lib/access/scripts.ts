import { browser } from 'wxt/browser';

/** Puts our scripts into pages: by registration on granted sites, by hand where a click gives this page only. */

const PAGE_SCRIPT = '/helpdesk.js';
const READER = {
  reader: '/reader.js',
  words: '/words.js',
  adapters: '/adapters.js',
  expander: '/expander.js',
  teacher: '/teacher.js',
} as const;
const INSERTER = '/inserter.js';
const REGISTRATION = 'helpdesk';
const OURS = { ids: [REGISTRATION] };

/** Makes our script start on every page load of these sites, and of no others. */
export async function registerPageScript(patterns: string[]): Promise<void> {
  const [current] = await browser.scripting.getRegisteredContentScripts(OURS);
  if (patterns.length === 0) {
    if (current) await browser.scripting.unregisterContentScripts(OURS);
    return;
  }
  const script = { id: REGISTRATION, matches: patterns, js: [PAGE_SCRIPT], runAt: 'document_idle' as const };
  if (current) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts our script on a page that is open already. False where the browser does not allow it. */
export function startPageScript(tab: number): Promise<boolean> {
  return run(tab, PAGE_SCRIPT);
}

/** Puts another of our files beside our script: where a ticket is to be read, or shortcuts may be typed. Twice does no harm. */
export function startReader(tab: number, file: keyof typeof READER): Promise<boolean> {
  return run(tab, READER[file]);
}

/** Puts the inserter beside the reader; twice does no harm. */
export function startInserter(tab: number): Promise<boolean> {
  return run(tab, INSERTER);
}

/** Chromium gives `activeTab` to the page a few milliseconds after it has told us of the click. */
const TRIES = 6;
const PAUSE = 40;

async function run(
  tab: number,
  file: typeof PAGE_SCRIPT | (typeof READER)[keyof typeof READER] | typeof INSERTER,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [file] });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  return false;
}

/** Tabs that show a page of one of these sites. */
export async function openTabs(patterns: string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}
