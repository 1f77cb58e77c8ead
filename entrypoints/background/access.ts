import { openTabs, registerPageScript, startPageScript } from '@/lib/access/scripts';
import { grantedPatterns, isGranted } from '@/lib/access/sites';
import { tellPage } from '@/lib/messages/tell';
import { chosenSites } from '@/lib/settings/items';
import type { Hub } from './hub';
import { pushAgain, pushNothing } from './state';

/**
 * Brings the scripts in line with what is granted now: on granted sites they run, on tabs that are open already too;
 * where access was taken away they stop and leave nothing behind.
 */
export async function refreshAccess(hub: Hub): Promise<void> {
  const chosen = await chosenSites.read();
  const patterns = await grantedPatterns(chosen);
  await registerPageScript(patterns);
  for (const session of await hub.sessions.all()) {
    const granted = await isGranted(session.origin, chosen);
    if (session.access === 'always' && !granted) {
      await tellPage(session, 'unmount', {});
      await hub.sessions.drop(session.tab);
      await pushNothing(hub, session);
    } else if (session.access === 'thisPage' && granted) {
      session.access = 'always';
      await pushAgain(hub, session);
    }
  }
  const known = new Set((await hub.sessions.all()).map((session) => session.tab));
  for (const tab of await openTabs(patterns)) if (!known.has(tab)) await startPageScript(tab);
}
