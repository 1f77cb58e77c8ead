import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { percentile, type Figure } from './figures';
import type { measureMatching as Measure } from './in-background';
import { CARDS, type World } from './world';

/** What a ticket takes in the extension's background, beside its peers there in the same run. */
export async function measurePeers(world: World): Promise<Figure[]> {
  const script = await bundle();
  const times = (await world.browser.backgroundEvaluate(
    `(() => { ${script}; return benchInBackground.measureMatching(${CARDS}); })()`,
  )) as ReturnType<typeof Measure>;
  const median = (name: keyof typeof times): number => percentile(times[name], 0.5);
  const ours = median('ours');
  const figure = (name: string, value: number): Figure => {
    return { name: `match in the background, ${name}, p50`, unit: 'ms', value, ratio: value / ours };
  };
  const best = Math.min(median('miniSearch'), median('miniSearchExact'), median('fuse'));
  return [
    { ...figure('ours', ours), ratio: ours / best, note: 'ratio to the fastest peer; theirs to us' },
    figure('MiniSearch', median('miniSearch')),
    figure('MiniSearch, exact', median('miniSearchExact')),
    figure('fuse.js', median('fuse')),
  ];
}

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      target: ['chrome121', 'firefox140'],
      lib: {
        entry: resolve(import.meta.dirname, 'in-background.ts'),
        formats: ['iife'],
        name: 'benchInBackground',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
