import { browser } from 'wxt/browser';

/**
 * What a background that slept must know again: kept by the browser in memory, for this browser session, out of
 * reach of pages, and never on disk. Ticket text may stand here and nowhere else.
 */
export const session = {
  readAll(): Promise<Record<string, unknown>> {
    return browser.storage.session.get(null);
  },
  async read(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },
  async write(key: string, value: unknown): Promise<void> {
    await browser.storage.session.set({ [key]: value });
  },
  async drop(key: string): Promise<void> {
    await browser.storage.session.remove(key);
  },
};
