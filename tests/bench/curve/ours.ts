import { shippedVectors } from '@/cli/vectors';
import { buildSegment, checksumOf, match, openIndex, type Index, type Segment } from '@/lib/match';
import { builtTables } from '@/lib/match/build';
import type { Card } from '@/lib/policy/card';
import type { Ticket } from '@/lib/ticket/ticket';
import type { Figure } from '../browser/figures';
import { percentile } from '../browser/figures';
import { PACK } from '../synthetic';
import { heldSince, memoryNow } from './memory';
import { worked } from './worked';

/** The first peer's times: what ours are divided by. */
export interface Yardstick {
  p50: number;
  p95: number;
  build: number;
  figures: Figure[];
}

const SHARD = 250;
const NOW = Date.parse('2027-01-01T11:00:00Z');
/** A step may not hold the worker for longer. */
const SLICE = 50;
const GOALS: Readonly<Record<number, { p95: number; build?: number; memory?: number }>> = {
  10_000: { p95: 5, build: 2000, memory: 40 },
  50_000: { p95: 20 },
};

export function measureOurs(
  cards: readonly Card[],
  tickets: readonly Ticket[],
  yardstick: Yardstick | undefined,
): Figure[] {
  const vectors = shippedVectors();
  const before = memoryNow();
  const built = build(cards);
  const index = openIndex(built.tables, [PACK]);
  const memory = heldSince(before);
  const loading = timeOf(() => {
    checksumOf(built.tables);
    openIndex(built.tables, [PACK]);
  });
  const times = timesOf(index, tickets, vectors);
  const goal = GOALS[cards.length];
  const name = (what: string): string => `${cards.length} cards, ours: ${what}`;
  return [
    figure(name('a ticket, p50'), percentile(times, 0.5), { beside: yardstick?.p50 }),
    figure(name('a ticket, p95'), percentile(times, 0.95), { beside: yardstick?.p95, goal: goal?.p95 }),
    figure(name('index built'), built.milliseconds, { beside: yardstick?.build, goal: goal?.build }),
    figure(name('longest slice, a shard'), built.longestShard, { goal: SLICE }),
    figure(name('longest slice, the tables'), built.longestStep, { goal: SLICE }),
    figure(name('checked and opened'), loading, {}),
    figure(name('one card changed: its shard, then the tables'), built.changed, { goal: 5 }),
    { name: name('memory'), unit: 'MB', value: memory, ...(goal?.memory ? { goal: goal.memory } : {}) },
  ];
}

function figure(
  name: string,
  value: number,
  { beside, goal }: { beside?: number | undefined; goal?: number | undefined },
): Figure {
  return {
    name,
    unit: 'ms',
    value,
    ...(beside === undefined ? {} : { ratio: value / beside }),
    ...(goal === undefined ? {} : { goal }),
  };
}

function timeOf(work: () => unknown): number {
  const start = worked();
  work();
  return worked() - start;
}

function build(cards: readonly Card[]) {
  const vectors = shippedVectors();
  const segments: Segment[] = [];
  let longestShard = 0;
  const milliseconds = timeOf(() => {
    for (let at = 0; at < cards.length; at += SHARD)
      longestShard = Math.max(
        longestShard,
        timeOf(() => segments.push(buildSegment(cards.slice(at, at + SHARD), PACK, vectors))),
      );
  });
  const tables = tablesOf(segments);
  // The segments themselves are let go, as the worker does.
  return {
    ...tables,
    longestShard,
    changed: changed(cards, segments),
    milliseconds: milliseconds + tables.milliseconds,
  };
}

function tablesOf(segments: readonly Segment[]) {
  const steps = builtTables([{ pack: PACK, segments }]);
  let [longestStep, milliseconds] = [0, 0];
  for (;;) {
    const start = worked();
    const step = steps.next();
    const took = worked() - start;
    milliseconds += took;
    longestStep = Math.max(longestStep, took);
    if (step.done === true) return { tables: step.value, longestStep, milliseconds };
  }
}

/** As the product does it: the changed card's shard anew, then all that depends on all cards. */
function changed(cards: readonly Card[], segments: readonly Segment[]): number {
  const vectors = shippedVectors();
  const shard = cards.slice(0, SHARD).map((card, at) => (at === 0 ? { ...card, title: 'changed' } : card));
  return timeOf(() => tablesOf([buildSegment(shard, PACK, vectors), ...segments.slice(1)]));
}

function timesOf(
  index: Index,
  tickets: readonly Ticket[],
  vectors: ReturnType<typeof shippedVectors>,
): number[] {
  const run = (): number[] =>
    tickets.map((ticket) => timeOf(() => match(index, ticket, { now: NOW, vectors })));
  run(); // compiled
  return run();
}
