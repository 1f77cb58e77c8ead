// @ts-check
// The story on real helpdesks, Request Tracker 5 and Redmine 5 from Debian's packages, in both browsers: npm run test:helpdesks
// Installs and starts them on loopback, and stops them afterwards. Says in one sentence where that cannot be.
import { installHelpdesks, playOnHelpdesks } from './lib/helpdesks.mjs';
import { runNode } from './lib/run.mjs';

const isReady = runNode(['scripts/ensure.mjs', '--all-browsers']) && runNode(['scripts/build.mjs', 'test']);
const reason = isReady ? installHelpdesks() : undefined;
if (reason !== undefined) console.error(reason);
const isPlayed =
  isReady && reason === undefined && (await playOnHelpdesks(['chromium', 'firefox'])).failed === 0;
process.exitCode = isPlayed ? 0 : 1;
