import { browser, type Browser } from 'wxt/browser';
import type { FromOptions, FromPage, FromPanel, Request, Response } from './contract';
import { fromOptions, fromPage, fromPanel, MAX_MESSAGE_BYTES } from './contract';

/*
 * The background's ear. A trust line is crossed here: a page's renderer may be compromised, so what a message may
 * be is decided by who sent it, which the browser states, never by what the message says of itself.
 */

/** Who sent a message, as the browser states it. */
export interface PageSender {
  tab: number;
  /** Names this very document: a navigated tab is another one. Undefined in browsers without it. */
  documentId: string | undefined;
  origin: string;
  incognito: boolean;
}

/** An own page: in a frame of a tab, as a tab of its own, or in the browser's side panel (no tab at all). */
export interface OwnSender {
  tab: number | undefined;
  framed: boolean;
  frame: number | undefined;
}

export type PageHandlers = {
  [K in keyof FromPage]: (
    payload: Request<FromPage, K>,
    sender: PageSender,
  ) => Promise<Response<FromPage, K>>;
};
export type PanelHandlers = {
  [K in keyof FromPanel]: (
    payload: Request<FromPanel, K>,
    sender: OwnSender,
  ) => Promise<Response<FromPanel, K>>;
};
export type OptionsHandlers = {
  [K in keyof FromOptions]: (
    payload: Request<FromOptions, K>,
    sender: OwnSender,
  ) => Promise<Response<FromOptions, K>>;
};
export interface Handlers {
  page: PageHandlers;
  panel: PanelHandlers;
  options: OptionsHandlers;
}

type MessageSender = Browser.runtime.MessageSender;
type Context = keyof Handlers;
const TABLES = { page: fromPage, panel: fromPanel, options: fromOptions } as const;
const OWN_PAGES: Record<string, Context> = {
  '/panel.html': 'panel',
  '/options.html': 'options',
  '/grant.html': 'options',
};

/** Answers messages with `handlers`; everything that does not check is refused and handled by nobody. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const answer = route(handlers, message, sender);
    if (answer === undefined) return false;
    // Nothing is an answer, too: what asked can tell it from a background that did not live to give one.
    const give = (given: unknown): void => sendResponse(given ?? null);
    answer.then(give, (error: unknown) => {
      // The payload is never logged: it can hold ticket text.
      console.error(`Cuecard: "${typeOf(message)}" failed:`, error instanceof Error ? error.name : 'unknown');
      sendResponse({ refused: 'failed' });
    });
    return true;
  });
}

/** The promise of an answer, or undefined for a message that this sender may not send. */
export function route(
  handlers: Handlers,
  message: unknown,
  sender: MessageSender,
): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const context = contextOf(sender);
  const type = typeOf(message);
  if (context === undefined || type === undefined) return undefined;
  const table: Record<string, { request: { safeParse(value: unknown): Parsed } }> = TABLES[context];
  const entry = Object.hasOwn(table, type) ? table[type] : undefined;
  if (entry === undefined || JSON.stringify(message).length > MAX_MESSAGE_BYTES) return undefined;
  const parsed = entry.request.safeParse((message as { payload?: unknown }).payload);
  if (!parsed.success) return undefined;
  // The table and the handlers share their keys (typed above); the payload has just been parsed by that key's schema.
  const handle = (handlers[context] as Record<string, Handle>)[type];
  return handle?.(parsed.data, context === 'page' ? pageSender(sender) : ownSender(sender));
}

type Parsed = { success: true; data: unknown } | { success: false };
type Handle = (payload: unknown, sender: PageSender | OwnSender) => Promise<unknown>;

function typeOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  return typeof message.type === 'string' ? message.type : undefined;
}

/** Which context sent this. Compares whole origins: a prefix test once let a look-alike host through (Trezor Connect). */
function contextOf(sender: MessageSender): Context | undefined {
  if (sender.url === undefined) return undefined;
  const url = new URL(sender.url);
  const own = new URL(browser.runtime.getURL('/'));
  if (url.protocol === own.protocol && url.host === own.host) return OWN_PAGES[url.pathname];
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && sender.tab?.id !== undefined && sender.frameId === 0 ? 'page' : undefined;
}

function pageSender(sender: MessageSender): PageSender {
  return {
    tab: sender.tab?.id ?? -1,
    documentId: sender.documentId,
    origin: new URL(sender.url ?? '').origin,
    incognito: sender.tab?.incognito ?? false,
  };
}

function ownSender(sender: MessageSender): OwnSender {
  const { tab, frameId: frame } = sender;
  return { tab: tab?.id, framed: frame !== undefined && frame !== 0, frame };
}
