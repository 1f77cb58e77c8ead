/*
 * Takes a picture of every state of the panel and lets axe look at each: `npx tsx tests/gallery/shoot.ts`.
 * Options: --states=card,lookup --widths=320,360 --langs=en,th --schemes=light,dark --dir=rtl --out=folder
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import type axeCore from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { PAGES } from './pages';
import { SAMPLES } from './samples';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HEIGHT = 720;
const { values: asked } = parseArgs({
  options: {
    states: { type: 'string', default: Object.keys({ ...SAMPLES, ...PAGES }).join(',') },
    widths: { type: 'string', default: '360' },
    langs: { type: 'string', default: 'en' },
    schemes: { type: 'string', default: 'light,dark' },
    dir: { type: 'string', default: 'ltr' },
    out: { type: 'string', default: '.test-results/gallery' },
  },
});
const list = (words: string) => words.split(',').filter((word) => word !== '');

interface Shot {
  state: string;
  file: string;
}

const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  cacheDir: path.join(ROOT, '.test-results/vite'),
  resolve: { alias: { '@': ROOT } },
  plugins: [react()],
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { allow: [ROOT] } },
  optimizeDeps: { include: ['react', 'react-dom/client', 'zustand', 'zustand/vanilla', 'zod/mini'] },
  logLevel: 'warn',
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-sync',
    '--no-first-run',
  ],
});
let violations = 0;
try {
  for (const lang of list(asked.langs))
    for (const scheme of list(asked.schemes))
      for (const width of list(asked.widths)) await sheet(lang, scheme, width);
} finally {
  await browser.close();
  await server.close();
}
console.log(violations === 0 ? 'axe found nothing.' : `axe found ${violations} violations.`);
process.exitCode = violations === 0 ? 0 : 1;

/** All states in one language, scheme and width, and one picture with all of them. */
async function sheet(lang: string, scheme: string, width: string): Promise<void> {
  const name = [lang, asked.dir, scheme, width].join('-');
  const folder = path.join(ROOT, asked.out, name);
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: Number(width), height: HEIGHT },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  const shots: Shot[] = [];
  for (const state of list(asked.states)) shots.push(await shoot(page, state, lang, folder));
  await page.setViewportSize({ width: 6 * (Number(width) + 16) + 16, height: HEIGHT });
  await contactSheet(page, shots, `${folder}.png`);
  await page.close();
}

async function shoot(page: Page, state: string, lang: string, folder: string): Promise<Shot> {
  await page.goto(`${base}?state=${state}&lang=${lang}&dir=${asked.dir}`);
  await page.waitForSelector(state in PAGES ? 'h1' : '.panel');
  // What appears late, so that quick answers do not flash, is there now.
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
  await page.waitForTimeout(40);
  const file = path.join(folder, `${state}.png`);
  await page.screenshot({ path: file, fullPage: state in PAGES });
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (wide) found.push('scrolls sideways');
  for (const one of found) console.log(`${state} (${lang}): ${one}`);
  violations += found.length;
  return { state, file };
}

async function contactSheet(page: Page, shots: Shot[], file: string): Promise<void> {
  const figures = await Promise.all(
    shots.map(async ({ state, file }) => {
      const data = (await readFile(file)).toString('base64');
      return `<figure><img src="data:image/png;base64,${data}"><figcaption>${state}</figcaption></figure>`;
    }),
  );
  const style =
    'body{margin:16px;display:flex;flex-wrap:wrap;gap:16px;background:#888;font:14px sans-serif}figure{margin:0}';
  await writeFile(`${file}.html`, `<style>${style}</style>${figures.join('')}`);
  await page.goto(`file://${file}.html`);
  await page.screenshot({ path: file, fullPage: true });
}
