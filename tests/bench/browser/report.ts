import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../e2e/lib/driver';
import type { Figure } from './figures';

const BASELINE = join(import.meta.dirname, '..', 'baseline.json');
/** A ratio that is so much worse than the recorded one is said to be so. */
const WORSE = 1.2;

interface Recorded {
  machine: string;
  /** Recorded while other work went on: only the ratios mean something, and the figures are to be recorded anew. */
  provisional: boolean;
  cards: number;
  figures: Figure[];
}
type Where = BrowserName | 'node';
interface Baseline {
  browsers?: Partial<Record<Where, Recorded>>;
}

const read = (): Baseline =>
  existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {};

/** What was recorded of a browser, or of Node, by name. */
export function recorded(browser: Where): ReadonlyMap<string, Figure> {
  return new Map((read().browsers?.[browser]?.figures ?? []).map((figure) => [figure.name, figure]));
}

/** Prints what was measured, beside goals and the figures that were recorded before. */
export function print(browser: Where, figures: readonly Figure[], known: ReadonlyMap<string, Figure>): void {
  const rows = figures.map((figure) => {
    const before = known.get(figure.name);
    return [
      figure.name,
      shown(figure.value, figure.unit),
      figure.goal === undefined
        ? ''
        : `${figure.value <= figure.goal ? 'within' : 'MISSED'} ${shown(figure.goal, figure.unit)}`,
      figure.ratio === undefined ? '' : figure.ratio.toFixed(2),
      before === undefined ? '' : (before.ratio ?? before.value).toFixed(2),
      isWorse(figure, before) ? 'WORSE' : '',
      figure.note ?? '',
    ];
  });
  const heads = ['', 'measured', 'goal', 'ratio', 'recorded', '', ''];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  console.log(`\n${browser}`);
  for (const row of [heads, ...rows])
    console.log(
      `  ${row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(at === 6 ? 0 : (widths[at] ?? 0)),
        )
        .join('  ')
        .trimEnd()}`,
    );
}

function isWorse(now: Figure, before: Figure | undefined): boolean {
  if (!before) return false;
  if (now.ratio !== undefined && before.ratio !== undefined) return now.ratio > before.ratio * WORSE;
  return now.unit === 'MB' && now.value > before.value * WORSE;
}

function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'count') return value.toFixed(0);
  return `${value.toFixed(unit === 'ms' || unit === 'kB' ? 0 : 2)} ${unit}`;
}

/** Writes the figures into the baseline: of measures that were left out this time the recorded ones stay. */
export function record(
  browser: Where,
  figures: readonly Figure[],
  { cards, provisional }: { cards: number; provisional: boolean },
): void {
  const baseline = read();
  const kept = (baseline.browsers?.[browser]?.figures ?? []).filter(
    ({ name }) => !figures.some((figure) => figure.name === name),
  );
  const rounded = figures.map((figure) => ({
    ...figure,
    value: round(figure.value),
    ...(figure.ratio === undefined ? {} : { ratio: round(figure.ratio) }),
  }));
  const all = { machine: machine(), provisional, cards, figures: [...kept, ...rounded] };
  const browsers = { ...baseline.browsers, [browser]: all };
  writeFileSync(BASELINE, `${JSON.stringify({ ...baseline, browsers }, undefined, 2)}\n`);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${cpus().length} × ${cpu?.model ?? '?'}, ${memory} GB, ${platform()} ${arch()}, Node ${process.version}, load ${load}`;
}
