// @ts-check
// What a built extension weighs, and what must not be in it. Node alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {Map<string, Buffer>} Bundle files by their path in the extension, with forward slashes */
/** @typedef {{ group: string, files: string[], gzip: number, budget: number | undefined }} Weight sizes in bytes */

/** What the background registers for every page of a granted helpdesk; scripts that a manifest declares would run there too. */
const PAGE_READER = 'helpdesk.js';

/** Gzip budgets in bytes (kB = 1000). */
const BUDGETS = {
  reader: 15_000, // runs on every page of a granted helpdesk
  injected: 15_000, // each script that is put into a page when it is needed: the reader where a URL names a ticket
  genericReader: 15_500, // where a URL names a ticket; takes what is known of a page, too
  words: 3_000, // beside it, where a page is not in English alone
  adapters: 8_000, // beside it, on the pages of helpdesks that we know: their selectors, and what finds them
  expander: 10_000, // where the agent writes: shortcuts, and their list at the caret
  teacher: 13_000, // where somebody shows where things stand: pointing, what is learned of it, and what finds the fields
  background: 98_000, // the engine is in it, learning, shortcuts and the lookup's first half too
  panel: 130_500, // what becomes of a reply that is in, and taking it back, came last
};

const INJECTED = new Map([
  ['reader.js', BUDGETS.genericReader],
  ['teacher.js', BUDGETS.teacher],
  ['words.js', BUDGETS.words],
  ['adapters.js', BUDGETS.adapters],
  ['expander.js', BUDGETS.expander],
]);

/**
 * Texts of a library that a minifier keeps: strings, and names of properties.
 * @type {Record<string, string[]>}
 */
const MARKERS = {
  React: [
    'react.transitional.element',
    'react.element',
    'react.dev/errors/',
    '__REACT_DEVTOOLS_GLOBAL_HOOK__',
  ],
  zod: ['$ZodType', '_zod', '~standard'],
};

/** @param {string} folder @returns {Bundle} */
export function readBundle(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

/**
 * All that is loaded with a file: what a page names, and what scripts import from there, also later.
 * @param {Bundle} bundle @param {string} entry
 * @returns {string[]}
 */
export function graphOf(bundle, entry) {
  const found = new Set([entry]);
  for (const name of found) {
    const text = bundle.get(name)?.toString() ?? '';
    const references = name.endsWith('.html')
      ? text.matchAll(/(?:src|href)="([^"]+)"/g)
      : text.matchAll(/\b(?:from|import) ?\(?["'`]([^"'`]+)["'`]/g);
    for (const [, reference = ''] of references) {
      const { pathname } = new URL(reference, `http://extension/${name}`);
      const file = decodeURIComponent(pathname.slice(1));
      if (bundle.has(file)) found.add(file);
    }
  }
  return [...found].filter((name) => bundle.has(name));
}

/** The scripts that run in a page: declared content scripts, and those that the background puts in. @param {Bundle} bundle */
export function pageScripts(bundle) {
  const ownPages = [...bundle.keys()].filter((name) => name.endsWith('.html'));
  const elsewhere = new Set([...ownPages, 'background.js'].flatMap((entry) => graphOf(bundle, entry)));
  return [...bundle.keys()].filter((name) => name.endsWith('.js') && !elsewhere.has(name));
}

/** @param {Bundle} bundle @returns {Weight[]} */
export function weigh(bundle) {
  const scripts = pageScripts(bundle);
  const readers = scripts.filter((name) => name === PAGE_READER || name.startsWith('content-scripts/'));
  const pages = [...bundle.keys()].filter((name) => name.endsWith('.html'));
  /** @param {string} group @param {string[]} files @param {number} [budget] */
  const weight = (group, files, budget) => ({ group, files, gzip: gzipped(bundle, files), budget });
  return [
    weight('page reader', readers, BUDGETS.reader),
    ...scripts
      .filter((name) => !readers.includes(name))
      .map((name) => weight(name, [name], INJECTED.get(name) ?? BUDGETS.injected)),
    weight('background', graphOf(bundle, 'background.js'), BUDGETS.background),
    ...pages.map((page) =>
      weight(page, graphOf(bundle, page), page === 'panel.html' ? BUDGETS.panel : undefined),
    ),
    weight('everything', [...bundle.keys()]),
  ];
}

/** @param {Bundle} bundle @param {string[]} files */
function gzipped(bundle, files) {
  return files.reduce((sum, name) => sum + gzipSync(bundle.get(name) ?? '', { level: 9 }).length, 0);
}

/**
 * What breaks a rule, each as one sentence.
 * @param {Bundle} bundle
 */
export function faultsOf(bundle) {
  const weights = weigh(bundle);
  const heavy = weights.flatMap(({ group, gzip, budget }) =>
    budget !== undefined && gzip > budget
      ? [`${group} weighs ${kilobytes(gzip)} gzipped, and ${kilobytes(budget)} is all it may.`]
      : [],
  );
  const missing = weights.flatMap(({ group, gzip, budget }) =>
    budget !== undefined && gzip === 0 ? [`${group} is not in the build.`] : [],
  );
  const foreign = pageScripts(bundle).flatMap((name) => {
    const text = bundle.get(name)?.toString() ?? '';
    return Object.entries(MARKERS)
      .filter(([, markers]) => markers.some((marker) => text.includes(marker)))
      .map(([library]) => `${name} runs in the page and has ${library} in it.`);
  });
  const withoutPanel = bundle.has('panel.html') ? [] : ['panel.html is not in the build.'];
  return [...heavy, ...missing, ...withoutPanel, ...foreign];
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
