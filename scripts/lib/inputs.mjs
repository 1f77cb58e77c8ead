// @ts-check
// Which files go into a build, and one hash over them. Node alone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf, ROOT } from './run.mjs';

/** Everything that a build reads, from the repository's root. */
const BUILD_INPUTS = [
  'entrypoints',
  'components',
  'lib',
  'packs',
  'public',
  'cli',
  'scripts/build.mjs',
  'scripts/lib/wxt.mjs',
  'scripts/lib/smaller.mjs',
  'scripts/lib/dexie-unwatched.mjs',
  'scripts/lib/inputs.mjs',
  'wxt.config.ts',
  'manifest.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** One hash over names and contents of all build inputs; equal hashes mean equal builds. */
export function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of inputFiles()) {
    const content = readFileSync(join(ROOT, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Tracked and new files alike, without what .gitignore names; without git, all files in the folders. */
function inputFiles() {
  const listed = outputOf('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...BUILD_INPUTS,
  ]);
  const files =
    listed === undefined
      ? BUILD_INPUTS.flatMap(filesBelow)
      : listed.split('\0').filter((name) => name !== '');
  return [...new Set(files)].filter((file) => existsSync(join(ROOT, file))).sort();
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(join(ROOT, path))) return [];
  const entries = path.includes('.')
    ? undefined
    : readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
