// @ts-check
// Real helpdesks for tests, from Debian's packages, on loopback.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { canInstallDebianPackages, ROOT } from './run.mjs';
import { runVitestBeside } from './vitest.mjs';

/** @typedef {import('./vitest.mjs').Outcome} Outcome */

const HELPDESKS = /** @type {const} */ ({ rt: 'Request Tracker', redmine: 'Redmine' });
const NAMES = /** @type {(keyof typeof HELPDESKS)[]} */ (Object.keys(HELPDESKS));

/** @param {keyof typeof HELPDESKS} helpdesk @param {'install' | 'start' | 'stop'} command */
function serve(helpdesk, command) {
  const script = join(ROOT, 'tests/helpdesks', helpdesk, 'serve.sh');
  return spawnSync('bash', [script, command], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** @param {(keyof typeof HELPDESKS)[]} helpdesks */
const named = (helpdesks) => helpdesks.map((name) => HELPDESKS[name]).join(' and ');

/**
 * Installs what is not there yet.
 * @returns {string | undefined} why it cannot be, as a sentence
 */
export function installHelpdesks() {
  if (!canInstallDebianPackages())
    return 'Real helpdesks are installed from Debian’s packages, by root: this machine is no Debian, or you are not root.';
  const missing = NAMES.filter((name) => !serve(name, 'install'));
  if (missing.length === 0) return undefined;
  return `${named(missing)} could not be installed: what apt-get says above is why.`;
}

/**
 * Plays the story on them in these browsers, one after the other, and stops them.
 * @param {string[]} browsers
 * @returns {Promise<Outcome>}
 */
export async function playOnHelpdesks(browsers) {
  try {
    const missing = NAMES.filter((name) => !serve(name, 'start'));
    if (missing.length > 0) console.error(`${named(missing)} did not start: what is above says why.`);
    const total = { passed: 0, failed: missing.length };
    if (missing.length > 0) return total;
    for (const browser of browsers) {
      const args = ['--config', 'vitest.helpdesks.config.ts'];
      const { passed, failed } = await runVitestBeside(`helpdesks-${browser}`, args, {
        E2E_BROWSER: browser,
      });
      total.passed += passed;
      total.failed += failed;
    }
    return total;
  } finally {
    for (const name of NAMES) serve(name, 'stop');
  }
}
