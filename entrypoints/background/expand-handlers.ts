import { shortcutName } from '@/lib/match/typed-shortcut';
import type { PageHandlers } from '@/lib/messages/receive';
import { tellExpander } from '@/lib/messages/tell';
import { startReader } from '@/lib/access/scripts';
import { expandsOn } from '@/lib/reply/expansion';
import { expansion } from '@/lib/settings/items';
import { viewerFor } from './card-views';
import { expandTyped } from './expand';
import type { Hub } from './hub';
import { sessionOf } from './page-session';
import type { TabSession } from './sessions';
import { viewContext, type KnowingContext } from './state';

type ExpandHandlers = Pick<PageHandlers, 'shortcutsWanted' | 'expandShortcut'>;

/** What a page may ask about shortcuts that the agent types in it: which there are, by name alone, and to have one's reply put in. */
export function expandHandlers(hub: Hub): ExpandHandlers {
  return {
    async shortcutsWanted(_payload, sender) {
      const session = await sessionOf(hub, sender);
      const settings = await expansion.read();
      if (!session || !expandsOn(settings, session.origin)) return null;
      const { character, key } = settings;
      const names = shortcutsOf(await viewContext(hub), session).map(({ name }) => name);
      return { character, key, names: [...new Set(names)] };
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

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

function shortcutsOf({ knowledge, profile, now }: KnowingContext, session: TabSession) {
  return knowledge.shortcuts({ now, viewer: viewerFor(profile, session.ticket) });
}

/** Every page that has our script learns that the settings, the packs or the profile are others. */
export async function refreshShortcuts(hub: Hub): Promise<void> {
  const settings = await expansion.read();
  for (const session of await hub.sessions.all()) {
    if (expandsOn(settings, session.origin)) void startReader(session.tab, 'expander');
    void tellExpander(session, 'shortcutsChanged', {});
  }
}
