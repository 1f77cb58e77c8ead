import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVectors, type WordVectors } from '@/lib/match';
import { partsOf, ROW, rowOf, tableFrom, valuesOf } from '@/scripts/lib/vector-table.mjs';

/*
 * Word vectors that never saw the texts of a family of sets. The folder has such for the 20,000 most usual words alone; the
 * others of those that ship come through the map that leads from the one to the other table by the words that both have: what
 * differs is what training made of all words alike.
 */

const SHIPPED = 'public/vectors/en.bin';
const tables = new Map<string, WordVectors>();

export function unseenVectors(folder: string, file: string): WordVectors {
  const known = tables.get(file);
  if (known) return known;
  const list = readFileSync(join(folder, 'words20k.txt'), 'utf8').trim().split('\n');
  const table = readVectors(extended(list, readFileSync(join(folder, file))));
  tables.set(file, table);
  return table;
}

function extended(words: readonly string[], rows: Buffer): Uint8Array {
  const shipped = partsOf(readFileSync(SHIPPED));
  const places = new Map(shipped.words.map((word, at) => [word, at]));
  const pairs = words.flatMap((word, at) => {
    const from = shipped.rows[places.get(word) ?? -1];
    return from ? [{ from, to: valuesOf(rows.subarray(at * ROW, (at + 1) * ROW)) }] : [];
  });
  const map = leastSquares(pairs);
  const known = new Set(words);
  const others = shipped.words.filter((word) => !known.has(word));
  const more = others.map((word) => rowOf(mapped(shipped.rows[places.get(word) ?? -1] ?? [], map)));
  return tableFrom([...words, ...others].join('\n'), Buffer.concat([rows, ...more]));
}

const mapped = (row: readonly number[], map: readonly Float64Array[]): number[] =>
  row.map((_, to) => row.reduce((sum, value, from) => sum + value * (map[from]?.[to] ?? 0), 0));

/** The map M with the least sum of |from M - to|², by the normal equations and elimination (Gauss, Jordan). */
function leastSquares(pairs: readonly { from: readonly number[]; to: readonly number[] }[]): Float64Array[] {
  const size = pairs[0]?.from.length ?? 0;
  const rows = Array.from({ length: size }, () => new Float64Array(2 * size));
  for (const { from, to } of pairs) {
    const both = Float64Array.from([...from, ...to]);
    from.forEach((value, at) => {
      const row = rows[at];
      if (row) both.forEach((other, column) => (row[column] = (row[column] ?? 0) + value * other));
    });
  }
  rows.forEach((pivot, at) => {
    const divisor = pivot[at] ?? 1;
    pivot.forEach((value, column) => (pivot[column] = value / divisor));
    rows.forEach((row, other) => {
      const factor = row[at] ?? 0;
      if (other !== at) pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    });
  });
  return rows.map((row) => row.subarray(size));
}
