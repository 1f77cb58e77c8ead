import { join } from 'node:path';
import { bundle } from '../../e2e/lib/bundle';
import type { Figure } from './figures';
import type { measureBuilding as Measure } from './in-background';
import { CARDS, type World } from './world';

/** Longer than that no keystroke and no message may wait. */
const LONGEST = 50;
const WHOLE = 2000;

/** An index built in the extension's background from the cards: how long it takes, and how long it holds up all else. */
export async function measureBuilding(world: World): Promise<Figure[]> {
  const script = await bundle(join(import.meta.dirname, 'in-background.ts'), 'benchInBackground');
  const { whole, longest } = (await world.browser.backgroundEvaluate(
    `(() => { ${script}; return benchInBackground.measureBuilding(${CARDS}); })()`,
  )) as Awaited<ReturnType<typeof Measure>>;
  const note = 'word vectors left out';
  return [
    { name: 'index built in the background', unit: 'ms', value: whole, goal: WHOLE, note },
    { name: 'index built in the background, longest piece', unit: 'ms', value: longest, goal: LONGEST, note },
  ];
}
