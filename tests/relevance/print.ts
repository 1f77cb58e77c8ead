import { spawnSync } from 'node:child_process';
import { auroc, interval, percentile, recallAt, silencedAt, type Answered } from './metrics';
import type { RelevanceSet } from './sets';

/** What one engine made of one set. */
export interface Judged {
  answered: Answered[];
  buildMs: number;
  indexBytes: number;
}

export interface Row {
  set: RelevanceSet;
  ours: Judged;
  /** With the word vectors that ship, where `ours` had others that never saw the set. */
  shipped?: Judged | undefined;
  peers: { name: string; answered: Answered[] }[];
}

const KEEP = 0.9;
const PLACES = [1, 3];
const percent = (share: number): string => (Number.isNaN(share) ? '-' : (100 * share).toFixed(1));
const pair = (answered: readonly Answered[]): string =>
  `${percent(recallAt(1, answered))} / ${percent(recallAt(3, answered))}`;

/** Recall at 1 / at 3 in percent, by set and engine, then the means and what each set differs by from the first peer and from its best. */
export function printTable(rows: readonly Row[]): void {
  const names = rows[0]?.peers.map(({ name }) => name) ?? [];
  print(['set', 'ours', 'with the vectors that ship', ...names]);
  for (const { set, ours, shipped, peers } of rows)
    print([
      set.name,
      pair(ours.answered),
      shipped ? pair(shipped.answered) : '',
      ...peers.map(({ answered }) => pair(answered)),
    ]);
  for (const [title, chosen] of [
    ['mean, English', rows.filter(({ set }) => set.language === 'en')],
    ['mean, other languages', rows.filter(({ set }) => set.language !== 'en')],
  ] as const)
    if (chosen.length > 0) printMeans(title, chosen, names);
  for (const { set, ours, peers } of rows) {
    const [first] = peers;
    const best = peers.reduce(
      (one, other) => (one && recallAt(1, one.answered) >= recallAt(1, other.answered) ? one : other),
      first,
    );
    for (const peer of new Set([first, best]))
      if (peer) printDifference(set.name, peer.name, ours.answered, peer.answered);
  }
  if (names.length > 0) printLosses(rows);
  printSilence(rows);
}

function printMeans(title: string, rows: readonly Row[], names: readonly string[]): void {
  const mean = (of: (row: Row) => readonly Answered[]): string =>
    PLACES.map((places) => rows.reduce((sum, row) => sum + recallAt(places, of(row)), 0) / rows.length)
      .map(percent)
      .join(' / ');
  print([
    title,
    mean(({ ours }) => ours.answered),
    mean(({ ours, shipped }) => (shipped ?? ours).answered),
    ...names.map((_, at) => mean(({ peers }) => peers[at]?.answered ?? [])),
  ]);
}

/** What ours differs by, in points, with the interval that nineteen in twenty draws of the same tickets stay in. */
function difference(
  places: number,
  ours: readonly Answered[],
  other: readonly Answered[],
): { mean: number; low: number; high: number } {
  const found = (answered: Answered | undefined): number =>
    Number(answered !== undefined && answered.rank > 0 && answered.rank <= places);
  const differences = ours.flatMap((one, at) =>
    one.hasAnswer ? [100 * (found(one) - found(other[at]))] : [],
  );
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return { mean, ...interval(differences) };
}

function printDifference(
  set: string,
  peer: string,
  ours: readonly Answered[],
  other: readonly Answered[],
): void {
  const parts = PLACES.map((places) => {
    const { mean, low, high } = difference(places, ours, other);
    return `R@${places} ${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
  });
  print([`${set} against ${peer}`, parts.join(', ')]);
}

/** On which sets any peer is surely better: there ought to be none, and the run fails where there is one. */
function printLosses(rows: readonly Row[]): void {
  const lost = rows.flatMap(({ set, ours, peers }) =>
    peers.flatMap(({ name, answered }) =>
      PLACES.filter((places) => difference(places, ours.answered, answered).high < 0).map(
        (places) => `${set.name}, R@${places}: ${name}`,
      ),
    ),
  );
  print(['significantly below a peer', lost.join('; ') || 'on no set']);
  if (lost.length > 0) process.exitCode = 1;
}

function printSilence(rows: readonly Row[]): void {
  print([
    'silence',
    'AUROC',
    'silenced where 90 % are kept',
    'ms a ticket, p50 / p95',
    'best AUROC of the others',
  ]);
  for (const { set, ours, peers } of rows) {
    if (ours.answered.every(({ hasAnswer }) => hasAnswer)) continue;
    const times = ours.answered.map(({ milliseconds }) => milliseconds);
    const best = Math.max(...peers.map(({ answered }) => auroc(answered)));
    print([
      set.name,
      auroc(ours.answered).toFixed(3),
      `${percent(silencedAt(KEEP, ours.answered).silent)} %`,
      `${percentile(0.5, times).toFixed(2)} / ${percentile(0.95, times).toFixed(2)}`,
      peers.length > 0 ? best.toFixed(3) : '',
    ]);
  }
}

const FIRST = 34;
const OTHERS = 16;
function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, at) => cell.padEnd(at === 0 ? FIRST : OTHERS))
      .join(' ')
      .trimEnd(),
  );
}

/** What the packs of this project expect of the engine, by the admins' own command. */
export function printOwnPacks(): void {
  const command = ['cli/cuecard.mjs', 'test', 'packs/post-purchase-care', '--today', '2027-01-01'];
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  console.log(`\npacks/post-purchase-care: ${stdout.trim().split('\n').at(-1) ?? ''}`);
}
