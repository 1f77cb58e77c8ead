import { rankOf, recallAt, type Answered } from './metrics';
import { misspelt } from './misspelt';
import type { RelevanceSet } from './sets';
import { variantOf } from './variant';
import { VARIANTS } from './variants';
import type { WordVectors } from '@/lib/match';

/** Tickets of a set that are put to every variant, from its first to its last at equal distances. */
const TICKETS = 250;

/** A set, with word vectors that never saw its texts. */
export interface Pair {
  set: RelevanceSet;
  vectors: WordVectors | undefined;
}

/** What each signal is worth: the engine without it, on the same tickets. */
export async function printAblation(pairs: readonly Pair[], shipped: WordVectors | undefined): Promise<void> {
  const english = pairs.filter(({ set }) => set.language === 'en');
  const others = pairs.filter(({ set }) => set.language !== 'en');
  print([
    'R@1 / R@3',
    'English',
    'one word in five misspelt',
    'Thai, Spanish, Hindi',
    'tests of the starter pack',
  ]);
  for (const [name, changes] of Object.entries(VARIANTS)) {
    const { ours, starterPassed } = await variantOf(name, changes);
    const mean = (chosen: readonly Pair[], change = (text: string): string => text): string => {
      const judged = chosen.map(({ set, vectors }) => {
        const { search } = ours(set, vectors);
        return some(set).map(({ text, gold }): Answered => {
          const { ranking, sure } = search(change(text));
          return { rank: rankOf(ranking, gold), hasAnswer: true, sure, milliseconds: 0 };
        });
      });
      return [1, 3]
        .map((places) => judged.reduce((sum, one) => sum + recallAt(places, one), 0) / judged.length)
        .map((share) => (100 * share).toFixed(1))
        .join(' / ');
    };
    print([name, mean(english), mean(english, misspelt), mean(others), String(starterPassed(shipped))]);
  }
}

function some({ tickets }: RelevanceSet): RelevanceSet['tickets'] {
  const answerable = tickets.filter(({ gold }) => gold.length > 0);
  const step = Math.max(1, answerable.length / TICKETS);
  return answerable.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const FIRST = 40;
const OTHERS = 27;

function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, at) => cell.padEnd(at === 0 ? FIRST : OTHERS))
      .join('')
      .trimEnd(),
  );
}
