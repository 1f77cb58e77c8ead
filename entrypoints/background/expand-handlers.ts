import type { Shortcut } from '@/lib/match/lookup';
import { shortcutName } from '@/lib/match/typed-shortcut';
import type { PageHandlers } from '@/lib/messages/receive';
import { tellExpander } from '@/lib/messages/tell';
import { startReader } from '@/lib/access/scripts';
import { expandsOn } from '@/lib/reply/expansion';
import { expansion } from '@/lib/settings/items';
import { session as memory } from '@/lib/settings/session';
import { summaryOf, viewerFor } from './card-views';
import { expandTyped } from './expand';
import type { Hub } from './hub';
import { sessionOf } from './page-session';
import type { TabSession } from './sessions';
import { viewContext, type KnowingContext } from './state';

type ExpandHandlers = Pick<
  PageHandlers,
  'shortcutsWanted' | 'shortcutsLike' | 'characterTaken' | 'expandShortcut'
>;

/** Cards in the list at the caret. */
const MOST_LISTED = 5;
const takenAt = (origin: string): string => `taken:${origin}`;

/**
 * What a page may ask about shortcuts that the agent types in it: which there are, by name alone; the titles of a few; and to have
 * one's reply put in.
 */
export function expandHandlers(hub: Hub): ExpandHandlers {
  return {
    async shortcutsWanted(_payload, sender) {
      const session = await sessionOf(hub, sender);
      const settings = await expansion.read();
      if (!session || !expandsOn(settings, session.origin)) return null;
      const { character, key } = settings;
      const list = settings.list && (await memory.read(takenAt(session.origin))) === undefined;
      const names = shortcutsOf(await viewContext(hub), session).map(({ name }) => name);
      return { character, key, list, names: [...new Set(names)] };
    },

    async shortcutsLike({ name }, sender) {
      const session = await sessionOf(hub, sender);
      if (!session || !expandsOn(await expansion.read(), session.origin)) return [];
      const context = await viewContext(hub);
      const begun = shortcutsOf(context, session).filter((one) => one.name.startsWith(shortcutName(name)));
      const listed = begun.slice(0, MOST_LISTED).map((one) => namedCard(one, context));
      return (await Promise.all(listed)).flat();
    },

    async characterTaken(_payload, sender) {
      const session = await sessionOf(hub, sender);
      if (session) await memory.write(takenAt(session.origin), true);
    },

    async expandShortcut({ typed, name, ref }, sender) {
      const session = await sessionOf(hub, sender);
      if (!session || !expandsOn(await expansion.read(), session.origin)) return 'left';
      const context = await viewContext(hub);
      const named = shortcutsOf(context, session).filter((one) => one.name === shortcutName(name));
      const wanted = ref ? named.filter((one) => isSame(one.ref, ref)) : named;
      return expandTyped(hub, session, context, { typed, refs: wanted.map((one) => one.ref) });
    },
  };
}

async function namedCard({ ref, name }: Shortcut, context: KnowingContext) {
  const packed = await context.knowledge.card(ref);
  if (!packed) return [];
  const { title, language = packed.pack.language, shortcut = name } = summaryOf(packed, context);
  return [{ ref, name, shortcut, title, language }];
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

function shortcutsOf({ knowledge, profile, now }: KnowingContext, session: TabSession) {
  return knowledge.shortcuts({ now, viewer: viewerFor(profile, session.ticket) });
}

/** Every page where the agent writes learns that there may be other shortcuts. */
export async function tellOfShortcuts(hub: Hub): Promise<void> {
  for (const session of await hub.sessions.all()) void tellExpander(session, 'shortcutsChanged', {});
}

/** The settings are others: where the agent had switched it off, nothing is there yet to be told. */
export async function refreshExpansion(hub: Hub): Promise<void> {
  const settings = await expansion.read();
  for (const { origin, tab } of await hub.sessions.all())
    if (expandsOn(settings, origin)) void startReader(tab, 'expander');
  await tellOfShortcuts(hub);
}
