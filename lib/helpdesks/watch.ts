import { listenForChanges } from './changes';
import { newsFilter } from './news';
import { keyInForm } from './opener';
import { OpenTicket, type TicketHooks } from './open-ticket';
import { createPace } from './pace';
import { scheduler } from './schedule';
import { createSettling, type Settling } from './settling';
import type { HelpdeskAdapter } from './types';

export interface WatchHooks extends TicketHooks {
  /**
   * The URL names a ticket, by this key, but for a while nothing of it could be read; it may still come. Told twice: when its text
   * may be on another page of the ticket, and after some seconds, for good.
   */
  unreadable: (key: string, isLasting: boolean) => void;
}

/** Milliseconds after which a ticket that cannot be read is said to be so, at first and for good. */
const [SOON, PATIENCE] = [1200, 6000] as const;
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
  const observe = (): void => changes.observe(adapter.trees?.() ?? []);
  const ticket = new OpenTicket(view, adapter, { ...hooks, told: observe }, memory?.() ?? createSettling());
  const news = newsFilter(adapter, ticket, view.performance);
  const { schedule, begin, lookAtForm } = readings(view, adapter, ticket, hooks, signal);
  const check = (isAtOnce = false): void => {
    const changed = ticket.urlChanged(isAtOnce);
    // Some pages note in their URL where one has scrolled to: the same ticket has no new claim to be read at once.
    if (changed !== 'nothing') (changed === 'ticket' ? begin : schedule)();
  };
  const onNews = (): void => {
    ticket.noteNews();
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
  listenForViews(view, schedule, signal);
  every(view, signal, () => {
    check();
    lookAtForm();
    // A text that was refused as the old ticket's is looked at again without waiting for a change; an attribute may reveal another.
    if (ticket.isWaiting() || ticket.isUnread() || news.isDoubtful()) schedule();
  });
  check();
  return () => ticket.left();
}

function every(view: Window, signal: AbortSignal, look: () => void): void {
  const poll = view.setInterval(look, POLL);
  signal.addEventListener('abort', () => view.clearInterval(poll));
}

/** `schedule` has the page read soon; `begin` begins anew with the ticket that a new URL or form names. */
function readings(
  view: Window & typeof globalThis,
  adapter: HelpdeskAdapter,
  ticket: OpenTicket,
  hooks: WatchHooks,
  signal: AbortSignal,
) {
  const pace = createPace();
  const schedule = scheduler(view, ticket, pace, signal);
  let waits: number[] = [];
  let loaded = false;
  /** The ticket that a form was last said to name. */
  let inForm: string | undefined;
  const stopWaiting = (): void => waits.forEach((wait) => view.clearTimeout(wait));
  signal.addEventListener('abort', stopWaiting);
  const begin = (): void => {
    pace.begin(view.performance.now());
    stopWaiting();
    inForm = undefined;
    waits = [SOON, PATIENCE].map((wait) =>
      view.setTimeout(() => {
        inForm = ticket.isNamed() ? undefined : keyInForm(view);
        if (inForm !== undefined) hooks.unreadable(inForm, false);
        else if (ticket.isUnread() && ticket.key !== undefined)
          hooks.unreadable(ticket.key, wait === PATIENCE);
      }, wait),
    );
    schedule();
    // A reader that comes later than its page's text reads it when it is there.
    if (!loaded && ticket.isNamed()) adapter.load?.(schedule);
    loaded ||= ticket.isNamed();
  };
  /** A form that names another ticket by now: what was shown for the one before must go. */
  const lookAtForm = (): void => {
    if (inForm === undefined || inForm === keyInForm(view)) return;
    hooks.gone(false);
    begin();
  };
  return { schedule, begin, lookAtForm };
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
