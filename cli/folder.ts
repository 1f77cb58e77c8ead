import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../lib/policy/limits';
import { CannotRun } from './terminal';

/** A pack has some tens of thousands of files at most; more is another folder. */
const MOST_FILES = 200_000;
/** What no pack has, and what is large. */
const SKIPPED = new Set(['node_modules']);

/**
 * The files of a pack's folder by their paths in it, with `/`. Hidden files are left out, and links are not followed:
 * what they lead to is not in the folder that is checked. Throws CannotRun where the folder cannot be read.
 */
export function readFolder(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const path of filesIn(folder, '')) {
    const file = join(folder, path);
    bytes += attempt(file, () => statSync(file).size);
    if (bytes > LIMITS.packBytes * 2 || files.size >= MOST_FILES) {
      throw new CannotRun(
        `${folder} holds far more than a pack can. Name the folder that has pack.yaml in it.`,
      );
    }
    files.set(
      path,
      attempt(file, () => new Uint8Array(readFileSync(file))),
    );
  }
  return files;
}

function filesIn(folder: string, below: string): string[] {
  const here = join(folder, below);
  const entries = attempt(here, () => readdirSync(here, { withFileTypes: true }));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

/** Throws CannotRun where the path is no folder. */
export function mustBeFolder(folder: string): void {
  if (
    !attempt(
      folder,
      () => lstatSync(folder, { throwIfNoEntry: true }).isDirectory() || statSync(folder).isDirectory(),
    )
  ) {
    throw new CannotRun(
      `${folder} is a file. Name the folder of the pack, the one that has pack.yaml in it.`,
    );
  }
}

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'does not exist. Check the spelling, and the folder that you are in.',
  EACCES: 'may not be read by you. Ask for the right to read it.',
  EPERM: 'may not be read by you. Ask for the right to read it.',
};

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CannotRun(`${path} ${REASONS[code] ?? `cannot be read (${code}).`}`, { cause: error });
  }
}
