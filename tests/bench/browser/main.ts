/*
 * Measurements in real browsers with 10,000 cards; figures beside their goals and beside tests/bench/baseline.json.
 *
 *   npm run bench:browser                                 everything, in Chromium and in Firefox
 *   npm run bench:browser -- chromium suggestions row     one browser, some measures
 *   npm run bench:browser -- --record                     writes the figures into the baseline
 *   npm run bench:browser -- --record --provisional       the same, said to be of a busy machine
 *
 * BENCH_CARDS, BENCH_PERIOD (seconds that a page is watched) and BENCH_QUERIES (that are typed) make a run smaller, for
 * trying it out.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../e2e/lib/driver';
import type { Figure } from './figures';
import { measureBuilding } from './building';
import { measureLookup } from './lookup';
import { measurePeers } from './matching';
import { measureMemory } from './memory';
import { measureOpening } from './opening';
import { measurePageTime } from './page-time';
import { print, record, recorded } from './report';
import { measureRow } from './row';
import { measureSuggestions } from './suggestions';
import { CARDS, startWorld, type World } from './world';

const MEASURES: Record<string, (world: World) => Promise<Figure[]>> = {
  suggestions: measureSuggestions,
  opening: measureOpening,
  lookup: measureLookup,
  memory: measureMemory,
  row: measureRow,
  page: measurePageTime,
  peers: measurePeers,
  building: measureBuilding,
};
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false }, provisional: { type: 'boolean', default: false } },
});
const unknown = positionals.filter(
  (name) => !(name in MEASURES) && !BROWSERS.some((known) => known === name),
);
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}: there are ${[...BROWSERS, ...Object.keys(MEASURES)].join(', ')}.`,
  );
  process.exit(1);
}
const asked = <T extends string>(all: readonly T[]): readonly T[] => {
  const some = all.filter((name) => positionals.includes(name));
  return some.length > 0 ? some : all;
};

for (const browser of asked(BROWSERS)) {
  const before = recorded(browser);
  const figures = await measureIn(browser);
  print(browser, figures, before);
  if (figures.some(({ must, value, goal }) => must && value > (goal ?? Infinity))) process.exitCode = 1;
}

async function measureIn(browser: BrowserName): Promise<Figure[]> {
  const started = performance.now();
  const world = await startWorld(browser);
  const figures: Figure[] = [
    { name: 'browser started, cards imported', unit: 'ms', value: performance.now() - started },
  ];
  try {
    for (const name of asked(Object.keys(MEASURES))) {
      console.log(`${browser}: ${name} ...`);
      // One that fails leaves the others their turn.
      const measured = await MEASURES[name]?.(world).catch((error: unknown) => {
        console.error(error);
        process.exitCode = 1;
        return [];
      });
      figures.push(...(measured ?? []));
      // What was measured is kept, whatever becomes of the next.
      if (values.record) record(browser, figures, { cards: CARDS, provisional: values.provisional });
    }
  } finally {
    await world.stop();
  }
  return figures;
}
