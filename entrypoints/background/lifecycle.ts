import { browser } from 'wxt/browser';
import { openWelcome } from '@/lib/access/pages';
import { blockedTabs } from '@/lib/settings/blocked-tabs';
import { chosenSites, welcomed } from '@/lib/settings/items';
import { refreshAccess } from './access';
import { tellOfShortcuts } from './expand-handlers';
import type { Hub } from './hub';
import { rematch } from './page-handlers';

const NEW_DAY = 'new-day';

/** Installed, updated, started, tab closed. */
export function onLifecycle(hub: Hub): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void (async () => {
      await refreshAccess(hub);
      await hub.knowledge.load().catch(() => undefined);
      if (reason === 'install') await welcome();
    })();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEW_DAY) void onNewDay(hub);
  });
  void keepAlarm();
  browser.runtime.onStartup.addListener(() => {
    blockedTabs.clear();
    void refreshAccess(hub);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    blockedTabs.delete(tab);
    hub.thisPage.delete(tab);
    void hub.sessions.drop(tab);
  });
}

/** Browsers lose alarms at a restart; one that is there is left alone, or a worker that wakes often would never hear it. */
async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get(NEW_DAY)) return;
  await browser.alarms.create(NEW_DAY, { periodInMinutes: 60 });
}

/** Where the organisation or the build has granted a helpdesk already, there is nothing to choose. */
async function welcome(): Promise<void> {
  const granted: unknown = browser.runtime.getManifest().host_permissions;
  const ready = Array.isArray(granted) && granted.length > 0;
  if (ready || (await welcomed.read()) || (await chosenSites.read()).length > 0) return;
  await openWelcome();
}

/**
 * Another day may bring another revision into force, and a verification out of date: match and show again. Days begin where
 * a pack is at home, and a worker that slept knows of none before: so it is done every hour.
 */
async function onNewDay(hub: Hub): Promise<void> {
  void tellOfShortcuts(hub);
  for (const session of await hub.sessions.all()) await rematch(hub, session);
}
