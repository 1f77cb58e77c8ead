import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, graphOf, pageScripts, weigh } from '@/scripts/lib/bundle.mjs';

/** A production build of a small script, as the extension's own is made. */
async function minified(code: string): Promise<Buffer> {
  const entry = resolve(import.meta.dirname, 'entry.js');
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'code',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'entry' } },
  });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return Buffer.from(chunks[0].code);
}

function bundleOf(files: Record<string, string | Buffer> = {}): Map<string, Buffer> {
  const small = {
    'manifest.json': '{}',
    'background.js': 'import{a}from"./chunks/shared-1.js";a()',
    'chunks/shared-1.js': 'export const a=()=>1',
    'chunks/later-2.js': 'export default 2',
    'chunks/panel-3.js': 'import"./shared-1.js";import("./later-2.js")',
    'assets/panel.css': 'p{color:red}',
    'panel.html':
      '<script type="module" src="/chunks/panel-3.js"></script><link rel="stylesheet" href="/assets/panel.css">',
    'helpdesk.js': 'document.title',
    'inserter.js': 'document.body',
  };
  return new Map(
    Object.entries({ ...small, ...files }).map(([name, content]) => [name, Buffer.from(content)]),
  );
}

describe('what is loaded together', () => {
  test('a page with its scripts and styles, and what those import, now or later', () => {
    expect(graphOf(bundleOf(), 'panel.html').toSorted()).toEqual([
      'assets/panel.css',
      'chunks/later-2.js',
      'chunks/panel-3.js',
      'chunks/shared-1.js',
      'panel.html',
    ]);
    expect(graphOf(bundleOf(), 'background.js')).toEqual(['background.js', 'chunks/shared-1.js']);
  });

  test('page scripts are those that no page of ours and no background loads', () => {
    expect(pageScripts(bundleOf())).toEqual(['helpdesk.js', 'inserter.js']);
  });
});

describe('budgets', () => {
  test('a small build is within them', () => {
    expect(faultsOf(bundleOf())).toEqual([]);
    expect(weigh(bundleOf()).find(({ group }) => group === 'panel.html')?.budget).toBe(130_500);
  });

  // Random bytes do not compress: so many weigh a little more than that.
  test.each([
    ['helpdesk.js', 15_000, 'page reader weighs'],
    ['inserter.js', 15_000, 'inserter.js weighs'],
    ['chunks/shared-1.js', 98_000, 'background weighs'],
    ['assets/panel.css', 130_500, 'panel.html weighs'],
  ])('%s over %i bytes is a fault', (name, budget, sentence) => {
    const faults = faultsOf(bundleOf({ [name]: randomBytes(budget) }));
    expect(faults).toEqual([expect.stringContaining(sentence)]);
    expect(faultsOf(bundleOf({ [name]: randomBytes(budget - 1000) }))).toEqual([]);
  });

  test('a content script that the manifest declares counts with it', () => {
    const half = randomBytes(8_000);
    const faults = faultsOf(bundleOf({ 'helpdesk.js': half, 'content-scripts/b.js': randomBytes(8_000) }));
    expect(faults).toEqual([expect.stringContaining('page reader weighs')]);
  });

  test.each(['panel.html', 'background.js', 'helpdesk.js'])('a build without %s is a fault', (name) => {
    const bundle = bundleOf();
    bundle.delete(name);
    expect(faultsOf(bundle)).not.toEqual([]);
  });
});

describe('libraries that have no place in the page', () => {
  let plain: Buffer;
  let react: Buffer;
  let zod: Buffer;
  beforeAll(async () => {
    plain = await minified('document.title = "React and zod";');
    react = await minified(
      'import { createRoot } from "react-dom/client"; createRoot(document.body).render("text");',
    );
    zod = await minified(
      'import * as z from "zod/mini"; globalThis.x = z.object({ a: z.string() }).safeParse({});',
    );
  }, 60_000);

  test('a minified script without them passes', () => {
    expect(faultsOf(bundleOf({ 'inserter.js': plain }))).toEqual([]);
  });

  test.each(['helpdesk.js', 'inserter.js'])('minified React and zod are found in %s', (name) => {
    expect(faultsOf(bundleOf({ [name]: react }))).toContain(`${name} runs in the page and has React in it.`);
    expect(faultsOf(bundleOf({ [name]: zod }))).toContain(`${name} runs in the page and has zod in it.`);
  });

  test('React alone, without the part that draws, is found', async () => {
    const alone = await minified('import { createElement } from "react"; globalThis.x = createElement("p");');
    expect(faultsOf(bundleOf({ 'inserter.js': alone }))).toEqual([
      'inserter.js runs in the page and has React in it.',
    ]);
  });

  test('in the panel they are at home', () => {
    expect(faultsOf(bundleOf({ 'chunks/panel-3.js': react }))).toEqual([]);
  });
});
