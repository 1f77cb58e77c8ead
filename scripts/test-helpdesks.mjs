// @ts-check
// The story on real helpdesks, Request Tracker 5 and Redmine 5 from Debian's packages, in both browsers: npm run test:helpdesks
// Installs and starts them on loopback, and stops them afterwards. Says in one sentence where that cannot be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ROOT, runNode } from './lib/run.mjs';

const HELPDESKS = ['rt', 'redmine'];

/** @param {string} helpdesk @param {string} command */
function serve(helpdesk, command) {
  const script = join(ROOT, 'tests/helpdesks', helpdesk, 'serve.sh');
  return spawnSync('bash', [script, command], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function play() {
  if (!existsSync('/usr/bin/apt-get') || userInfo().uid !== 0) {
    console.error(
      'Real helpdesks are installed from Debian’s packages, by root: this machine has no apt-get, or you are not root.',
    );
    return false;
  }
  if (!runNode(['scripts/ensure.mjs', '--all-browsers']) || !runNode(['scripts/build.mjs', 'test']))
    return false;
  const missing = HELPDESKS.filter((helpdesk) => !serve(helpdesk, 'start'));
  if (missing.length > 0) {
    console.error(`${missing.join(' and ')} could not be installed or started: what is above says why.`);
    return false;
  }
  return ['chromium', 'firefox']
    .map((browser) =>
      runNode(['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.helpdesks.config.ts'], {
        E2E_BROWSER: browser,
      }),
    )
    .every(Boolean);
}

try {
  process.exitCode = play() ? 0 : 1;
} finally {
  for (const helpdesk of HELPDESKS) serve(helpdesk, 'stop');
}
