// @ts-check
// Runs the Node benches and writes their figures into baseline.json, beside those of the browsers, which stay.
//   npm run bench:record [-- tests/bench/match.bench.ts]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from '../../scripts/lib/run.mjs';

const BASELINE = join(ROOT, 'tests/bench/baseline.json');
const OUTPUT = join(ROOT, '.output/bench/node.json');

/** @typedef {{ filepath: string }} BenchFile */

mkdirSync(join(ROOT, '.output/bench'), { recursive: true });
const vitest = ['node_modules/vitest/vitest.mjs', 'bench', '--run', '--config', 'vitest.bench.config.ts'];
if (runNode([...vitest, '--outputJson', OUTPUT, ...process.argv.slice(2)])) {
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8'));
  /** @type {BenchFile[]} */
  const measured = JSON.parse(readFileSync(OUTPUT, 'utf8')).files.map((/** @type {BenchFile} */ file) => ({
    ...file,
    filepath: file.filepath.slice(file.filepath.indexOf('tests/bench/')),
  }));
  /** @type {BenchFile[]} */
  const others = baseline.files.filter(
    (/** @type {BenchFile} */ { filepath }) => !measured.some((file) => file.filepath === filepath),
  );
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ ...baseline, files: [...others, ...measured] }, undefined, 2)}\n`,
  );
} else process.exitCode = 1;
