// @ts-check
// npm packages: are the installed ones those of the lock file? Node alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesOf(path) {
  if (!existsSync(path)) return undefined;
  /** @type {{ packages?: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  return lock.packages ?? {};
}

/**
 * True when node_modules holds what the lock names. npm writes node_modules/.package-lock.json as the last act of
 * every install: it is missing after one that was cut short, and right after an `npm install` by hand.
 */
export function packagesAreInstalled() {
  const locked = packagesOf(join(ROOT, 'package-lock.json')) ?? {};
  const installed = packagesOf(join(ROOT, 'node_modules/.package-lock.json'));
  return installed !== undefined && differences(locked, installed).length === 0;
}

/**
 * The paths of packages that are missing, of another version, or no longer wanted.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 */
export function differences(locked, installed) {
  const unlike = Object.entries(locked).filter(([path, wanted]) => {
    if (path === '') return false; // the project itself
    const found = installed[path];
    if (found === undefined) return wanted.optional !== true; // another platform's
    return found.version !== wanted.version || found.integrity !== wanted.integrity;
  });
  const unwanted = Object.keys(installed).filter((path) => locked[path] === undefined);
  return [...unlike.map(([path]) => path), ...unwanted];
}
