import { browser } from 'wxt/browser';
import type { BrowserName } from '@/components/options/actions';
import { parseChord } from '@/components/panel/chord';

/** Firefox's own (`openShortcutSettings` since 137); not in the types of Chromium's API. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
  update?: (change: { name: string; shortcut: string }) => Promise<void>;
  reset?: (name: string) => Promise<void>;
}

const PAGES = { chrome: 'chrome://extensions/shortcuts', edge: 'edge://extensions/shortcuts' };

/** Opens the browser's own page of extension shortcuts; false where it does not let us. */
export async function openShortcuts(name: BrowserName): Promise<boolean> {
  try {
    if (name !== 'firefox') {
      await browser.tabs.create({ url: PAGES[name] });
      return true;
    }
    const { openShortcutSettings } = commands();
    await openShortcutSettings?.();
    return openShortcutSettings !== undefined;
  } catch {
    return false;
  }
}

/** True where an extension may choose its own key: in Firefox. */
export function canAssign(): boolean {
  return commands().update !== undefined;
}

/** Has the browser open the panel by a key; false where it does not take it. */
export async function assignShortcut(key: string): Promise<boolean> {
  try {
    await commands().update?.({ name: 'open-panel', shortcut: shortcutOf(key) });
    return canAssign();
  } catch {
    return false;
  }
}

/** Has the browser open the panel by its first key again; false where it does not. */
export async function resetShortcut(): Promise<boolean> {
  try {
    await commands().reset?.('open-panel');
    return commands().reset !== undefined;
  } catch {
    return false;
  }
}

const KEYS: Record<string, string> = { ',': 'Comma', '.': 'Period' };

/** A key as manifests write it. */
function shortcutOf(key: string): string {
  const chord = parseChord(key);
  const isMac = navigator.platform.startsWith('Mac');
  const held = [
    chord.ctrl && (isMac ? 'MacCtrl' : 'Ctrl'),
    chord.alt && 'Alt',
    chord.meta && 'Command',
    chord.shift && 'Shift',
  ];
  const name = KEYS[chord.key] ?? chord.key.replace(/^Arrow/, '');
  return [...held.filter((each) => each !== false), name].join('+');
}

function commands(): FirefoxCommands {
  return browser.commands as FirefoxCommands;
}
