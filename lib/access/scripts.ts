import { browser } from 'wxt/browser';

/** Puts our scripts into pages: by registration on granted sites, by hand where a click gives this page only. */

const READER = '/content-scripts/helpdesk.js';
const INSERTER = '/inserter.js';
const REGISTRATION = 'helpdesk';

/** Makes the reader start on every page load of these sites, and of no others. */
export async function registerReader(patterns: string[]): Promise<void> {
  const [current] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (patterns.length === 0) {
    if (current) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = { id: REGISTRATION, matches: patterns, js: [READER], runAt: 'document_idle' as const };
  if (current) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the reader on a page that is open already. False where the browser does not allow it. */
export async function startReader(tab: number): Promise<boolean> {
  return run(tab, READER);
}

/** Puts the inserter beside the reader; twice does no harm. */
export async function startInserter(tab: number): Promise<boolean> {
  return run(tab, INSERTER);
}

async function run(tab: number, file: typeof READER | typeof INSERTER): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Tabs that show a page of one of these sites. */
export async function openTabs(patterns: string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** The tab in front of the agent: the one that the browser's side panel speaks for. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
