import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, findUsableBrowsers } from '@/scripts/lib/browsers.mjs';

/* Which browser `npm start` takes, on machines that have other ones than this. */

const LINUX = {
  chromium: '/usr/bin/chromium',
  chrome: '/usr/bin/google-chrome',
  edge: '/usr/bin/microsoft-edge',
  firefox: '/usr/bin/firefox-esr',
};

/** A machine with nothing but these files. */
function machineWith(...paths: string[]): void {
  vi.spyOn(fs, 'existsSync').mockImplementation((path) => paths.includes(path.toString()));
  syncBuiltinESMExports();
}

beforeEach(() => {
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('FIREFOX_PATH', undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  syncBuiltinESMExports();
});

const kinds = (): string[] => findUsableBrowsers().map(({ kind }) => kind);

describe.skipIf(process.platform !== 'linux')('the first that is found is taken', () => {
  test('those that load the extension by themselves come before branded ones', () => {
    machineWith(...Object.values(LINUX));
    expect(kinds()).toEqual(['chromium', 'firefox', 'chrome', 'edge']);
  });

  test.each([
    [['chrome', 'edge', 'firefox'], 'firefox'],
    [['chrome', 'edge'], 'chrome'],
    [['edge'], 'edge'],
  ] as const)('of %j', (there, first) => {
    machineWith(...there.map((kind) => LINUX[kind]));
    expect(findUsableBrowsers()[0]).toMatchObject({ kind: first, path: LINUX[first] });
  });

  test('none where there is none', () => {
    machineWith();
    expect(findUsableBrowsers()).toEqual([]);
  });

  test('what a person names is taken, and nothing else of that kind', () => {
    vi.stubEnv('CHROMIUM_PATH', '/home/me/chromium');
    machineWith('/home/me/chromium', LINUX.chromium, LINUX.firefox);
    expect(findBrowser('chromium')).toBe('/home/me/chromium');
    vi.stubEnv('CHROMIUM_PATH', '/nowhere');
    expect(findBrowser('chromium')).toBeUndefined();
    expect(kinds()).toEqual(['firefox']);
  });
});
