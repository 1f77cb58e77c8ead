import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName, LaunchOptions } from './driver';

/** The repository's root: vitest and the scripts start there. */
const ROOT = process.cwd();

/** The element on the page that holds our closed shadow root, and what is in it. */
export const HOST_ELEMENT = '[data-cuecard]';
export const EDGE_TAB = 'button';
export const PANEL_FRAME = 'iframe';
export const PANEL_PAGE = 'panel.html';

const FOLDERS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The folder of the extension that a browser loads. */
export function extensionFolder(name: BrowserName, { build = 'test', extension }: LaunchOptions): string {
  return resolve(ROOT, extension ?? join('.output', build, FOLDERS[name]));
}

interface Manifest {
  key?: string;
  browser_specific_settings?: { gecko?: { id?: string } };
  commands?: Record<string, { suggested_key?: { default?: string } }>;
}

/** @throws when nothing was built there. */
export function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`no extension in ${folder}: build it first (node scripts/build.mjs test)`, {
      cause: error,
    });
  }
}

/** The keys that the manifest suggests for a command, as `Alt+K`. */
export function suggestedKey(folder: string, command: string): string {
  const key = readManifest(folder).commands?.[command]?.suggested_key?.default;
  if (key === undefined) throw new Error(`the manifest suggests no key for the command "${command}"`);
  return key;
}

/**
 * The id that Chromium gives an unpacked extension: the first 128 bits of SHA-256 of its public key, or of its path
 * where the manifest has no key, written with a to p for 0 to f.
 */
export function chromiumExtensionId(folder: string): string {
  const { key } = readManifest(folder);
  const digest = createHash('sha256').update(key === undefined ? folder : Buffer.from(key, 'base64'));
  const hex = digest.digest('hex').slice(0, 32);
  return Array.from(hex, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A folder for what a test leaves behind to look at. */
export function resultsFolder(...parts: string[]): string {
  const folder = resolve(ROOT, '.test-results', ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The match pattern of an origin. Ports are no part of it: Firefox knows none there. */
export function hostPattern(origin: string): string {
  if (origin.includes('*')) return origin;
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
