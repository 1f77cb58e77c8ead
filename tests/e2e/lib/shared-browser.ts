import type { browser as Api } from 'wxt/browser';
import { browserUnderTest, launchBrowser, type Browser } from './driver';

/*
 * One browser for all test files that need none of their own: its start costs as much as three tests. Test files run in one
 * process for that, and environment.ts closes it after the last of them.
 */

/** In the browser, where the script below runs. */
declare const chrome: typeof Api;
declare global {
  /** Set while there is a shared browser. */
  var closeSharedBrowser: (() => Promise<void>) | undefined;
}

let shared: Browser | undefined;

/** The shared browser as on its first day: no tab of a site, no side panel, nothing of the agent's, the pack that ships. */
export async function freshBrowser(): Promise<Browser> {
  if (shared && !(await madeFresh(shared))) await closeShared();
  if (shared) return shared;
  shared = await launchBrowser(browserUnderTest());
  globalThis.closeSharedBrowser = closeShared;
  return shared;
}

async function closeShared(): Promise<void> {
  const old = shared;
  shared = undefined;
  globalThis.closeSharedBrowser = undefined;
  await old?.close();
}

/** A browser that a test has spoilt is given up, and says why. */
async function madeFresh(browser: Browser): Promise<boolean> {
  try {
    await closeTabs(browser);
    await browser.closeSidePanel();
    await browser.backgroundEvaluate(forgetAll);
    await browser.stopBackground();
    return true;
  } catch (error) {
    console.error('The browser of the last test file is not used again.', error);
    return false;
  }
}

async function closeTabs(browser: Browser): Promise<void> {
  const old = await browser.tabs();
  await browser.newTab(); // a browser without a tab may end
  for (const tab of old) await tab.close();
}

/** Runs in the background. */
async function forgetAll(): Promise<void> {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  await new Promise<void>((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('cuecard-agent');
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => reject(new Error('the agent’s database stays'));
  });
}
