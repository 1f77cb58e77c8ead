import { startReader } from '@/lib/access/scripts';
import { helpdeskOrigin } from '@/lib/access/sites';
import type { OptionsHandlers } from '@/lib/messages/receive';
import { tellPage } from '@/lib/messages/tell';
import { taughtSites } from '@/lib/settings/taught-sites';
import type { TaughtPlaces } from '@/lib/ticket/places';
import type { Hub } from './hub';
import type { TabSession } from './sessions';

/** Has the agent show on this page where things stand: what shows it takes the panel's place. */
export async function startTeaching(session: TabSession): Promise<void> {
  await tellPage(session, 'closePanel', {});
  await startReader(session.tab, 'teacher');
}

/** Keeps what was shown of this session's site, for all its pages, or forgets it. */
export async function keepShown(
  hub: Hub,
  { origin, incognito, token }: TabSession,
  places: TaughtPlaces | undefined,
): Promise<boolean> {
  // Of a private window nothing is kept.
  if (incognito) return false;
  const work = places ? taughtSites.add([{ origin, places, at: hub.now() }]) : taughtSites.drop(origin);
  const kept = await work.then(
    () => true,
    () => false,
  );
  if (kept) await tellSites(hub, [origin], token);
  return kept;
}

/** What the options page can do with what was shown. */
export function teachingHandlers(hub: Hub): Pick<OptionsHandlers, 'addTaught' | 'dropTaught'> {
  return {
    async addTaught({ sites }) {
      const known = sites.filter(({ origin }) => helpdeskOrigin(origin) === origin);
      await taughtSites.add(known);
      await tellSites(
        hub,
        known.map(({ origin }) => origin),
      );
    },

    async dropTaught({ origin }) {
      await taughtSites.drop(origin);
      await tellSites(hub, [origin]);
    },
  };
}

/** Open pages of these sites are read anew; but for the one that knows already. */
async function tellSites(hub: Hub, origins: readonly string[], but?: string): Promise<void> {
  const sites = await taughtSites.read();
  for (const session of await hub.sessions.all()) {
    if (!origins.includes(session.origin) || session.token === but) continue;
    const places = sites.find(({ origin }) => origin === session.origin)?.places;
    // Nobody waits for a tab that hangs.
    void tellPage(session, 'placesChanged', places ? { places } : {});
  }
}
