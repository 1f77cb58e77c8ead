// @ts-check
// The steps of scripts/ensure.mjs. Each tells a problem as one sentence and leaves the rest to go on where it can.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  DEBIAN_PACKAGES,
  findBrowser,
  findUsableBrowsers,
  missingBrowser,
  PATH_VARIABLES,
} from './browsers.mjs';
import { packagesAreInstalled } from './packages.mjs';
import { canInstallDebianPackages, outputOf, ROOT, run, runNode, secondsSince } from './run.mjs';

/** Thai and Devanagari, for the tickets in the screenshots: one package of 1.4 MB. */
const FONTS = 'fonts-noto-ui-core';
const DRIVEN = /** @type {const} */ (['chromium', 'firefox']);

/**
 * @param {string[]} args `--one-browser`, `--all-browsers`, `--check`
 * @returns {number} exit code: 0, or 1 when the next script cannot do its work
 */
export function ensure(args) {
  const check = args.includes('--check');
  const problems = [...packages(check), ...generatedTypes(check)];
  if (problems.length === 0 || check) {
    if (args.includes('--one-browser')) problems.push(...oneBrowser(check));
    else if (args.includes('--all-browsers') || check) {
      const missing = allBrowsers(check);
      // The tests pass a missing browser over, or fail where CI is set: theirs to say.
      if (check) problems.push(...missing);
      else missing.forEach((sentence) => warn(sentence));
    }
  }
  problems.forEach((sentence) => warn(sentence));
  if (check && problems.length === 0) say('nothing is missing');
  return problems.length === 0 ? 0 : 1;
}

/** @param {string} line */
const say = (line) => console.log(`[setup] ${line}`);
/** @param {string} line */
const warn = (line) => console.error(`[setup] ${line}`);

/** @param {boolean} check */
function packages(check) {
  if (packagesAreInstalled()) return [];
  if (check) return ['The npm packages are not those of package-lock.json: run npm ci.'];
  const start = performance.now();
  say('installing npm packages ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    return ['npm ci failed, for the reason above: is the npm registry within reach?'];
  say(`npm packages installed in ${secondsSince(start)}`);
  return [];
}

/**
 * The types that WXT writes. tsc must not run without them: it would write .js files beside the sources.
 * @param {boolean} check
 */
function generatedTypes(check) {
  const file = join(ROOT, '.wxt/tsconfig.json');
  if (existsSync(file) && readFileSync(file, 'utf8').includes('compilerOptions')) return [];
  if (check) return ['The types of .wxt are missing: run npx wxt prepare.'];
  if (runNode(['node_modules/wxt/bin/wxt.mjs', 'prepare'])) return [];
  return ['wxt prepare failed, for the reason above.'];
}

/** @param {boolean} check */
function oneBrowser(check) {
  if (findUsableBrowsers().length === 0 && !isNamed('chromium') && !check && canInstallDebianPackages())
    installDebianPackages([DEBIAN_PACKAGES.chromium, ...missingFonts()]);
  const [found] = findUsableBrowsers();
  if (!found) return [missingBrowser('chromium')];
  say(`${found.label}: ${found.path}`);
  return [];
}

/** @param {boolean} check */
function allBrowsers(check) {
  const debianPackages = [
    ...DRIVEN.filter((name) => findBrowser(name) === undefined && !isNamed(name)).map(
      (name) => DEBIAN_PACKAGES[name],
    ),
    // A window and keys as from a keyboard, for what a browser without a window cannot do.
    ...['Xvfb', 'xdotool']
      .filter((name) => !existsSync(`/usr/bin/${name}`))
      .map((name) => name.toLowerCase()),
    ...missingFonts(),
  ];
  if (debianPackages.length > 0 && canInstallDebianPackages()) {
    if (check) say(`npm test would install ${debianPackages.join(', ')} with apt-get`);
    else installDebianPackages(debianPackages);
  }
  return DRIVEN.flatMap((name) => {
    const path = findBrowser(name);
    if (path !== undefined) say(`${name}: ${path}`);
    return path === undefined ? [missingBrowser(name)] : [];
  });
}

/** A path that a person has set is theirs to put right. @param {'chromium' | 'firefox'} name */
const isNamed = (name) => Boolean(process.env[PATH_VARIABLES[name]]);

function missingFonts() {
  const shown = ['th', 'hi'].every((language) => (outputOf('fc-list', [`:lang=${language}`]) ?? '') !== '');
  return shown ? [] : [FONTS];
}

/** @param {string[]} names */
function installDebianPackages(names) {
  const start = performance.now();
  say(`installing ${names.join(', ')} with apt-get ...`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
  // The lists are fetched only when they are missing or too old: it takes longer than the install.
  if (!install() && run('apt-get', ['update', '-qq'], quiet)) install();
  say(`apt-get took ${secondsSince(start)}`);
}
