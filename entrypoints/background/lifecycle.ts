import { browser } from 'wxt/browser';
import { openWelcome } from '@/lib/access/pages';
import { chosenSites, welcomed } from '@/lib/settings/items';
import { refreshAccess } from './access';
import type { Hub } from './hub';

/** Installed, updated, started, tab closed. */
export function onLifecycle(hub: Hub): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void (async () => {
      await refreshAccess(hub);
      await hub.knowledge.load().catch(() => undefined);
      if (reason === 'install') await welcome();
    })();
  });
  browser.runtime.onStartup.addListener(() => void refreshAccess(hub));
  browser.tabs.onRemoved.addListener((tab) => {
    hub.blocked.delete(tab);
    hub.thisPage.delete(tab);
    void hub.sessions.drop(tab);
  });
}

/** Where the organisation or the build has granted a helpdesk already, there is nothing to choose. */
async function welcome(): Promise<void> {
  const granted: unknown = browser.runtime.getManifest().host_permissions;
  const ready = Array.isArray(granted) && granted.length > 0;
  if (ready || (await welcomed.read()) || (await chosenSites.read()).length > 0) return;
  await openWelcome();
}
