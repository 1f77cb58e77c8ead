import { browser } from 'wxt/browser';

/** What differs: Chromium's side panel belongs to a tab, Firefox's sidebar to the window. */
interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the browser's own side panel, for pages that the panel cannot live in. Works only within the handler of a toolbar
 * click or a shortcut: after any `await` the browser no longer sees the gesture.
 */
export async function openSidePanel(tab: number): Promise<void> {
  const sidebar = (browser as unknown as FirefoxSidebar).sidebarAction; // not in Chromium's types
  await (sidebar ? sidebar.open() : browser.sidePanel.open({ tabId: tab }));
}
