import { startPageScript, startReader } from '@/lib/access/scripts';
import { openSidePanel } from '@/lib/access/side-panel';
import { isGranted } from '@/lib/access/sites';
import { broadcast } from '@/lib/messages/tell';
import type { PageHandlers, PageSender } from '@/lib/messages/receive';
import { blockedTabs } from '@/lib/settings/blocked-tabs';
import { chosenSites } from '@/lib/settings/items';
import { namedChannel } from '@/lib/reply/channel';
import type { Silence } from '@/lib/match';
import { speaksAnother, type Detected } from '@/lib/ticket/foreign';
import type { Ticket } from '@/lib/ticket/ticket';
import { browser } from 'wxt/browser';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import { viewerFor } from './card-views';
import type { Hub } from './hub';
import { asideFor } from './learn';
import { note } from './note';
import type { TabSession } from './sessions';
import { push, pushAgain, troubleOf } from './state';

/**
 * What our script in a page may say: that it is there, which of its files it needs, what the ticket is, that it is gone or
 * cannot be read, and that the panel cannot live there.
 */
export function pageHandlers(hub: Hub): PageHandlers {
  return {
    async pageReady(_payload, sender) {
      const access = await accessFor(hub, sender);
      if (access === undefined) return null;
      const { tab, documentId, origin, incognito } = sender;
      const address = documentId === undefined ? {} : { documentId };
      const session = await hub.sessions.begin({ tab, origin, incognito, access, ...address });
      return { token: session.token };
    },

    async readerWanted({ file }, sender) {
      if (await sessionOf(hub, sender)) await startReader(sender.tab, file);
    },

    async ticketSeen({ ticket }, sender) {
      const session = await sessionOf(hub, sender);
      // Pages write a channel in words of their own; offers hang on ours.
      const channel = namedChannel(ticket.channel) ?? ticket.channel;
      if (session) await showTicket(hub, session, { ...ticket, channel });
    },

    async ticketGone({ reading }, sender) {
      const session = await sessionOf(hub, sender);
      if (!session) return;
      clear(session, reading ? 'reading' : 'noTicket');
      await hub.sessions.put(session);
      await push(hub, session);
    },

    async ticketUnreadable(_payload, sender) {
      const session = await sessionOf(hub, sender);
      if (session?.phase !== 'reading') return;
      Object.assign(session, { phase: 'trouble', trouble: 'pageUnreadable' } satisfies Partial<TabSession>);
      await pushAgain(hub, session);
    },

    async panelBlocked({ why }, sender) {
      // First statement. Chromium takes a click on the edge tab for a gesture; Firefox does not.
      if (why === 'click') openSidePanel(sender.tab).catch(() => undefined);
      const session = await sessionOf(hub, sender);
      if (session) await block(session, why === 'keyboard');
    },
  };
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

/**
 * The sender's session; a document that was replaced, or whose site was taken away, has none. In a tab of which nothing is
 * known the script says anew that it is there: put in again, it knows that it was forgotten.
 */
async function sessionOf(hub: Hub, sender: PageSender): Promise<TabSession | undefined> {
  const session = await hub.sessions.get(sender.tab);
  if (!session) void startPageScript(sender.tab);
  const same = session?.origin === sender.origin && session.documentId === sender.documentId;
  return same ? session : undefined;
}

/** Nothing of the old ticket stays to be shown beside the new one. */
export function clear(session: TabSession, phase: 'reading' | 'noTicket'): void {
  session.phase = phase;
  session.matches = [];
  delete session.ticket;
  delete session.silence;
  delete session.trouble;
}

async function showTicket(hub: Hub, session: TabSession, ticket: Ticket): Promise<void> {
  if (session.ticket?.key !== ticket.key) clear(session, 'reading');
  session.ticket = ticket;
  await hub.sessions.put(session);
  // Of reports that come faster than they are matched, only the last one counts.
  if (!isStale(session, ticket)) await rematch(hub, session);
}

/** Matches the session's ticket, and shows what came of it. */
export async function rematch(hub: Hub, session: TabSession): Promise<void> {
  const { ticket } = session;
  if (!ticket) return;
  await match(hub, session, ticket);
  // While the index was loading the page may have gone on to another ticket: then this answer is nobody's.
  if (isStale(session, ticket)) return;
  await hub.sessions.put(session);
  await push(hub, session);
  const knowledge = await hub.knowledge.load().catch(() => undefined);
  // The first answer of this worker's life came by words alone.
  if (await knowledge?.learnMeanings()) await rematch(hub, session);
}

/** Asked again after every wait: the page may show another ticket by then. */
function isStale(session: TabSession, ticket: Ticket): boolean {
  return session.ticket !== ticket;
}

async function match(hub: Hub, session: TabSession, ticket: Ticket): Promise<void> {
  try {
    const [knowledge, profile, judgments] = await Promise.all([
      hub.knowledge.load(),
      hub.agent.profile().catch(() => undefined),
      hub.learning.judgments().catch(() => []),
    ]);
    if (isStale(session, ticket)) return;
    const { matches, silence } = knowledge.match(ticket, {
      now: hub.now(),
      viewer: viewerFor(profile ?? EMPTY_PROFILE, ticket),
      judgments,
      aside: asideFor(session),
    });
    const silent = await toldMore(silence, ticket, knowledge.languages);
    if (isStale(session, ticket)) return;
    session.matches = matches;
    session.phase = matches.length > 0 ? 'suggestions' : 'silent';
    delete session.trouble;
    if (silent === undefined) delete session.silence;
    else session.silence = silent;
  } catch (error) {
    if (isStale(session, ticket)) return;
    session.matches = [];
    session.phase = 'trouble';
    session.trouble = troubleOf(error);
  }
}

/** Of a ticket that no card fits: whether its language is one that there are no answers in. The browser tells, locally. */
async function toldMore(
  silence: Silence | undefined,
  ticket: Ticket,
  answers: readonly string[],
): Promise<Silence | undefined> {
  // Async: a browser without a detector throws at once, and is one that knows nothing.
  const detect = async (text: string): Promise<Detected> => browser.i18n.detectLanguage(text);
  return silence === 'noCardFits' && (await speaksAnother(ticket, answers, detect))
    ? 'otherLanguage'
    : silence;
}
