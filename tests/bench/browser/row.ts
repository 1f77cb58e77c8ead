import type { TargetSession } from '../../e2e/lib/chromium/target';
import { within } from '../../e2e/lib/poll';
import { devtoolsOf } from './devtools';
import type { Figure } from './figures';
import { suggestionsPainted } from './marks';
import { heapOf } from './memory';
import { customerOf, openFromList, openTicket, type World } from './world';

/** Tickets after which all is compiled and what is kept on purpose is there, and the last one. */
const FROM = 40;
const TO = 200;

/** What may be there more after the last ticket than after the first ones. */
const TOLERANCE = { heap: 1024, nodes: 50, listeners: 5 } as const;

interface State {
  /** kB */
  heap: number;
  nodes?: number;
  listeners?: number;
}
type Who = 'page' | 'panel' | 'background';

/** Two hundred tickets in a row, one after the other in one tab with the panel open: what has grown since the fortieth. */
export async function measureRow(world: World): Promise<Figure[]> {
  const devtools = await devtoolsOf(world.browser);
  if (!devtools) return []; // Firefox counts neither listeners nor nodes of a document
  const { tab, panel } = await openTicket(world, '2000', '?delay=0');
  const targets: [Who, TargetSession][] = [
    ['page', await devtools.attach('page', '/tickets/2000')],
    ['panel', await devtools.attach('iframe', 'panel.html')],
    ['background', await devtools.attach('service_worker', world.browser.extensionId)],
  ];
  let before: State[] = [];
  for (let at = 1; at <= TO; at++) {
    const id = String(2000 + at);
    const painted = within('suggestions', 30_000, panel.evaluate(suggestionsPainted, customerOf(id)));
    await openFromList(tab, id);
    await painted;
    if (at === FROM) before = await Promise.all(targets.map(stateOf));
  }
  const after = await Promise.all(targets.map(stateOf));
  for (const [, target] of targets) await target.detach();
  await tab.close();
  return targets.flatMap(([who], at) => growth(who, before[at], after[at]));
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

function growth(who: Who, before: State | undefined, after: State | undefined): Figure[] {
  const parts = Object.keys(TOLERANCE) as (keyof typeof TOLERANCE)[];
  return parts.flatMap((part): Figure[] => {
    const [from, to] = [before?.[part], after?.[part]];
    if (from === undefined || to === undefined) return [];
    return [
      {
        name: `growth from ticket ${FROM} to ${TO}, ${who}: ${part}`,
        unit: part === 'heap' ? 'kB' : 'count',
        value: to - from,
        goal: TOLERANCE[part],
        note: `from ${from.toFixed(0)} to ${to.toFixed(0)}`,
      },
    ];
  });
}
