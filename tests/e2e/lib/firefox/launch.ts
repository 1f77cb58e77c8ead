import { join } from 'node:path';
import { findBrowser, missingBrowser } from '../../../../scripts/lib/browsers.mjs';
import { openDisplay } from '../display';
import type { LaunchOptions } from '../driver';
import { extensionFolder, readManifest } from '../paths';
import { openProfile } from '../profile';
import { startProxy } from '../proxy';
import { FirefoxBrowser } from './browser';
import { FirefoxProcess } from './process';
import { BLOCK_THIRD_PARTIES, writeManagedStorage, writePreferences } from './profile';
import type { Session } from './session';

/** Starts Firefox on a profile with the extension installed. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const executable = findBrowser('firefox');
  if (executable === undefined) throw new Error(missingBrowser('firefox'));
  const folder = extensionFolder('firefox', options);
  const id = readManifest(folder).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`the manifest in ${folder} has no id for Firefox`);
  const headless = options.headless ?? true;
  const proxy = await startProxy(options.hosts);
  const profile = openProfile(options);
  const display = !headless && !process.env['DISPLAY'] ? await openDisplay() : undefined;

  writePreferences(profile.folder, proxy.port, {
    ...(options.blockThirdParties ? BLOCK_THIRD_PARTIES : {}),
    ...options.prefs,
  });
  if (options.managed) writeManagedStorage(profile.folder, id, options.managed);
  const release = async (): Promise<void> => {
    display?.close();
    profile.dispose();
    await proxy.close();
  };
  const browser = new FirefoxBrowser({
    id,
    folder,
    proxy,
    start: () => FirefoxProcess.start({ executable, home: profile.folder, headless, display: display?.name }),
    install: async (session) => {
      if (options.language !== undefined) await session.call('setLanguage', options.language);
      return install(session, folder, join(profile.folder, 'extension.xpi'));
    },
    release,
  });
  try {
    await browser.start();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** As a person's installation where this Firefox allows it, else until it ends. */
async function install(session: Session, folder: string, archive: string): Promise<boolean> {
  await session.call('zipFolder', folder, archive);
  try {
    await session.install(archive, false);
    return true;
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('ERROR_SIGNEDSTATE_REQUIRED'))) throw error;
    await session.install(folder, true);
    return false;
  }
}
