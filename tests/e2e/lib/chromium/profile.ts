import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No network of its own; loopback goes through the proxy like everything else. */
export const QUIET_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  // Replaces Playwright's own list, which would also unpartition third-party storage: the panel is a third party.
  `--disable-features=${[
    'AimEnabled',
    'AutofillServerCommunication',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'Translate',
  ].join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Port 9 is one that Chromium refuses by itself, so these two never ask anyone.
  '--gaia-url=http://127.0.0.1:9/',
  '--gcm-checkin-url=http://127.0.0.1:9/',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--proxy-bypass-list=<-loopback>',
];

/** One bit for each kind of error: manifest, run-time, internal. */
const ALL_ERRORS = 7;

/**
 * Makes Chromium keep the extension's errors, which it does by itself only for extensions that were loaded by hand.
 * Only for a profile that Chromium has not used yet.
 */
export function writePreferences(profile: string, extensionId: string, blockThirdParties = false): void {
  const folder = join(profile, 'Default');
  const file = join(folder, 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  const preferences = {
    extensions: {
      settings: { [extensionId]: { store_extension_errors: ALL_ERRORS } },
      ui: { developer_mode: true },
    },
    profile: blockThirdParties ? { block_third_party_cookies: true, cookie_controls_mode: 1 } : {},
    spellcheck: { dictionaries: [], dictionary: '' }, // it would fetch one
  };
  writeFileSync(file, JSON.stringify(preferences));
}
