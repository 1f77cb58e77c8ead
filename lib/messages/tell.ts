import { browser } from 'wxt/browser';
import { inserterAnswers } from './answers';
import {
  type Request,
  type Response,
  type ToExpander,
  type ToInserter,
  type ToPage,
  type ToPanel,
} from './contract';
import { within } from './patience';

/** The background's voice: to one document of one tab, or to all of the extension's own pages. */

/** A document in a tab; a tab that has navigated since is another one and gets nothing. */
export interface PageAddress {
  tab: number;
  documentId?: string | undefined;
}

/**
 * Tells the script in a page. False where nobody listens: navigated, closed, or access taken away. A page that is busy may hear it
 * later.
 */
export async function tellPage<K extends keyof ToPage>(
  page: PageAddress,
  type: K,
  payload: Request<ToPage, K>,
): Promise<boolean> {
  const answer = await within(PATIENCE, deliver(page, { type, payload }), undefined);
  return answer !== undelivered;
}

/** Tells the expander in a page, where there is one. */
export async function tellExpander<K extends keyof ToExpander>(
  page: PageAddress,
  type: K,
  payload: Request<ToExpander, K>,
): Promise<void> {
  await within(PATIENCE, deliver(page, { type, payload }), undefined);
}

/** Asks the inserter; undefined where nobody listens. */
export async function askInserter<K extends keyof ToInserter>(
  page: PageAddress,
  type: K,
  payload: Request<ToInserter, K>,
): Promise<Response<ToInserter, K> | undefined> {
  const parsed = inserterAnswers[type].safeParse(await deliver(page, { type, payload }));
  // Parsed by the contract's own schema for this message.
  return parsed.success ? (parsed.data as Response<ToInserter, K>) : undefined;
}

const undelivered = Symbol('undelivered');
/** Milliseconds that a page may take to hear something: it may hang, or show an alert, and nobody waits for that. */
const PATIENCE = 2000;

async function deliver(page: PageAddress, message: { type: string; payload: unknown }): Promise<unknown> {
  const target = page.documentId === undefined ? { frameId: 0 } : { documentId: page.documentId };
  try {
    return await browser.tabs.sendMessage(page.tab, message, target);
  } catch {
    return undelivered;
  }
}

/** The panel's frame inside a tab. */
export interface PanelAddress {
  tab: number;
  panelFrame?: number | undefined;
}

/**
 * Tells the extension's own pages; nobody listening is no error. Firefox does not deliver that to our frame inside a
 * web page: it is told by itself, and not its tab's other frames, since the page's script must not hear of policies.
 */
export async function broadcast<K extends keyof ToPanel>(
  type: K,
  payload: Request<ToPanel, K>,
  { tab, panelFrame }: PanelAddress,
): Promise<void> {
  const message = { type, payload };
  await Promise.all([
    browser.runtime.sendMessage(message).catch(() => undefined),
    panelFrame === undefined
      ? undefined
      : browser.tabs.sendMessage(tab, message, { frameId: panelFrame }).catch(() => undefined),
  ]);
}
