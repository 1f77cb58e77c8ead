// @ts-check
// Builds the extension for Chrome and Firefox (MV3) into .output/<kind>/{chrome,firefox}-mv3.
//   node scripts/build.mjs store|demo|test|zip|all
// store: what users get. demo: with the demo helpdesk's address. test: with a fixed id, too. zip: the store's archives.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { hashOfInputs } from './lib/inputs.mjs';
import { ROOT, runNode, secondsSince } from './lib/run.mjs';

/** @typedef {'store' | 'demo' | 'test'} BuildKind */
const KINDS = /** @type {const} */ (['store', 'demo', 'test']);
const FOLDERS = ['chrome-mv3', 'firefox-mv3'];

/**
 * Builds one kind, unless the same inputs were built before.
 * @param {BuildKind} kind
 * @param {'build' | 'zip'} [action] zip always builds anew
 * @returns {boolean} false when the build failed
 */
export function buildExtension(kind, action = 'build') {
  const outDir = join('.output', kind);
  const stamp = join(ROOT, outDir, 'inputs.sha256');
  const inputs = hashOfInputs();
  if (action === 'build' && readIfThere(stamp) === inputs && missingFolders(outDir).length === 0) {
    console.log(`[build] ${outDir} is up to date`);
    return true;
  }
  const start = performance.now();
  rmSync(stamp, { force: true }); // a build that is cut short leaves no stamp
  const built = runNode(['scripts/lib/wxt.mjs', action, outDir], { CUECARD_BUILD: kind });
  const missing = missingFolders(outDir);
  if (!built || missing.length > 0) {
    console.error(
      `[build] ${outDir} failed${missing.length > 0 ? `: nothing in ${missing.join(', ')}` : ''}`,
    );
    return false;
  }
  mkdirSync(join(ROOT, outDir), { recursive: true });
  writeFileSync(stamp, inputs);
  console.log(`[build] ${outDir} built in ${secondsSince(start)}`);
  return true;
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** @param {string} outDir */
const missingFolders = (outDir) =>
  FOLDERS.filter((folder) => !existsSync(join(ROOT, outDir, folder, 'manifest.json')));

/** @param {string | undefined} name */
function main(name) {
  if (name === 'zip') return buildExtension('store', 'zip');
  if (name === 'all') return KINDS.every((kind) => buildExtension(kind));
  const kind = KINDS.find((known) => known === name);
  if (kind) return buildExtension(kind);
  console.error(`Which build? node scripts/build.mjs ${KINDS.join('|')}|zip|all`);
  return false;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv[2]) ? 0 : 1;
