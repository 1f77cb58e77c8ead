// @ts-check
// All that must hold. Steps of one group run at once: what looks at sources, and the browsers. A step that fails does not stop the next. Ends with `N passed, N failed`.
//   npm test                     everything
//   npm test -- unit e2e         some: source (format lint types unit) packs build size web-ext zip e2e (chromium firefox)
import { performance } from 'node:perf_hooks';
import { secondsSince } from './lib/run.mjs';
import { STEPS } from './lib/steps.mjs';

if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1'; // logs stay readable

const asked = process.argv.slice(2);
const known = new Set(STEPS.flatMap(({ name, group }) => (group === undefined ? [name] : [name, group])));
const unknown = asked.filter((name) => !known.has(name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}: there are ${[...known].join(', ')}.`);
  process.exit(1);
}

const wanted = STEPS.filter(
  ({ name, group }) =>
    asked.length === 0 || asked.includes(name) || (group !== undefined && asked.includes(group)),
);
/** @type {string[]} */
const lines = [];
let passed = 0;
let failed = 0;
for (let at = 0; at < wanted.length;) {
  const [first, ...next] = wanted.slice(at);
  if (first === undefined) break;
  const together = [first, ...next.filter(({ group }) => group !== undefined && group === first.group)];
  at += together.length;
  console.log(`\n=== ${together.map(({ name }) => name).join(' and ')}`);
  await Promise.all(together.map(runStep));
}

/** @param {import('./lib/steps.mjs').Step} step */
async function runStep(step) {
  const start = performance.now();
  const outcome = await step.run();
  passed += outcome.passed;
  failed += outcome.failed;
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  const note = outcome.note === undefined ? '' : `  (${outcome.note})`;
  lines.push(`  ${step.name.padEnd(10)}${secondsSince(start).padStart(9)}  ${counts}${note}`);
}

console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
