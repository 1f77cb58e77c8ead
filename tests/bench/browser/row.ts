import type { TargetSession } from '../../e2e/lib/chromium/target';
import type { Tab } from '../../e2e/lib/driver';
import { within } from '../../e2e/lib/poll';
import { devtoolsOf, type Devtools } from './devtools';
import type { Figure } from './figures';
import { suggestionsPainted } from './marks';
import { heapOf } from './memory';
import { customerOf, openFromList, openTicket, type World } from './world';

/** Tickets after which all is compiled and what is kept on purpose is there, and the last one. */
const FROM = 40;
const TO = 200;
const QUERY = '?delay=0';

/** What may be there more after the last ticket than after the first ones. */
const TOLERANCE = { heap: 1024, nodes: 50, listeners: 5 } as const;

interface State {
  /** kB */
  heap: number;
  nodes?: number;
  listeners?: number;
}
type Who = 'page' | 'panel' | 'background';

/**
 * Two hundred tickets in a row, one after the other in one tab with the panel open: what has grown since the fortieth. Of the
 * page that is what it has grown more than the same page on a site that was not granted.
 */
export async function measureRow(world: World): Promise<Figure[]> {
  const devtools = await devtoolsOf(world.browser);
  if (!devtools) return []; // Firefox counts neither listeners nor nodes of a document
  const { tab, panel } = await openTicket(world, '2000', QUERY);
  const targets: [Who, TargetSession][] = [
    ['page', await devtools.attach('page', `${world.helpdesk.url}tickets/2000`)],
    ['panel', await devtools.attach('iframe', 'panel.html')],
    ['background', await devtools.attach('service_worker', world.browser.extensionId)],
  ];
  const [before, after] = await walk(tab, targets, async (id, open) => {
    const painted = within('suggestions', 30_000, panel.evaluate(suggestionsPainted, customerOf(id)));
    await open();
    await painted;
  });
  await tab.close();
  const [without] = await walkWithoutUs(world, devtools);
  return targets.flatMap(([who], at) =>
    growth(who, before[at], after[at], who === 'page' ? without : undefined),
  );
}

/** The same page where we are not: what it grows by itself. */
async function walkWithoutUs(world: World, devtools: Devtools): Promise<[State, State][]> {
  const { port } = new URL(world.helpdesk.url);
  const tab = await world.browser.newTab(`http://other.test:${port}/tickets/2000${QUERY}`);
  await tab.waitFor(() => document.querySelector('a.ticket-row') !== null);
  const page = await devtools.attach('page', 'other.test');
  const [before, after] = await walk(tab, [['page', page]], async (id, open) => {
    await open();
    await tab.waitFor(
      (name: string) => document.querySelector('.thread')?.textContent.includes(name) ?? false,
      { args: [customerOf(id)] },
    );
  });
  await tab.close();
  return before.flatMap((from, at) => (after[at] ? [[from, after[at]]] : []));
}

async function walk(
  tab: Tab,
  targets: [Who, TargetSession][],
  step: (id: string, open: () => Promise<void>) => Promise<void>,
): Promise<[State[], State[]]> {
  let before: State[] = [];
  for (let at = 1; at <= TO; at++) {
    const id = String(2000 + at);
    await step(id, () => openFromList(tab, id));
    if (at === FROM) before = await Promise.all(targets.map(stateOf));
  }
  const after = await Promise.all(targets.map(stateOf));
  for (const [, target] of targets) await target.detach();
  return [before, after];
}

async function stateOf([who, target]: [Who, TargetSession]): Promise<State> {
  const heap = (await heapOf(target)) / 1024;
  if (who === 'background') return { heap };
  await target.send('Performance.enable');
  const { metrics } = (await target.send('Performance.getMetrics')) as {
    metrics: { name: string; value: number }[];
  };
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heap, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

function growth(
  who: Who,
  before: State | undefined,
  after: State | undefined,
  without: [State, State] | undefined,
): Figure[] {
  const parts = Object.keys(TOLERANCE) as (keyof typeof TOLERANCE)[];
  return parts.flatMap((part): Figure[] => {
    const [from, to] = [before?.[part], after?.[part]];
    if (from === undefined || to === undefined) return [];
    const byItself = without ? (without[1][part] ?? 0) - (without[0][part] ?? 0) : 0;
    const itself = without ? `, the page itself ${byItself.toFixed(0)}` : '';
    return [
      {
        name: `growth from ticket ${FROM} to ${TO}, ${who}: ${part}`,
        unit: part === 'heap' ? 'kB' : 'count',
        value: to - from - byItself,
        goal: TOLERANCE[part],
        must: true,
        note: `from ${from.toFixed(0)} to ${to.toFixed(0)}${itself}`,
      },
    ];
  });
}
