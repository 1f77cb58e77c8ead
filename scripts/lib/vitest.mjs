// @ts-check
// A run of vitest, and what came of it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNodeBeside } from './run.mjs';

/** @typedef {{ passed: number, failed: number, note?: string }} Outcome */
/** @typedef {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number }} Report */

const REPORTS = '.test-results';

/**
 * Runs it beside other steps: its lines begin with its name.
 * @param {string} name of the report's file
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
export async function runVitestBeside(name, args, env) {
  const report = join(REPORTS, `${name}.json`);
  mkdirSync(join(ROOT, REPORTS), { recursive: true });
  rmSync(join(ROOT, report), { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const script = ['node_modules/vitest/vitest.mjs', 'run', ...options, ...args];
  const succeeded = await runNodeBeside(name, script, env);
  return outcomeOf(
    existsSync(join(ROOT, report)) ? readFileSync(join(ROOT, report), 'utf8') : '{}',
    succeeded,
  );
}

/**
 * @param {string} report what vitest wrote
 * @param {boolean} succeeded vitest's own verdict
 * @returns {Outcome}
 */
export function outcomeOf(report, succeeded) {
  /** @type {Report} */
  const {
    numPassedTests: passed = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = JSON.parse(report);
  // A file that does not load, a hook that fails, an error outside of tests, no test at all: no test failed, the run did.
  const failed = Math.max(numFailedTests, succeeded && passed > 0 ? 0 : 1);
  const skipped = numPendingTests + numTodoTests;
  return { passed, failed, ...(skipped > 0 ? { note: `${skipped} skipped` } : {}) };
}
