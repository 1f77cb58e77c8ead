import type { Token } from '../ticket/tokens';
import { hashOf } from './hash';
import { gramsOf, type Analysis } from './terms';

/**
 * Features are counted in so many buckets, by hash: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning"
 * (ICML 2009). Twice as many told no more, a quarter 0.1 points less.
 */
export const BUCKETS = 4096;

/**
 * What a short text is told by, as numbers of buckets, as often as it has it. In English its words as they stand, stop words too,
 * and pairs of neighbours: "where is" and "cancel it" ask different things. Elsewhere grams, where no stems are known.
 */
export function featuresOf(tokens: readonly Token[], analysis: Analysis): number[] {
  const words = tokens.filter(({ kind }) => kind !== 'number');
  const texts =
    analysis === 'english'
      ? words.flatMap(({ text }, at) => [text, ...(at === 0 ? [] : [`${words[at - 1]?.text ?? ''} ${text}`])])
      : words.flatMap(({ text, kind }) => (kind === 'gram' ? [text] : gramsOf(text)));
  return texts.map((text) => hashOf(text) % BUCKETS);
}
