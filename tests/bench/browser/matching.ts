import { join } from 'node:path';
import { bundle } from '../../e2e/lib/bundle';
import { percentile, type Figure } from './figures';
import type { measureMatching as Measure } from './in-background';
import { CARDS, type World } from './world';

/** What a ticket takes in the extension's background, beside its peers there in the same run. */
export async function measurePeers(world: World): Promise<Figure[]> {
  const script = await bundle(join(import.meta.dirname, 'in-background.ts'), 'benchInBackground');
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
