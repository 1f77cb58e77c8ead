import { browser } from 'wxt/browser';
import type { BrowserName } from '@/components/options/actions';

/** Firefox 137 and newer; not in the types of Chromium's API. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

const PAGES = { chrome: 'chrome://extensions/shortcuts', edge: 'edge://extensions/shortcuts' };

/** Opens the browser's own page of extension shortcuts; false where it does not let us. */
export async function openShortcuts(name: BrowserName): Promise<boolean> {
  try {
    if (name !== 'firefox') {
      await browser.tabs.create({ url: PAGES[name] });
      return true;
    }
    const { openShortcutSettings } = browser.commands as FirefoxCommands;
    await openShortcutSettings?.();
    return openShortcutSettings !== undefined;
  } catch {
    return false;
  }
}
