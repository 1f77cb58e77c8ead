import { browser } from 'wxt/browser';

interface Following {
  /** Another tab is in front of this window; called with the first one, too. */
  other: (tab: number | undefined) => void;
  /** The tab in front shows another page, or will. */
  loads: () => void;
}

/** Follows the tab in front of this window. */
export function followFrontTab({ other, loads }: Following): void {
  let front: number | undefined;
  // Every window tells of its tabs: most often nothing has changed here.
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === front) return;
    front = tab?.id;
    other(front);
  };
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (tab === front && status !== undefined) loads();
  });
  void look();
}
