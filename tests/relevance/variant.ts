import { writeFileSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type * as engine from './engine';
import type { Change } from './variants';

/** The engine, built with changes to its source, as a module of its own. Throws where a change does not apply. */
export async function variantOf(name: string, changes: readonly Change[]): Promise<typeof engine> {
  const left = new Set(changes);
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    plugins: [changing(changes, left)],
    build: { write: false, ssr: join(import.meta.dirname, 'engine.ts') },
  })) as Rolldown.RolldownOutput;
  const missed = [...left].map(({ file, from }) => `${file}: ${String(from)}`);
  if (missed.length > 0) throw new Error(`The variant "${name}" is none: ${missed.join('; ')} is not there.`);
  const folder = resolve('.output/relevance');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/\W+/gu, '-')}.mjs`);
  writeFileSync(file, output.output[0].code);
  // eslint-disable-next-line no-unsanitized/method -- the file was built here from our own source
  return (await import(pathToFileURL(file).href)) as typeof engine;
}

function changing(changes: readonly Change[], left: Set<Change>): Plugin {
  return {
    name: 'changes',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(resolve('lib/match'))) return undefined;
      return changes
        .filter(({ file }) => file === basename(id))
        .reduce((text, change) => {
          const changed = text.replace(change.from, change.to);
          if (changed !== text) left.delete(change);
          return changed;
        }, code);
    },
  };
}
