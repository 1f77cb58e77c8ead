// @ts-check
// Every granted page pays for the scripts that are put into it, and every waking of the background for its script: a
// second minifier, too slow for all, saves some more. What it made is kept: builds for other browsers have the same scripts.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify as shortenNames } from 'rolldown/utils';
import { minify } from 'terser';
import { ROOT } from './run.mjs';

/** The background, and what it puts into pages. */
const SCRIPTS = new Set([
  'background.js',
  'helpdesk.js',
  'reader.js',
  'words.js',
  'adapters.js',
  'inserter.js',
]);

/**
 * Libraries' notes to their own developers are left out. Nothing here asks a function whether it is an arrow, or an array's
 * method for another object's.
 * @type {import('terser').CompressOptions}
 */
const COMPRESS = {
  passes: 4,
  pure_getters: true,
  drop_console: ['debug', 'log', 'info', 'warn'],
  unsafe_arrows: true,
  unsafe_methods: true,
};

/**
 * Libraries begin the names of what is their own with `_`. Those that they also write as text stay: zod defines `_zod` by its
 * name, and Dexie's proxy compares with the other two.
 * @type {import('terser').ManglePropertiesOptions}
 */
const OWN_NAMES = { regex: /^_/, keep_quoted: true, reserved: ['_zod', '_vip', '_createTransaction'] };

/** @returns {import('vite').Plugin} */
export function smallerScripts() {
  return {
    name: 'cuecard:smaller-scripts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && SCRIPTS.has(chunk.fileName)) chunk.code = await smaller(chunk.code);
    },
  };
}

const KEPT = join(ROOT, '.output/smaller-scripts');
/** Another minifier, or another use of it, makes other scripts. */
const MAKER = ['package-lock.json', 'scripts/lib/smaller.mjs'].map((file) => readFileSync(join(ROOT, file)));

/** @param {string} code */
async function smaller(code) {
  const hash = [...MAKER, code].reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex');
  const file = join(KEPT, hash);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const made = await minified(code);
  mkdirSync(KEPT, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, file); // a build that is cut short leaves no half script under its name
  return made;
}

/** @param {string} code */
async function minified(code) {
  const once = await compressed(code, { hoist_funs: false });
  // Functions at the front compress better, but only once it is known which of them are left.
  const twice = await compressed(once, { hoist_funs: true }, { properties: OWN_NAMES });
  const { code: shortest } = await shortenNames('script.js', twice);
  return shortest;
}

/**
 * @param {string} code
 * @param {import('terser').CompressOptions} options
 * @param {import('terser').MangleOptions} [mangle]
 */
async function compressed(code, options, mangle = {}) {
  const made = await minify(code, { ecma: 2020, compress: { ...COMPRESS, ...options }, mangle });
  return made.code ?? code;
}
