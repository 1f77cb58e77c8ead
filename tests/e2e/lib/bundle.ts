import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/**
 * A file of ours with all that it imports, as a script that puts its exports under a global name: for evaluating in the
 * extension's background. Nothing of it gets into what is shipped.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      target: ['chrome121', 'firefox140'],
      lib: { entry, formats: ['iife'], name },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
