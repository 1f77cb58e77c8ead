import { browser } from 'wxt/browser';
import { EMPTY_PROFILE } from '@/lib/policy/agent';
import { assignedKey } from '@/lib/access/commands';
import { isInsecure } from '@/lib/access/sites';
import { expandsOn } from '@/lib/reply/expansion';
import { expansion } from '@/lib/settings/items';
import { tellPage, broadcast } from '@/lib/messages/tell';
import type { CardSummary, PackSummary, PanelState, Trouble } from '@/lib/messages/views';
import { DiskFullError, PackRefusedError, StorageBlockedError } from '@/lib/store/errors';
import type { Knowledge } from '@/lib/store/knowledge';
import { favouriteKey, suggestionOf, summaryOf, type ViewContext } from './card-views';
import type { Hub } from './hub';
import { asideFor } from './learn';
import type { TabSession } from './sessions';
import { showSame } from './shown';

const RECENT_SHOWN = 5;
/** Characters of the last message that the panel repeats. */
const LAST_MESSAGE = 200;

/** What every view needs, read once for one push. */
export type KnowingContext = ViewContext & { profileAsked: boolean };

export async function viewContext(hub: Hub): Promise<KnowingContext> {
  const knowledge = await hub.knowledge.load();
  const [profile, favourites] = await Promise.all([
    hub.agent.profile().catch(() => undefined),
    hub.agent.favourites().catch(() => []),
  ]);
  return {
    knowledge,
    profile: profile ?? EMPTY_PROFILE,
    profileAsked: profile !== undefined,
    favourites: new Set(favourites.map(favouriteKey)),
    now: hub.now(),
    reads: [...(profile?.languages ?? []), browser.i18n.getUILanguage()],
  };
}

/**
 * What the panel of this tab shows now. Without a session there is no page that we may read. Made again when the
 * session has changed meanwhile: a state that is late already would stay on the screen.
 */
export async function panelState(hub: Hub, session: TabSession | undefined): Promise<PanelState> {
  const openKey = await assignedKey('open-panel').catch(() => '');
  for (;;) {
    const revision = session?.revision ?? 0;
    const state = await stateOf(hub, session, openKey);
    if (revision === (session?.revision ?? 0)) return { ...state, revision };
  }
}

async function stateOf(
  hub: Hub,
  session: TabSession | undefined,
  openKey: string,
): Promise<Omit<PanelState, 'revision'>> {
  const shared = {
    openKey,
    now: hub.now(),
    access: accessOf(session),
    ...(await expansionOn(session)),
  };
  try {
    const context = await viewContext(hub);
    return { ...shared, ...(await fullState(hub, session, context)) };
  } catch (error) {
    return { ...shared, ...emptyState, phase: 'trouble', trouble: troubleOf(error) };
  }
}

const emptyState = {
  suggestions: [],
  setAside: [],
  packs: [],
  profile: EMPTY_PROFILE,
  profileAsked: true,
  recent: [],
  favourites: [],
} satisfies Partial<PanelState>;

async function fullState(
  hub: Hub,
  session: TabSession | undefined,
  context: KnowingContext,
): Promise<Omit<PanelState, 'openKey' | 'now' | 'access' | 'revision'>> {
  const { knowledge } = context;
  const trouble = session?.trouble ?? knowledge.trouble;
  const recent = await hub.agent.recent(RECENT_SHOWN).catch(() => []);
  return {
    phase: session?.phase ?? 'noTicket',
    ...ticketOf(session),
    ...(session?.silence === undefined ? {} : { silence: session.silence }),
    ...(trouble === undefined ? {} : { trouble }),
    ...(await askedOf(session, context)),
    suggestions: session ? await suggestionsOf(session, context) : [],
    setAside: session ? await summaries(asideFor(session), context) : [],
    packs: packSummaries(knowledge),
    profile: context.profile,
    profileAsked: context.profileAsked,
    recent: await summaries(recent, context),
    favourites: (await summaries(await hub.agent.favourites().catch(() => []), context)).slice(
      0,
      RECENT_SHOWN,
    ),
  };
}

function ticketOf(session: TabSession | undefined): Pick<PanelState, 'ticket'> {
  const ticket = session?.ticket;
  if (!ticket) return {};
  const last =
    ticket.messages.findLast((message) => message.direction === 'customer') ?? ticket.messages.at(-1);
  return {
    ticket: {
      key: ticket.key,
      subject: ticket.subject,
      customer: ticket.customer.name || last?.author || '',
      lastMessage: (last?.text ?? '').slice(0, LAST_MESSAGE),
      messages: ticket.messages.length,
      certainty: ticket.certainty,
      truncated: ticket.truncated,
      isElsewhere: session.isElsewhere === true,
      ...(ticket.source?.failed.length ? { unlike: ticket.source } : {}),
    },
  };
}

async function askedOf(
  session: TabSession | undefined,
  context: ViewContext,
): Promise<Pick<PanelState, 'asked'>> {
  if (!session?.asked) return {};
  const { ref, ...asked } = session.asked;
  const packed = ref && (await context.knowledge.card(ref));
  return { asked: { ...asked, ...(packed && { card: summaryOf(packed, context) }) } };
}

async function suggestionsOf(session: TabSession, context: ViewContext): Promise<PanelState['suggestions']> {
  const { ticket } = session;
  if (!ticket || session.phase !== 'suggestions') return [];
  const cards = await Promise.all(session.matches.map((match) => context.knowledge.card(match.ref)));
  return session.matches.flatMap((match, index) => {
    const packed = cards[index];
    return packed ? [suggestionOf(match, packed, ticket, context)] : [];
  });
}

async function summaries(
  rows: readonly { pack: string; card: string }[],
  context: ViewContext,
): Promise<CardSummary[]> {
  const found = await Promise.all(rows.map((row) => context.knowledge.current(row, context.now)));
  return found.flatMap((packed) => (packed ? [summaryOf(packed, context)] : []));
}

/** The packs as lines of a list. */
export function packSummaries(knowledge: Knowledge): PackSummary[] {
  return knowledge.packs.map(({ id, title, version, language }) => {
    return { id, title, version, language, cards: knowledge.cardCount(id) };
  });
}

async function expansionOn(session: TabSession | undefined): Promise<Pick<PanelState, 'expansion'>> {
  const settings = await expansion.read();
  const { character, key } = settings;
  return session && expandsOn(settings, session.origin) ? { expansion: { character, key } } : {};
}

function accessOf(session: TabSession | undefined): PanelState['access'] {
  if (!session) return { kind: 'none', origin: '', insecure: false };
  return { kind: session.access, origin: session.origin, insecure: isInsecure(session.origin) };
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof StorageBlockedError) return 'storageBlocked';
  if (error instanceof DiskFullError) return 'diskFull';
  return error instanceof PackRefusedError ? 'packRefused' : 'internal';
}

/** What the panel that opens beside this session shows: at once what it showed last, while the index is still to be read. */
export async function stateForOpened(hub: Hub, session: TabSession, last?: PanelState): Promise<PanelState> {
  const { revision } = session;
  const state = last ? { ...last, revision, access: accessOf(session) } : await panelState(hub, session);
  // At once: the background may be stopped again before it knows more.
  hub.sessions.keepShown(session, state);
  if (last) void correct(hub, session, state);
  return state;
}

/** Shows it anew where it is another by now, as on another day. */
async function correct(hub: Hub, session: TabSession, last: PanelState): Promise<void> {
  if (!showSame(await panelState(hub, session), last)) await pushAgain(hub, session);
}

/** Shows the tab's session everywhere: its panel, the browser's side panel, and the count on its edge tab. */
export async function push(hub: Hub, session: TabSession): Promise<void> {
  const state = await panelState(hub, session);
  const { length: count } = state.suggestions;
  hub.sessions.keepShown(session, state);
  await Promise.all([
    broadcast('panelState', { token: session.token, tab: session.tab, state }, session),
    tellPage(session, 'showCount', { count, key: session.ticket?.key ?? '', label: countLabel(count) }),
  ]);
}

/** A panel that shows the ticket before shows nothing of it at once: the index may still have to be read for the rest. */
export async function pushCleared(session: TabSession, { ticket, ...last }: PanelState): Promise<void> {
  const { token, tab, revision, phase } = session;
  const state: PanelState = { ...last, revision, phase, suggestions: [], setAside: [] };
  if (ticket) await broadcast('panelState', { token, tab, state }, session);
}

/** The browser's side panel outlives a session: it shows nothing of it any more. */
export async function pushNothing(hub: Hub, { tab, revision }: TabSession): Promise<void> {
  const state = { ...(await panelState(hub, undefined)), revision: revision + 1 };
  await broadcast('panelState', { tab, state }, { tab });
}

/**
 * Shows it after something beside the session has changed, as profile or favourites: panels drop a state that is no
 * newer than theirs.
 */
export async function pushAgain(hub: Hub, session: TabSession): Promise<void> {
  await hub.sessions.put(session);
  await push(hub, session);
}

/** What the edge tab says to those who do not see its number; nothing where there is nothing to say. */
function countLabel(count: number): string {
  if (count === 0) return '';
  const form = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count);
  return countedLabel(form, count) || countedLabel('other', count);
}

function countedLabel(form: Intl.LDMLPluralRule, count: number): string {
  return browser.i18n.getMessage(`edge_suggestions_${form}` as 'edge_suggestions_other', [String(count)]);
}
