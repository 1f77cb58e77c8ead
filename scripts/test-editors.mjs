// @ts-check
// A reply into every real editor, in both browsers: npm run test:editors
//   --record              writes what was found into tests/e2e/editors/results.json and docs/editors.md
//   EDITORS=quill,trix    only these
import { runNode } from './lib/run.mjs';

const VITEST = 'node_modules/vitest/vitest.mjs';
const record = process.argv.includes('--record');

function play() {
  if (!runNode(['scripts/ensure.mjs', '--all-browsers']) || !runNode(['scripts/build.mjs', 'test']))
    return false;
  const args = [VITEST, 'run', '--config', 'vitest.e2e.config.ts', 'tests/e2e/editors/matrix.test.ts'];
  const played = ['chromium', 'firefox'].map((browser) =>
    runNode(args, { E2E_BROWSER: browser, ...(record ? { EDITORS_RECORD: '1' } : {}) }),
  );
  if (record) runNode([VITEST, 'run', 'tests/unit/docs/editors.test.ts'], { UPDATE_DOCS: '1' });
  return played.every(Boolean);
}

process.exitCode = play() ? 0 : 1;
