/*
 * Takes a picture of every state, for people to look at: `npm run gallery`. Chromium alone; what can be measured is
 * measured by tests/e2e/screens.test.ts in both browsers.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, missingBrowser } from '../../scripts/lib/browsers.mjs';
import { indexedPng } from './indexed-png';
import type {} from './main';
import { serveGallery } from './serve';
import type { GalleryLocale } from './wordings';

const SCREENS = path.resolve(import.meta.dirname, '../screens');

interface View {
  name: string;
  width: number;
  height: number;
  locale?: GalleryLocale;
  dark?: boolean;
  forced?: boolean;
}

const USUAL: View = { name: '', width: 360, height: 640 };
/** Other views, of the states below alone. */
const VIEWS: View[] = [
  { ...USUAL, name: 'dark', dark: true },
  { ...USUAL, name: 'forced', forced: true },
  { ...USUAL, name: 'th', locale: 'th' },
  { ...USUAL, name: 'hi', locale: 'hi' },
  { ...USUAL, name: 'rtl', locale: 'ar' },
  { name: '320', width: 320, height: 640, locale: 'de' },
  { name: '480', width: 480, height: 640 },
  { name: 'zoom', width: 320, height: 360 },
];
const TELLING = ['suggestions', 'low-certainty', 'card-missing', 'refused-notThere', 'lookup', 'keys'];
const GRANTS = {
  'grant-bad': '#nonsense',
  'grant-asked': '#https://desk.example.com',
  'grant-asked-insecure': '#http://helpdesk.intranet:8080',
  'grant-done': '?#https://desk.example.com',
  'grant-refused': '?permission=refused#https://desk.example.com',
  'grant-silent': '?background=silent#https://desk.example.com',
};

const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error(missingBrowser('chromium'));
const server = await serveGallery();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(SCREENS, { recursive: true });
  for (const old of await readdir(SCREENS)) await rm(path.join(SCREENS, old));
  const asked = process.argv.slice(2);
  const isAsked = (state: string) => asked.length === 0 || asked.includes(state);
  await shootView(browser, USUAL, isAsked);
  for (const view of VIEWS)
    await shootView(browser, view, (state) => TELLING.includes(state) && isAsked(state));
  await shootGrants(browser, isAsked);
} finally {
  await browser.close();
  server.close();
}

async function shootView(browser: Browser, view: View, isWanted: (state: string) => boolean): Promise<void> {
  const page = await open(browser, view);
  await page.goto(server.gallery);
  for (const state of (await page.evaluate(() => gallery.states)).filter(isWanted)) {
    await page.evaluate(([name, locale]) => gallery.show(name, locale), [
      state,
      view.locale ?? 'en',
    ] as const);
    await shoot(page, view.name === '' ? state : `${state}.${view.name}`);
  }
  await page.close();
}

async function shootGrants(browser: Browser, isWanted: (state: string) => boolean): Promise<void> {
  for (const [state, address] of Object.entries(GRANTS).filter(([name]) => isWanted(name))) {
    const page = await open(browser, USUAL);
    await page.goto(server.grant + address);
    if (address.startsWith('?')) await page.click('#allow');
    await shoot(page, state);
    await page.close();
  }
}

async function open(browser: Browser, { width, height, dark, forced }: View): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(error.message));
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  const png = await page.screenshot({ fullPage: true });
  await writeFile(path.join(SCREENS, `${name}.png`), await indexedPng(page, png));
}
