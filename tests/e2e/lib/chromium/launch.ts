import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser, missingBrowser } from '../../../../scripts/lib/browsers.mjs';
import { openDisplay, type Display } from '../display';
import type { Browser, LaunchOptions } from '../driver';
import { chromiumExtensionId, extensionFolder } from '../paths';
import { openProfile } from '../profile';
import { startProxy } from '../proxy';
import { ChromiumBrowser } from './browser';
import { speakingOnly } from './language';
import { installPolicy } from './policy';
import { QUIET_ARGUMENTS, writePreferences } from './profile';

/** Starts Chromium on a profile with the extension loaded; resolves when the background has started. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error(missingBrowser('chromium'));
  const built = extensionFolder('chromium', options);
  const spoken = options.language === undefined ? undefined : speakingOnly(options.language, built);
  const folder = spoken?.folder ?? built;
  const id = chromiumExtensionId(folder);
  const proxy = await startProxy(options.hosts);
  const profile = openProfile(options);
  writePreferences(profile.folder, id, options.blockThirdParties);
  const policy = options.managed && installPolicy(id, options.managed);
  const display = options.headless === false && !process.env['DISPLAY'] ? await openDisplay() : undefined;

  const start = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile.folder, {
      executablePath,
      headless: options.headless ?? true,
      viewport: options.headless === false ? null : { width: 1280, height: 800 },
      chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses to run as root with its sandbox
      handleSIGINT: false, // whoever started us ends us, and we close the browser then
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: environment(display),
      args: [
        ...QUIET_ARGUMENTS,
        `--disable-extensions-except=${folder}`,
        `--load-extension=${folder}`,
        `--proxy-server=http://127.0.0.1:${proxy.port}`,
        ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
        ...(display ? ['--ozone-platform=x11'] : []),
        ...(options.args ?? []),
      ],
    });
  const release = async (): Promise<void> => {
    display?.close();
    policy?.remove();
    spoken?.remove();
    profile.dispose();
    await proxy.close();
  };
  try {
    const browser = new ChromiumBrowser({ id, folder, proxy, display, start, release });
    await browser.start();
    return browser;
  } catch (error) {
    await release();
    throw error;
  }
}

function environment(display: Display | undefined): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...(display ? { DISPLAY: display.name } : {}) };
}
