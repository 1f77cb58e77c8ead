import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driver';

export interface Profile {
  readonly folder: string;
  /** Removes the folder, unless it was given or is to be kept. */
  dispose(): void;
}

/** The folder that a browser keeps its data in: the given one, or a new one under the system's temporary folder. */
export function openProfile({ profile, keepProfile = profile !== undefined }: LaunchOptions): Profile {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'cuecard-profile-'));
  const remove = () => {
    // A browser's last helper may still write for a moment after it has closed.
    if (!keepProfile) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.once('exit', remove); // of a run that ends in the middle
  return {
    folder,
    dispose: () => {
      process.removeListener('exit', remove);
      remove();
    },
  };
}
