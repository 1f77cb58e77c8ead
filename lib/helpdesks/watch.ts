import type { Ticket } from '../ticket/ticket';
import { listenForChanges } from './changes';
import { fit } from './fit';
import { ticketKey } from './key';
import { newsFilter } from './news';
import { createPace } from './pace';
import { scheduler, type Reading } from './schedule';
import { createSettling, type Settling } from './settling';
import type { HelpdeskAdapter } from './types';

export interface WatchHooks {
  /** The URL names another ticket, or none (`reading` false): what was shown must go at once. */
  gone(reading: boolean): void;
  /** A ticket that has just been opened, as it was read before its text had settled: it may still change. */
  expected(ticket: Ticket): void;
  /** A ticket as it was read when its text had settled. */
  seen(ticket: Ticket): void;
  /** The URL names a ticket, but for some seconds nothing of it could be read; it may still come. */
  unreadable(): void;
}

/** Milliseconds after which a ticket that cannot be read is said to be so. */
const PATIENCE = 6000;
/** For browsers without the Navigation API, and for pages that fool it. */
const POLL = 1000;

/** What a watch that takes this one's place begins with, so that what it has seen is not taken for the next ticket's. */
export type Memory = () => Settling;

/**
 * Watches which ticket the page shows. Single-page helpdesks change the URL first and the text up to a second later:
 * between the two the old ticket's text stands under the new ticket's URL, and must not be taken for it.
 */
export function watchTickets(
  page: Document,
  adapter: HelpdeskAdapter,
  hooks: WatchHooks,
  signal: AbortSignal,
  memory?: Memory,
): Memory {
  const view = page.defaultView;
  if (!view) return createSettling;
  const watch = createWatch(view, adapter, hooks, memory?.() ?? createSettling());
  const pace = createPace();
  const news = newsFilter(adapter, watch, view.performance);
  const tell = (reading: Reading): void => {
    watch.tell(reading);
    changes.observe(adapter.trees?.() ?? []);
  };
  const schedule = scheduler(view, { ...watch, tell }, pace, signal);
  let loaded = false;
  let patience: number | undefined;
  const check = (isAtOnce = false): void => {
    if (!watch.urlChanged(isAtOnce)) return;
    pace.begin(view.performance.now());
    view.clearTimeout(patience);
    patience = view.setTimeout(() => watch.isUnread() && hooks.unreadable(), PATIENCE);
    schedule();
    // A reader that comes later than its page's text reads it when it is there.
    if (!loaded && watch.hasTicket()) adapter.load?.(schedule);
    loaded ||= watch.hasTicket();
  };
  const onNews = (): void => {
    watch.changed();
    schedule();
  };
  const onChanges = (records: MutationRecord[]): void => {
    check();
    if (news.mayBeNews(records)) onNews();
  };
  const changes = listenForChanges(view, onChanges, onNews, signal);
  const onUrl = (): void => {
    if (news.mayBeNews(changes.pending())) onNews();
    check(true);
  };
  listenForUrls(view, onUrl, signal);
  const poll = view.setInterval(() => {
    check();
    // A text that was refused as the old ticket's is looked at again without waiting for a change; an attribute may reveal another.
    if (watch.isWaiting() || watch.isUnread() || news.isDoubtful()) schedule();
  }, POLL);
  listenForViews(view, schedule, signal);
  signal.addEventListener('abort', () => {
    view.clearInterval(poll);
    view.clearTimeout(patience);
  });
  check();
  return watch.memory;
}

/** What is known of the page's ticket, and how it changes: by the URL, and by reading. */
function createWatch(
  view: Window & typeof globalThis,
  adapter: HelpdeskAdapter,
  hooks: WatchHooks,
  settling: Settling,
) {
  let url = '';
  /** The open ticket's: see `ticketKey`. */
  let key: string | undefined;
  let unread = false;
  /** True where there may be news that were not told. */
  let changed = false;
  /** The URL may have changed under the reading, or since: then this text is nobody's. */
  const ticketOf = (reading: Reading): Ticket | undefined =>
    reading.url === url && view.location.href === url ? reading.ticket : undefined;
  const read = (): Reading | undefined =>
    key !== undefined && isShown(view) ? readingOf(view, adapter, url) : undefined;
  return {
    isWaiting: () => settling.isWaiting,
    changed: (): void => {
      changed = true;
    },
    memory: (): Settling => settling.forNext(view.performance.now()),
    /** True while the ticket that the URL names has not been read once, though the agent looks at it. */
    isUnread: () => unread && isShown(view),
    hasTicket: () => key !== undefined,
    /** What the page shows of the ticket; nothing where no ticket is open, or nobody looks at it. */
    read,
    /** Reports what was read, and may still change, if it would be news. */
    foretell: (reading: Reading): void => {
      const ticket = ticketOf(reading);
      if (ticket && settling.wouldAccept(ticket, reading.started)) hooks.expected(ticket);
    },
    /** Reports what was read if it is news. */
    tell: (reading: Reading): void => {
      const ticket = ticketOf(reading);
      changed &&= !ticket;
      if (!ticket || !settling.accepts(ticket, reading.started)) return;
      unread = false;
      hooks.seen(ticket);
    },
    /**
     * True when the URL is another one; where it names another ticket, the old one is gone at once. `isAtOnce`: it is asked before the
     * page could do anything else.
     */
    urlChanged: (isAtOnce: boolean): boolean => {
      if (view.location.href === url) return false;
      const address = new URL(view.location.href);
      const id = adapter.ticketId(address);
      const next = id === undefined ? undefined : ticketKey(address, id);
      if (next === undefined || next !== key) {
        const standing = changed ? read()?.ticket : undefined;
        settling = settling.forNext(view.performance.now(), standing, isAtOnce);
        key = next;
        unread = next !== undefined;
        changed = false;
        hooks.gone(unread);
      }
      url = view.location.href;
      return true;
    },
  };
}

const isShown = ({ document }: Window): boolean => document.visibilityState !== 'hidden';

function readingOf(view: Window, adapter: HelpdeskAdapter, url: string): Reading {
  const started = view.performance.now();
  const shown = adapter.read(view.document, new URL(url));
  return { url, ticket: shown && fit(shown), started, took: view.performance.now() - started };
}

/** What a narrow window hides may be seen in a wider one, and a tab behind another is not read. */
function listenForViews(view: Window, schedule: () => void, signal: AbortSignal): void {
  view.document.addEventListener('visibilitychange', schedule, { signal });
  view.addEventListener('resize', schedule, { signal });
}

/** All that may tell of a new URL; each only makes us look. A patched `pushState` is not heard from here. */
function listenForUrls(view: Window & typeof globalThis, checkUrl: () => void, signal: AbortSignal): void {
  for (const type of ['popstate', 'hashchange']) view.addEventListener(type, checkUrl, { signal });
  const { navigation } = view as { navigation?: EventTarget };
  for (const type of ['currententrychange', 'navigatesuccess'])
    navigation?.addEventListener(type, checkUrl, { signal });
}
