// @ts-check
// Every granted page pays for the scripts that are put into it, and every waking of the background for its script: a
// second minifier, too slow for all, saves some more. What it made is kept: builds for other browsers have the same scripts.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { ROOT } from './run.mjs';

/** The background, and what it puts into pages. */
const SCRIPTS = new Set(['background.js', 'helpdesk.js', 'reader.js', 'words.js', 'inserter.js']);

/**
 * Libraries' notes to their own developers are left out.
 * @type {import('terser').CompressOptions}
 */
const COMPRESS = { passes: 4, pure_getters: true, drop_console: ['debug', 'log', 'info', 'warn'] };

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
  let made = code;
  // Functions at the front compress better, but only once it is known which of them are left.
  for (const hoist_funs of [false, true])
    made = (await minify(made, { ecma: 2020, compress: { ...COMPRESS, hoist_funs } })).code ?? made;
  return made;
}
