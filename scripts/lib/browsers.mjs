// @ts-check
// Finds the browsers of this machine. Runs before any package is installed: Node alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a browser can do for us: `driven` is what the end-to-end tests drive, `loadable` is what takes an
 * unpacked extension from the command line. Branded Chrome (137 and later) and Edge take none.
 * @typedef {{ kind: 'chromium' | 'chrome' | 'edge' | 'firefox', label: string, path: string }} FoundBrowser
 */

const { env, platform } = process;
const programFolders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
);
/** @param {string[]} parts */
const programs = (...parts) => programFolders.map((folder) => join(folder, ...parts));

/** @type {Record<FoundBrowser['kind'], { label: string, linux: string[], darwin: string[], win32: string[] }>} */
const KNOWN_PATHS = {
  chromium: {
    label: 'Chromium',
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/opt/chrome-for-testing/chrome',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: programs('Chromium', 'Application', 'chrome.exe'),
  },
  chrome: {
    label: 'Chrome',
    linux: ['/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
    darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: programs('Google', 'Chrome', 'Application', 'chrome.exe'),
  },
  edge: {
    label: 'Edge',
    linux: ['/usr/bin/microsoft-edge-stable', '/usr/bin/microsoft-edge', '/opt/microsoft/msedge/msedge'],
    darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: programs('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  },
  firefox: {
    label: 'Firefox',
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/opt/firefox/firefox'],
    darwin: [
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    win32: [
      ...programs('Firefox Developer Edition', 'firefox.exe'),
      ...programs('Mozilla Firefox', 'firefox.exe'),
    ],
  },
};

/** The variables by which a person names a browser; each wins over all known paths. */
export const PATH_VARIABLES = /** @type {const} */ ({ chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' });

/** The Debian package of each browser that the tests drive. */
export const DEBIAN_PACKAGES = /** @type {const} */ ({ chromium: 'chromium', firefox: 'firefox-esr' });

/**
 * @param {FoundBrowser['kind']} kind
 * @returns {FoundBrowser | undefined}
 */
function findKind(kind) {
  const entry = KNOWN_PATHS[kind];
  const named = kind === 'chromium' || kind === 'firefox' ? env[PATH_VARIABLES[kind]] : undefined;
  const candidates =
    named !== undefined && named !== ''
      ? [named]
      : platform === 'linux' || platform === 'darwin' || platform === 'win32'
        ? entry[platform]
        : [];
  const path = candidates.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { kind, label: entry.label, path };
}

/**
 * The browser that the end-to-end tests drive under this name, or undefined.
 * @param {'chromium' | 'firefox'} name
 */
export function findBrowser(name) {
  return findKind(name)?.path;
}

/**
 * Every browser that can show the extension, the one that loads it without help first.
 * @returns {FoundBrowser[]}
 */
export function findUsableBrowsers() {
  return /** @type {const} */ (['chromium', 'firefox', 'chrome', 'edge'])
    .map((kind) => findKind(kind))
    .filter((found) => found !== undefined);
}

/**
 * What to tell someone whose machine lacks a browser that the tests drive.
 * @param {'chromium' | 'firefox'} name
 */
export function missingBrowser(name) {
  const { label } = KNOWN_PATHS[name];
  const named = env[PATH_VARIABLES[name]];
  if (named)
    return `${PATH_VARIABLES[name]} names ${named}, and there is nothing: set it to ${label}'s executable or unset it.`;
  return `No ${label} was found: install it (Debian: apt-get install ${DEBIAN_PACKAGES[name]}) or set ${PATH_VARIABLES[name]} to its executable.`;
}
