import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICIES = '/etc/chromium/policies/managed';

/** Chromium reads managed policies from this one folder only, so this needs root and holds for the whole machine. */
export function installPolicy(id: string, data: Readonly<Record<string, unknown>>): { remove(): void } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('managed settings in Chromium need Linux and root: they are a file in /etc');
  const file = join(POLICIES, `cuecard-test-${process.pid}.json`);
  const remove = () => rmSync(file, { force: true });
  mkdirSync(POLICIES, { recursive: true });
  process.once('exit', remove);
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: data } } }));
  return {
    remove: () => {
      process.removeListener('exit', remove);
      remove();
    },
  };
}
