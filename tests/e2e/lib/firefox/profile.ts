import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preferences } from '../driver';

/** No network of its own, no first-run page. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.ipc.forkserver.enable': true, // a process for a tab costs a third less
  'dom.push.connection.enabled': false,
  'extensions.background.idle.timeout': 300_000, // one that falls asleep while it is asked gives no answer
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'marionette.port': 0,
  'media.gmp-manager.updateEnabled': false,
  'media.peerconnection.ice.proxy_only': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'xpinstall.signatures.required': false, // honoured by ESR, Nightly and Developer Edition
};

/** "All cross-site cookies", in Firefox's settings: storage goes with them. */
export const BLOCK_THIRD_PARTIES: Preferences = { 'network.cookie.cookieBehavior': 1 };

/** Everything through the proxy, loopback included, and nothing past it. */
const throughProxy = (port: number): Preferences => ({
  'dom.securecontext.allowlist': 'localhost', // as without a proxy: a name that may be led elsewhere is not secure
  'network.proxy.allow_bypass': false,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.failover_direct': false,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.type': 1,
});

/** The folder for Firefox's profile, below the one that stands for the user's home. */
export function profileFolder(home: string): string {
  return join(home, 'profile');
}

export function writePreferences(home: string, proxyPort?: number, extra: Preferences = {}): void {
  mkdirSync(profileFolder(home), { recursive: true });
  const proxy = proxyPort === undefined ? {} : throughProxy(proxyPort);
  const lines = Object.entries({ ...QUIET, ...proxy, ...extra }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profileFolder(home), 'user.js'), lines.join(''));
}

/** What `storage.managed` answers: a native manifest in this run's own home, so no root is needed. */
export function writeManagedStorage(home: string, id: string, data: Readonly<Record<string, unknown>>): void {
  const folder =
    process.platform === 'darwin'
      ? join(home, 'Library/Application Support/Mozilla/ManagedStorage')
      : join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: id, description: 'Settings of a test', type: 'storage', data };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
}
