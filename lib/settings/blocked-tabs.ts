import { browser } from 'wxt/browser';

/*
 * Tabs whose page does not let the panel live in it, each with that page's origin. Their next click opens the browser's
 * side panel, which opens only while the browser still sees the click; and the click may be what woke the background.
 * So the answer must come within the click: Firefox's background is a document, whose localStorage answers at once;
 * Chromium's has none, but a callback of its storage (not a promise) still counts as the click. A document's storage is on
 * disk, where nothing of a private window may stand: of those it knows until it sleeps.
 */

const keyOf = (tab: number): string => `blocked:${tab}`;
const atOnce = (globalThis as { localStorage?: Storage }).localStorage;

const untilSleep = new Map<number, string>();

export const blockedTabs = {
  add(tab: number, origin: string, isPrivate: boolean): void {
    if (isPrivate && atOnce) untilSleep.set(tab, origin);
    else if (atOnce) atOnce.setItem(keyOf(tab), origin);
    else void browser.storage.session.set({ [keyOf(tab)]: origin });
  },

  /** The tab is closed, or the panel lives in its page after all. */
  delete(tab: number): void {
    untilSleep.delete(tab);
    if (atOnce) atOnce.removeItem(keyOf(tab));
    else void browser.storage.session.remove(keyOf(tab));
  },

  /** Calls back within the click, with the origin that blocks the panel in this tab; with nothing where none does. */
  ask(tab: number, answer: (origin: unknown) => void): void {
    if (atOnce) answer(untilSleep.get(tab) ?? atOnce.getItem(keyOf(tab)));
    else browser.storage.session.get(keyOf(tab), (found) => answer(found[keyOf(tab)]));
  },

  /** A browser that starts counts its tabs anew. */
  clear(): void {
    atOnce?.clear();
  },
};
