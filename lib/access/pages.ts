import { browser } from 'wxt/browser';

/** Opens the small tab whose own click may ask the browser for a site: a frame in a page may not. */
export async function openGrantTab(origin: string, besideTab: number): Promise<void> {
  const url = `${browser.runtime.getURL('/grant.html')}#${encodeURIComponent(origin)}`;
  await browser.tabs.create({ url, openerTabId: besideTab });
}

export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The first-run page. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#welcome` });
}
