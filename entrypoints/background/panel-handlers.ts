import type { Credentials } from '@/lib/messages/contract';
import type { OwnSender, PanelHandlers } from '@/lib/messages/receive';
import { askInserter, tellPage } from '@/lib/messages/tell';
import { startPageScript } from '@/lib/access/scripts';
import { isPrivate, openGrantTab, openOptionsPage } from '@/lib/access/pages';
import { blockedTabs } from '@/lib/settings/blocked-tabs';
import { cardViewOf, favouriteKey, lineViewOf, viewerFor } from './card-views';
import { tellOfShortcuts } from './expand-handlers';
import type { Hub } from './hub';
import { insertChosen } from './insert';
import { judge, takeBack } from './learn';
import { count, noteUse } from './noting';
import { rematch } from './page-handlers';
import { keep, keptFor, type TabSession } from './sessions';
import { shownLast } from './shown';
import { startTeaching } from './teach-handlers';
import { panelState, pushAgain, stateForOpened, viewContext } from './state';

/** What the panel asks. A frame must show the token of its own tab: a page that embeds the panel has none. */
export function panelHandlers(hub: Hub): PanelHandlers {
  return { ...showing(hub), ...keeping(hub), ...acting(hub) };
}

/** The tab that a panel speaks for; undefined for a panel that nobody paired. */
async function paired(hub: Hub, { token, tab }: Credentials, sender: OwnSender): Promise<number | undefined> {
  // No page can open the browser's own side panel: what it says of itself is so.
  if (!sender.framed && sender.tab === undefined) return tab;
  const session = await hub.sessions.get(sender.tab);
  // The page's script, put in again, says anew that it is there.
  if (!session && sender.tab !== undefined) void startPageScript(sender.tab);
  return token !== undefined && session?.token === token ? session.tab : undefined;
}

async function sessionFor(hub: Hub, who: Credentials, sender: OwnSender): Promise<TabSession | undefined> {
  const tab = await paired(hub, who, sender);
  if (tab === undefined) throw new Error('This panel belongs to no tab.');
  return hub.sessions.get(tab);
}

/**
 * The session of a page that is there still: the side panel outlives it, and shows nothing of it beside another. The panel in
 * that page makes room for it.
 */
export async function living(hub: Hub, tab: number): Promise<TabSession | undefined> {
  const session = await hub.sessions.get(tab);
  if (!session || (await tellPage(session, 'sidePanelOpened', {}))) return session;
  const now = await hub.sessions.get(tab);
  if (now !== session) return now;
  await hub.sessions.drop(tab);
  return undefined;
}

/** The panel lives in this page. */
async function shakeHands(hub: Hub, session: TabSession, frame: number | undefined): Promise<void> {
  session.panelFrame = frame;
  await hub.sessions.put(session);
  blockedTabs.delete(session.tab);
  await tellPage(session, 'panelReady', {});
}

/** What a background before this one was told and did not live to answer, or what failed for once, is tried again. */
async function takeUp(hub: Hub, session: TabSession): Promise<void> {
  if (!session.ticket) return;
  if (session.phase === 'trouble') await rematch(hub, session);
  else if (session.phase === 'reading') void rematch(hub, session);
}

type Showing = Pick<PanelHandlers, 'panelOpened' | 'lookup' | 'openCard'>;

function showing(hub: Hub): Showing {
  return {
    async panelOpened(who, sender) {
      const tab = await paired(hub, who, sender);
      if (tab === undefined) return null;
      const session = sender.framed ? await hub.sessions.get(tab) : await living(hub, tab);
      if (!session) return panelState(hub, undefined);
      const last = hub.knowledge.isLoaded ? undefined : await shownLast(session);
      const [key, phase] = [session.ticket?.key, session.phase];
      if (sender.framed) await shakeHands(hub, session, sender.frame);
      await takeUp(hub, session);
      // Meanwhile the page may have gone on to another ticket.
      const isSame = session.ticket?.key === key && session.phase === phase;
      return stateForOpened(hub, session, isSame ? last : undefined);
    },

    async lookup({ query, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      const { knowledge, profile, favourites, now } = await viewContext(hub);
      const viewer = viewerFor(profile, session?.ticket);
      const { found, lines, total } = knowledge.lookup(query, { now, viewer });
      return {
        found,
        lines: lines.map(({ line, pack }) => lineViewOf(line, pack, now)),
        favourites: found.cards.flatMap(({ ref }, at) => (favourites.has(favouriteKey(ref)) ? at : [])),
        total,
      };
    },

    async openCard({ ref, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      const context = await viewContext(hub);
      const packed = await context.knowledge.card(ref);
      if (!packed) return null;
      if (session) delete session.asked;
      await count(hub, session, 'opened', ref);
      const includes = await context.knowledge.includes(packed, context.now);
      const related = await context.knowledge.related(packed, context.now);
      return cardViewOf(packed, includes, related, session, context);
    },
  };
}

type Keeping = Pick<PanelHandlers, 'keepAnswers' | 'setAside' | 'setFavourite' | 'saveProfile' | 'copied'>;

function keeping(hub: Hub): Keeping {
  return {
    async keepAnswers({ ref, ticketKey, answers, values, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      if (session?.ticket?.key !== ticketKey) return;
      const kept = keptFor(session, ticketKey);
      keep(session, {
        ...kept,
        answers: { ...kept.answers, [ref.card]: answers },
        values: { ...kept.values, ...values },
      });
      await hub.sessions.put(session);
    },

    async setAside({ ref, ticketKey, aside, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      if (session?.ticket?.key !== ticketKey) return;
      await (aside ? judge(hub, session, ref, 'dismissed') : takeBack(hub, session, ref));
      await rematch(hub, session);
    },

    async setFavourite({ ref, favourite, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      await hub.agent.setFavourite(ref.pack, ref.card, favourite, hub.now());
      if (session) await pushAgain(hub, session);
    },

    async saveProfile({ profile, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      await hub.agent.saveProfile(profile);
      void tellOfShortcuts(hub);
      if (session) await pushAgain(hub, session);
    },

    async copied({ ref, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      // The browser's side panel stands beside pages of which we know nothing, in private windows, too.
      if (!session && (await isPrivate(who.tab ?? sender.tab))) return;
      await noteUse(hub, session, 'copied', ref);
    },
  };
}

type Acting = Pick<
  PanelHandlers,
  'insertChosen' | 'takeBack' | 'noneFits' | 'leavePanel' | 'askForSite' | 'openOptions' | 'teachPage'
>;

function acting(hub: Hub): Acting {
  return {
    async insertChosen({ choice, certain, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      const outcome = session
        ? await insertChosen(hub, session, choice, certain)
        : ({ status: 'refused', reason: 'pageGone' } as const);
      if (outcome.status === 'unconfirmed') return outcome;
      const note = outcome.status === 'inserted' ? noteUse : count;
      await note(hub, session, outcome.status, choice.ref);
      // The reply is in the editor: what is said of that waits for nothing that is learned, and no fault there unsays it.
      if (session && outcome.status === 'inserted')
        judge(hub, session, choice.ref, 'inserted').catch(() => undefined);
      return outcome;
    },

    async takeBack({ id, ...who }, sender) {
      const session = await sessionFor(hub, who, sender);
      // Nothing is put into the page for it: a page that has no inserter any more has nothing of ours to take back.
      return (session && (await askInserter(session, 'takeReplyOut', { id }))) ?? 'gone';
    },

    async noneFits(who, sender) {
      const session = await sessionFor(hub, who, sender);
      for (const { ref } of session?.matches ?? []) await count(hub, session, 'noneFits', ref);
    },

    async leavePanel(who, sender) {
      const session = await sessionFor(hub, who, sender);
      if (session) await tellPage(session, sender.framed ? 'closePanel' : 'focusEditor', {});
    },

    async askForSite(who, sender) {
      const session = await sessionFor(hub, who, sender);
      if (session) await openGrantTab(session.origin, session.tab);
    },

    async openOptions(who, sender) {
      await sessionFor(hub, who, sender);
      await openOptionsPage();
    },

    async teachPage(who, sender) {
      const session = await sessionFor(hub, who, sender);
      if (session) await startTeaching(session);
    },
  };
}
