import { startReader } from '@/lib/access/scripts';
import { openSidePanel } from '@/lib/access/side-panel';
import { isGranted } from '@/lib/access/sites';
import { broadcast } from '@/lib/messages/tell';
import type { PageHandlers, PageSender } from '@/lib/messages/receive';
import { isOpenersTicket, isSameTicket } from '@/lib/helpdesks/key';
import { blockedTabs } from '@/lib/settings/blocked-tabs';
import { chosenSites, expansion } from '@/lib/settings/items';
import { taughtSites } from '@/lib/settings/taught-sites';
import { namedChannel } from '@/lib/reply/channel';
import { expandsOn } from '@/lib/reply/expansion';
import type { Ticket } from '@/lib/ticket/ticket';
import { answerTo, preparedAnswers, type Answer } from './answer';
import { expandHandlers } from './expand-handlers';
import type { Hub } from './hub';
import { note } from './note';
import { isOf, sessionOf } from './page-session';
import type { TabSession } from './sessions';
import { shownLast } from './shown';
import { keepShown } from './teach-handlers';
import { push, pushAgain, pushCleared } from './state';

/**
 * What our script in a page may say: that it is there, which of its files it needs, what the ticket is, that it is gone or
 * cannot be read, that the panel cannot live there, and that a shortcut was typed in an editor.
 */
export function pageHandlers(hub: Hub): PageHandlers {
  return {
    ...ticketHandlers(hub),
    ...expandHandlers(hub),

    async pageReady({ born }, sender) {
      const access = await accessFor(hub, sender);
      if (access === undefined) return null;
      const { tab, documentId, origin, incognito } = sender;
      const address = {
        ...(documentId === undefined ? {} : { documentId }),
        ...(born === undefined ? {} : { born }),
      };
      const session = await hub.sessions.begin({ tab, origin, incognito, access, ...address });
      const places = await taughtSites.placesOn(origin);
      return { token: session.token, ...(places ? { places } : {}) };
    },

    async pageKnown(_payload, sender) {
      return isOf(await hub.sessions.get(sender.tab), sender);
    },

    async readerWanted({ file }, sender) {
      const session = await sessionOf(hub, sender);
      const isWanted = file !== 'expander' || expandsOn(await expansion.read(), sender.origin);
      if (session && isWanted) await startReader(sender.tab, file);
    },

    async placesShown({ places }, sender) {
      const session = await sessionOf(hub, sender);
      return session ? keepShown(hub, session, places) : false;
    },

    async replyOut({ id }, sender) {
      const session = await sessionOf(hub, sender);
      if (session) await broadcast('replyIsOut', { token: session.token, tab: session.tab, id }, session);
    },

    async panelBlocked({ why }, sender) {
      // First statement. Chromium takes a click on the edge tab for a gesture; Firefox does not.
      if (why === 'click') openSidePanel(sender.tab).catch(() => undefined);
      const session = await sessionOf(hub, sender);
      if (session) await block(session, why === 'keyboard');
    },
  };
}

type TicketHandlers = Pick<PageHandlers, 'ticketExpected' | 'ticketSeen' | 'ticketGone' | 'ticketUnreadable'>;

function ticketHandlers(hub: Hub): TicketHandlers {
  const prepared = preparedAnswers(hub);
  return {
    async ticketExpected({ ticket }, sender) {
      const session = await sessionOf(hub, sender);
      if (session) prepared.prepare(session, known(ticket));
    },

    async ticketSeen({ ticket: shown }, sender) {
      const session = await sessionOf(hub, sender);
      const ticket = known(shown);
      const answer = session && prepared.take(session, ticket);
      prepared.forget();
      if (session) await showTicket(hub, session, ticket, answer);
    },

    async ticketGone({ reading }, sender) {
      prepared.forget();
      const session = await sessionOf(hub, sender);
      if (!session) return;
      const before = { ...session };
      // Before any wait: the next ticket may be told already, and is not to be cleared away with this one.
      clear(session, reading ? 'reading' : 'noTicket');
      await hub.sessions.put(session);
      const last = hub.knowledge.isLoaded ? undefined : await shownLast(before);
      // That ticket is shown by who told it.
      if (session.ticket) return;
      if (last) await pushCleared(session, last);
      await (last ? pushAgain : push)(hub, session);
    },

    async ticketUnreadable({ key, isLasting, opener }, sender) {
      const session = await sessionOf(hub, sender);
      if (!session) return;
      await takeFromOpener(hub, session, { key, opener });
      if (!(await showLeft(hub, session, key)) && isLasting) await sayUnreadable(hub, session);
    },
  };
}

/** Of a page of the ticket that the tab showed before, and that shows no message itself. False where it is another ticket's. */
async function showLeft(hub: Hub, session: TabSession, key: string): Promise<boolean> {
  const { left } = session;
  if (!left || !isSameTicket(left.key, key)) return false;
  await showTicket(hub, session, { ...left, key }, undefined, true);
  return true;
}

/**
 * A window that was opened from its ticket's page goes on with what was read there, if it names that ticket itself: the page that
 * opened it may have gone on to another one.
 */
async function takeFromOpener(
  hub: Hub,
  session: TabSession,
  { key, opener }: { key: string; opener: number | undefined },
): Promise<void> {
  if (opener === undefined || (session.left && isSameTicket(session.left.key, key))) return;
  const { tab, origin, incognito } = session;
  const isOpener = (each: TabSession): boolean =>
    each.born === opener && each.origin === origin && each.incognito === incognito && each.tab !== tab;
  const [from, ...others] = (await hub.sessions.all()).filter(isOpener);
  const read = [from?.ticket, from?.left].find((ticket) => ticket && isOpenersTicket(ticket.key, key));
  if (read && others.length === 0) session.left = { ...read, key };
}

async function sayUnreadable(hub: Hub, session: TabSession): Promise<void> {
  clear(session, 'reading');
  Object.assign(session, { phase: 'trouble', trouble: 'pageUnreadable' } satisfies Partial<TabSession>);
  await pushAgain(hub, session);
}

/** Pages write a channel in words of their own; offers hang on ours. */
function known(ticket: Ticket): Ticket {
  return { ...ticket, channel: namedChannel(ticket.channel) ?? ticket.channel };
}

/** The tab's next click opens the browser's side panel; a panel that is here without the keyboard says so. */
async function block(
  { tab, origin, token, panelFrame, incognito }: TabSession,
  taken: boolean,
): Promise<void> {
  blockedTabs.add(tab, origin, incognito);
  await note(tab, 'edge_blocked');
  if (taken) await broadcast('keyboardTaken', { token, tab }, { tab, panelFrame });
}

/** By grant, or by the agent's own click on this very page; undefined: we have no business there. */
async function accessFor(hub: Hub, sender: PageSender): Promise<TabSession['access'] | undefined> {
  if (await isGranted(sender.origin, await chosenSites.read())) return 'always';
  return hub.thisPage.get(sender.tab) === sender.origin ? 'thisPage' : undefined;
}

/** Nothing of the old ticket stays to be shown beside the new one. */
export function clear(session: TabSession, phase: 'reading' | 'noTicket'): void {
  session.phase = phase;
  session.matches = [];
  delete session.ticket;
  delete session.isElsewhere;
  delete session.silence;
  delete session.trouble;
  delete session.asked;
}

/** Shows a ticket, and what answers it; the answer may have been prepared. */
async function showTicket(
  hub: Hub,
  session: TabSession,
  ticket: Ticket,
  answer: Promise<Answer | undefined> | undefined,
  isElsewhere = false,
): Promise<void> {
  // Told again by a page that does not know that it was heard: what is shown for it stays until there is something better.
  if (isAnswered(session, ticket) && (session.isElsewhere ?? false) === isElsewhere)
    return rematch(hub, session, answer);
  if (session.ticket?.key !== ticket.key) clear(session, 'reading');
  session.ticket = ticket;
  session.isElsewhere = isElsewhere;
  await hub.sessions.put(session);
  // Of reports that come faster than they are matched, only the last one counts.
  if (session.ticket === ticket) await rematch(hub, session, answer);
}

const isAnswered = ({ phase, ticket: old }: TabSession, ticket: Ticket): boolean =>
  (phase === 'suggestions' || phase === 'silent') && JSON.stringify(old) === JSON.stringify(ticket);

/** Matches the session's ticket, unless its answer is there already, and shows what came of it. */
export async function rematch(
  hub: Hub,
  session: TabSession,
  prepared?: Promise<Answer | undefined>,
): Promise<void> {
  const { ticket } = session;
  if (!ticket) return;
  // While the index was loading the page may have gone on to another ticket: then this answer is nobody's.
  const isWanted = (): boolean => session.ticket === ticket;
  const answer = (await prepared) ?? (await answerTo(hub, session, ticket, isWanted));
  if (!answer || !isWanted()) return;
  delete session.silence;
  delete session.trouble;
  Object.assign(session, answer);
  await hub.sessions.put(session);
  await push(hub, session);
  const knowledge = await hub.knowledge.load().catch(() => undefined);
  // The first answer of this worker's life came by words alone.
  if (await knowledge?.learnMeanings()) await rematch(hub, session);
}
