import { rankOf, recallAt, type Answered } from './metrics';
import { PEERS } from './peers';
import type { Pair } from './ablation';
import type { RelevanceSet } from './sets';
import { variantOf } from './variant';

/*
 * Packs in which some cards have examples and others have none, as they are while somebody writes them: what the examples of the
 * ones do to the others.
 */

/** Shares of the cards that have no examples. */
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
const AS_THEY_ARE = [
  { file: 'constants.ts', from: /UNEXAMPLED_FACTOR = [\d.]+/u, to: 'UNEXAMPLED_FACTOR = 1' },
] as const;

type Search = (text: string) => readonly { id: string; score: number }[];

/** R@1 / R@3 of the English sets that have examples, mean, by the share of cards that lack them. */
export async function printMixed(pairs: readonly Pair[]): Promise<void> {
  const sets = pairs.filter(({ set }) => set.language === 'en' && set.fields.includes('examples'));
  const engine = await variantOf('mixed', []);
  const before = await variantOf('mixed, as they are', AS_THEY_ARE);
  const mini = PEERS.find(({ name }) => name.startsWith('MiniSearch'));
  console.log('cards without examples   ours           without the factor   MiniSearch');
  for (const share of SHARES) {
    const mixed = sets.map(({ set, vectors }) => ({ set: without(set, share), vectors }));
    const cells = [
      mean(mixed, ({ set, vectors }) => rankingOf(engine.ours(set, vectors).search)),
      mean(mixed, ({ set, vectors }) => rankingOf(before.ours(set, vectors).search)),
      mini ? mean(mixed, ({ set }) => mini.build(set)) : '',
    ];
    console.log(`${100 * share} %`.padEnd(25) + cells.map((cell) => cell.padEnd(21)).join(''));
  }
}

const rankingOf =
  (search: (text: string) => { ranking: ReturnType<Search> }): Search =>
  (text) =>
    search(text).ranking;

/** The set with no examples in this share of its cards, spread over all of them. */
function without(set: RelevanceSet, share: number): RelevanceSet {
  const cards = set.cards.map((card, at) =>
    (at * 7919) % 100 < share * 100 ? { ...card, examples: [] } : card,
  );
  return { ...set, cards };
}

function mean(pairs: readonly Pair[], searchOf: (pair: Pair) => Search): string {
  const judged = pairs.map((pair) => {
    const search = searchOf(pair);
    return pair.set.tickets.map(({ text, gold }): Answered => {
      const rank = rankOf(search(text), gold);
      return { rank, hasAnswer: gold.length > 0, sure: 0, milliseconds: 0 };
    });
  });
  return [1, 3]
    .map((places) => judged.reduce((sum, one) => sum + recallAt(places, one), 0) / judged.length)
    .map((recall) => (100 * recall).toFixed(1))
    .join(' / ');
}
