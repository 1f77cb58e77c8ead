import { openTabs, registerPageScript, startPageScript } from '@/lib/access/scripts';
import { grantedPatterns, isGranted } from '@/lib/access/sites';
import { tellPage } from '@/lib/messages/tell';
import { chosenSites } from '@/lib/settings/items';
import type { Hub } from './hub';
import type { TabSession } from './sessions';
import { pushAgain, pushNothing } from './state';

/**
 * Brings the scripts in line with what is granted now: on granted sites they run, on tabs that are open already too;
 * where access was taken away they stop and leave nothing behind.
 */
export async function refreshAccess(hub: Hub): Promise<void> {
  const chosen = await chosenSites.read();
  const patterns = await grantedPatterns(chosen);
  await registerPageScript(patterns);
  // One tab may hang, or never end loading: no other waits for it.
  await Promise.all(
    (await hub.sessions.all()).map(async (session) => {
      const granted = await isGranted(session.origin, chosen);
      if (session.access === 'always' && !granted) await leave(hub, session);
      else if (session.access === 'thisPage' && granted) {
        session.access = 'always';
        await pushAgain(hub, session);
      }
    }),
  );
  const known = new Set((await hub.sessions.all()).map((session) => session.tab));
  const fresh = (await openTabs(patterns)).filter((tab) => !known.has(tab));
  await Promise.all(fresh.map(startPageScript));
}

/** Forgets the page before it is told to stop: what it still reports is nobody's. */
async function leave(hub: Hub, session: TabSession): Promise<void> {
  await hub.sessions.drop(session.tab);
  await Promise.all([tellPage(session, 'unmount', {}), pushNothing(hub, session)]);
}
