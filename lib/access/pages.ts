import { browser } from 'wxt/browser';

/** Opens the small tab whose own click may ask the browser for a site: a frame in a page may not. */
export async function openGrantTab(origin: string, besideTab: number): Promise<void> {
  const url = `${browser.runtime.getURL('/grant.html')}#${encodeURIComponent(origin)}`;
  await browser.tabs.create({ url, openerTabId: besideTab });
}

export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** True for a tab of a private window, and for one that cannot be asked. */
export async function isPrivate(tab: number | undefined): Promise<boolean> {
  if (tab === undefined) return false;
  return browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => true,
  );
}

/** The first-run page. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#welcome` });
}
