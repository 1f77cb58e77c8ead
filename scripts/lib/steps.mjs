// @ts-check
// What `npm test` consists of. Each step answers with counts; a step that is not a suite of tests counts as one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, missingBrowser } from './browsers.mjs';
import { installHelpdesks, playOnHelpdesks } from './helpdesks.mjs';
import { outputOf, ROOT, run, runNode, runNodeBeside } from './run.mjs';
import { runVitestBeside } from './vitest.mjs';

/** @typedef {import('./vitest.mjs').Outcome} Outcome */
/** Steps of one group run beside each other. @typedef {{ name: string, group?: string, run: () => Outcome | Promise<Outcome> }} Step */

/** The day that all tests live on. */
const TODAY = '2027-01-01';
const PACKS = 'packs';
const CLI = 'cli/cuecard.mjs';

/** @param {boolean} succeeded @returns {Outcome} */
const one = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });

/** @param {Outcome[]} outcomes @returns {Outcome} */
function sum(outcomes) {
  return outcomes.reduce((total, { passed, failed }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
  }));
}

/** @type {Step[]} */
export const STEPS = [
  {
    name: 'format',
    group: 'source',
    run: () => checkSource('format', ['prettier/bin/prettier.cjs', '--check', '.']),
  },
  { name: 'lint', group: 'source', run: () => checkSource('lint', ['eslint/bin/eslint.js', '.']) },
  { name: 'types', group: 'source', run: checkTypes },
  { name: 'unit', group: 'source', run: () => runVitestBeside('unit', []) },
  { name: 'packs', run: () => sum(packFolders().flatMap((folder) => [checkPack(folder), testPack(folder)])) },
  { name: 'build', run: () => sum([one(buildOf('store')), one(buildOf('test'))]) },
  { name: 'size', run: () => one(buildOf('store') && runNode(['scripts/size.mjs'])) },
  { name: 'web-ext', run: () => one(buildOf('store') && lintForFirefox()) },
  { name: 'zip', run: zipWithoutNetwork },
  { name: 'chromium', group: 'e2e', run: () => endToEnd('chromium') },
  { name: 'firefox', group: 'e2e', run: () => endToEnd('firefox') },
  { name: 'helpdesks', run: realHelpdesks },
];

/**
 * @param {string} name
 * @param {string[]} command a script of a package, and its arguments
 */
async function checkSource(name, [script = '', ...args]) {
  return one(await runNodeBeside(name, [`node_modules/${script}`, ...args]));
}

async function checkTypes() {
  const projects = ['tsconfig.json', 'tsconfig.core.json'];
  const checked = projects.map((project) =>
    checkSource('types', ['typescript/bin/tsc', '--noEmit', '-p', project]),
  );
  return sum(await Promise.all(checked));
}

function packFolders() {
  return readdirSync(join(ROOT, PACKS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${PACKS}/${entry.name}`);
}

/** @param {string} folder */
function checkPack(folder) {
  return one(runNode([CLI, 'check', folder, '--today', TODAY]));
}

/**
 * The tickets are written as customers write, not as the matcher likes them: some are a goal. This share of them is what
 * the matcher has reached; it may only grow. What was missed is printed with the reason.
 */
const LEAST_SHARE = 95;

/** @param {string} folder @returns {Outcome} */
function testPack(folder) {
  return one(runNode([CLI, 'test', folder, '--today', TODAY, '--at-least', String(LEAST_SHARE)]));
}

/** Done in no time when nothing has changed. @param {string} kind */
function buildOf(kind) {
  return runNode(['scripts/build.mjs', kind]);
}

function lintForFirefox() {
  const folder = '.output/store/firefox-mv3';
  return runNode([
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--source-dir',
    folder,
    '--no-config-discovery',
  ]);
}

/** In a network namespace of its own, where Linux allows one: what needs the network fails there. */
function zipWithoutNetwork() {
  const build = [process.execPath, 'scripts/build.mjs', 'zip'];
  const isolate = ['-rn'];
  if (outputOf('unshare', [...isolate, 'true']) !== undefined)
    return one(run('unshare', [...isolate, ...build]) && zipsAreThere());
  return {
    ...one(run(build[0] ?? '', build.slice(1)) && zipsAreThere()),
    note: 'network not cut off: no unshare here',
  };
}

function zipsAreThere() {
  const zips = readdirSync(join(ROOT, '.output/store')).filter((name) => name.endsWith('.zip'));
  const missing = ['-chrome.zip', '-firefox.zip', '-sources.zip'].filter(
    (end) => !zips.some((name) => name.endsWith(end)),
  );
  if (missing.length > 0) console.error(`There is no archive ${missing.join(', ')} in .output/store.`);
  return missing.length === 0;
}

/** Browsers wait more than they work: both at once take hardly longer than one. @param {'chromium' | 'firefox'} browser */
async function endToEnd(browser) {
  if (findBrowser(browser) === undefined) {
    console.error(missingBrowser(browser));
    if (process.env['CI']) return { ...one(false), note: 'no browser' };
    return { passed: 0, failed: 0, note: 'passed over: no browser' };
  }
  const builds = [buildOf('test'), buildOf('store'), buildOf('demo')];
  if (!builds.every(Boolean)) return { ...one(false), note: 'nothing to test: the build failed' };
  const args = ['--config', 'vitest.e2e.config.ts', '--reporter=./tests/e2e/lib/second-tries.ts'];
  const outcome = await runVitestBeside(browser, args, { E2E_BROWSER: browser });
  return { ...outcome, ...noteOf([outcome.note, secondTries(browser)]) };
}

/** Nobody's own machine gets two helpdesks by a test that was asked for everything: there it is `npm run test:helpdesks`. */
async function realHelpdesks() {
  if (!process.env['CI']) return { passed: 0, failed: 0, note: 'passed over: npm run test:helpdesks' };
  const reason = installHelpdesks();
  if (reason !== undefined) console.error(reason);
  if (reason !== undefined) return { passed: 0, failed: 0, note: 'passed over: could not be installed' };
  if (!buildOf('test')) return { ...one(false), note: 'nothing to test: the build failed' };
  const browsers = /** @type {const} */ (['chromium', 'firefox']);
  return playOnHelpdesks(browsers.filter((browser) => findBrowser(browser) !== undefined));
}

/** Of tests that failed once and then held: too many of them are a fault, so they are counted where all see it. @param {string} browser */
function secondTries(browser) {
  const list = join(ROOT, `.test-results/${browser}.second-tries.json`);
  /** @type {string[]} */
  const names = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  return names.length > 0 ? `${names.length} at the second try` : undefined;
}

/** @param {(string | undefined)[]} notes */
function noteOf(notes) {
  const said = notes.filter((note) => note !== undefined);
  return said.length > 0 ? { note: said.join(', ') } : {};
}
