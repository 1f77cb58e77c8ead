import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDemo } from '../tests/e2e/lib/demo';
import { FirefoxProcess } from '../tests/e2e/lib/firefox/process';
import { writePreferences } from '../tests/e2e/lib/firefox/profile';
import type { FoundBrowser } from './lib/browsers.mjs';
import type { Lifetime } from './lib/lifetime.mjs';
import { openChromium } from './lib/window.mjs';

interface Shown {
  /** Resolves when the person has closed the browser. */
  ended: Promise<unknown>;
  end(): Promise<void>;
}

/** The demo in a browser window, until the person closes it. */
export async function showDemo(browser: FoundBrowser, lifetime: Lifetime): Promise<number> {
  const demo = await startDemo();
  lifetime.add(() => demo.close());
  const folder = resolve('.output/demo', browser.kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  console.log(`
Cuecard beside a pretend helpdesk: ${demo.ticketUrl()}
The edge of the ticket's page shows how many answers there are. Alt+K opens them, 1 the first of them; it
asks for your name once, to sign with, and Enter puts the reply into the field. Nothing is sent, and nothing leaves
this machine.
${browser.label} runs on a profile that is thrown away. Ctrl-C, or closing it, ends everything.`);
  if (browser.kind === 'chrome' || browser.kind === 'edge') console.log(`\n${loadByHand(browser, folder)}`);

  const opening =
    browser.kind === 'firefox'
      ? openFirefox(browser.path, folder, demo.ticketUrl())
      : Promise.resolve(openChromium(browser.path, folder, demo.ticketUrl()));
  const nothing = (): undefined => undefined; // it did not open, and has said why
  lifetime.add(() => opening.then((shown) => shown.end(), nothing));
  await (
    await opening
  ).ended;
  return 0;
}

/** Branded browsers refuse unpacked extensions from the command line. */
export function loadByHand({ label, kind }: FoundBrowser, folder: string): string {
  return `If ${label} shows no Cuecard button: open ${kind}://extensions, switch on "Developer mode", press "Load unpacked",
choose ${folder}, and reload the ticket's page.`;
}

async function openFirefox(executable: string, extension: string, url: string): Promise<Shown> {
  const home = mkdtempSync(join(tmpdir(), 'cuecard-demo-'));
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  try {
    writePreferences(home);
    const firefox = await FirefoxProcess.start({ executable, home, headless: false, display: undefined });
    await firefox.session.install(extension, true);
    await firefox.session.call('load', await firefox.session.call('openTab'), url);
    return {
      ended: firefox.ended,
      end: async () => {
        await firefox.quit();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
