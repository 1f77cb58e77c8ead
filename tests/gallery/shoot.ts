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
import { GRANTS, pictureOf, TELLING, USUAL, VIEWS, type View } from './pictures';
import { serveGallery } from './serve';

const SCREENS = path.resolve(import.meta.dirname, '../screens');

const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error(missingBrowser('chromium'));
const server = await serveGallery();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(SCREENS, { recursive: true });
  const asked = process.argv.slice(2);
  if (asked.length === 0) for (const old of await readdir(SCREENS)) await rm(path.join(SCREENS, old));
  const isAsked = (state: string) => asked.length === 0 || asked.includes(state);
  await shootView(browser, USUAL, isAsked);
  for (const view of VIEWS)
    await shootView(browser, view, (state) => TELLING.some((telling) => telling === state) && isAsked(state));
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
    await shoot(page, pictureOf(state, view));
  }
  await page.close();
}

async function shootGrants(browser: Browser, isWanted: (state: string) => boolean): Promise<void> {
  for (const [state, address] of Object.entries(GRANTS).filter(([name]) => isWanted(name))) {
    const page = await open(browser, USUAL);
    await page.goto(server.grant + address);
    if (address.startsWith('?')) await page.click('#allow');
    await shoot(page, pictureOf(state));
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

async function shoot(page: Page, file: string): Promise<void> {
  const png = await page.screenshot({ fullPage: true });
  await writeFile(path.join(SCREENS, file), await indexedPng(page, png));
}
