import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What stands beside a pack and is no part of it. */
const EXPECTATIONS = ['expected.txt', 'expected.json'];

/** The files of a pack in a folder, by their paths in it. */
export function sourceFiles(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !EXPECTATIONS.includes(entry.name));
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

export const PACKS = 'tests/fixtures/packs';
export const packsIn = (kind: 'good' | 'bad') => readdirSync(join(PACKS, kind)).toSorted();
export const goodPack = (name: string) => sourceFiles(join(PACKS, 'good', name));
