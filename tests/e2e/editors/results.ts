import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../lib/driver';
import type { Verdicts } from './situations';

/** What the last recorded run of the matrix found: browser, editor, cell. The next run is held to it. */
export type Results = Partial<Record<BrowserName, Record<string, Verdicts>>>;

const FILE = 'tests/e2e/editors/results.json';

export const readResults = (): Results =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {};

/** Puts in what a run has seen; what it did not play stays. */
export function recordResults(browser: BrowserName, seen: Record<string, Verdicts>): void {
  const all = readResults();
  const mine = (all[browser] ??= {});
  for (const [editor, verdicts] of Object.entries(seen)) mine[editor] = { ...mine[editor], ...verdicts };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}
