import { browser } from 'wxt/browser';
import type { Request, Response, ToInserter, ToPage, ToPanel } from './contract';

/** The background's voice: to one document of one tab, or to all of the extension's own pages. */

type ToTab = ToPage & ToInserter;

/** A document in a tab; a tab that has navigated since is another one and gets nothing. */
export interface PageAddress {
  tab: number;
  documentId: string | undefined;
}

/** Asks the script in a page; undefined where it does not answer (navigated, closed, access taken away). */
export async function askPage<K extends keyof ToTab>(
  page: PageAddress,
  type: K,
  payload: Request<ToTab, K>,
): Promise<Response<ToTab, K> | undefined> {
  const target = page.documentId === undefined ? { frameId: 0 } : { documentId: page.documentId };
  try {
    const answer: unknown = await browser.tabs.sendMessage(page.tab, { type, payload }, target);
    return answer as Response<ToTab, K>;
  } catch {
    return undefined;
  }
}

/** Tells every open page of the extension; nobody listening is no error. */
export async function broadcast<K extends keyof ToPanel>(
  type: K,
  payload: Request<ToPanel, K>,
): Promise<void> {
  await browser.runtime.sendMessage({ type, payload }).catch(() => undefined);
}
