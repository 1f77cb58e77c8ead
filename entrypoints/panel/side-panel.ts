import { browser } from 'wxt/browser';

/** Calls back with the tab in front of this window, now and whenever it is another. */
export function followFrontTab(onTab: (tab: number | undefined) => void): void {
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    onTab(tab?.id);
  };
  browser.tabs.onActivated.addListener(() => void look());
  void look();
}
