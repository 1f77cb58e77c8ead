import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Panel, Tab } from '../../e2e/lib/driver';
import { bundle } from '../../e2e/lib/bundle';
import { syntheticKeystrokes } from '../synthetic';
import { busyDuring, devtoolsOf } from './devtools';
import { timing, type Figure } from './figures';
import type { measureLookup as Measure } from './in-background';
import { listPaintedAt, watchKeystrokes, yardstick } from './marks';
import { CARDS, openTicket, type World } from './world';

/** Queries that are typed, letter by letter; the first is not counted, since it finds nothing compiled. */
const QUERIES = Number(process.env['BENCH_QUERIES'] ?? 12);
/** Milliseconds after which a keystroke that has changed nothing in the list is taken for one that will not. */
const UNCHANGED = 1000;
const WORKER_GOAL = 16;
const PAINT_GOAL = 50;

/**
 * A keystroke in the search box: what the worker does for it, and how long until the list that answers it is painted. The
 * time of the worker is taken of the product's own background in Chromium, by its profiler, which stops nobody's clock: what
 * else the machine does is in it. In both browsers the engine's part of it is taken on the same thread.
 */
export async function measureLookup(world: World): Promise<Figure[]> {
  const { tab, panel } = await openTicket(world, '2000');
  const queries = wholeQueries(QUERIES + 1);
  await panel.click('[role=combobox]');
  await panel.evaluate(watchKeystrokes);
  const painted: number[] = [];
  let letters = 0;
  for (const [at, query] of queries.entries()) {
    const times = await typeInto(tab, panel, query);
    if (at === 0) continue;
    letters += times.length;
    painted.push(...times.flatMap((time) => time ?? []));
  }
  const rule = await panel.evaluate(yardstick);
  const worked = await workerTimes(world, tab, queries.slice(1));
  await tab.close();
  const note = `${painted.length} of ${letters} keystrokes changed the list`;
  return [
    ...timing('keystroke to painted list', painted, { goal: PAINT_GOAL, yardstick: rule, note }),
    ...(worked.length > 0
      ? timing('keystroke, time of the worker', worked, { goal: WORKER_GOAL, yardstick: rule })
      : []),
    ...timing('keystroke, the engine in the background', await engineTimes(world), {
      goal: WORKER_GOAL,
      yardstick: rule,
    }),
  ];
}

/** What syntheticKeystrokes types, a line each: each keystroke begins the next one, but for the last of a query. */
function wholeQueries(count: number): string[] {
  const typed = syntheticKeystrokes(count);
  return typed.filter((text, at) => !(typed[at + 1] ?? '').startsWith(text));
}

const pressLetter = (tab: Tab, letter: string): Promise<void> => tab.press(letter === ' ' ? 'Space' : letter);

async function empty(tab: Tab): Promise<void> {
  await tab.press('Control+a');
  await tab.press('Backspace');
  await sleep(UNCHANGED);
}

/** Types into the emptied box, one letter after the other has been answered; how long each took to be painted. */
async function typeInto(tab: Tab, panel: Panel, query: string): Promise<(number | undefined)[]> {
  await empty(tab);
  const times: (number | undefined)[] = [];
  for (const letter of query) {
    await pressLetter(tab, letter);
    times.push(await paintOf(panel));
  }
  return times;
}

/** Undefined where a keystroke has left the list as it was. */
async function paintOf(panel: Panel): Promise<number | undefined> {
  const time = await panel.evaluate(listPaintedAt, UNCHANGED);
  return time < 0 ? undefined : time;
}

/** What the product's background works for each keystroke; nothing where the browser does not tell. */
async function workerTimes(world: World, tab: Tab, queries: readonly string[]): Promise<number[]> {
  const devtools = await devtoolsOf(world.browser);
  if (!devtools) return [];
  const worker = await devtools.attach('service_worker', world.browser.extensionId);
  const times: number[] = [];
  for (const query of queries) {
    await empty(tab);
    for (const letter of query) {
      const work = async (): Promise<void> => {
        await pressLetter(tab, letter);
        await sleep(UNCHANGED / 4);
      };
      times.push(await busyDuring(worker, work));
    }
  }
  await worker.detach();
  return times;
}

/** What finding takes for each keystroke, without the messages around it. */
async function engineTimes(world: World): Promise<number[]> {
  const script = await bundle(join(import.meta.dirname, 'in-background.ts'), 'benchInBackground');
  return (await world.browser.backgroundEvaluate(
    `(() => { ${script}; return benchInBackground.measureLookup(${CARDS}); })()`,
  )) as ReturnType<typeof Measure>;
}
