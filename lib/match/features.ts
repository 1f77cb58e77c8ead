import type { Token } from '../ticket/tokens';
import { hashOf } from './hash';
import { gramsOf, type Analysis } from './terms';

/**
 * Features are counted in so many buckets, by hash: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning"
 * (ICML 2009). Twice as many told no more, half as many 0.1 points less.
 */
export const BUCKETS = 8192;

/**
 * What a short text is told by, as numbers of buckets, as often as it has it. In English its words as they stand, stop words too,
 * and pairs of neighbours: "where is" and "cancel it" ask different things. Elsewhere grams, where no stems are known.
 */
export function featuresOf(tokens: readonly Token[], analysis: Analysis): number[] {
  const features: number[] = [];
  let before: number | undefined;
  for (const { text, kind } of tokens) {
    if (kind === 'number') continue;
    if (analysis === 'plain' && kind === 'word') {
      for (const gram of gramsOf(text)) features.push(hashOf(gram) % BUCKETS);
      continue;
    }
    const hash = hashOf(text);
    features.push(hash % BUCKETS);
    if (analysis === 'plain') continue;
    if (before !== undefined) features.push(pairOf(before, hash) % BUCKETS);
    before = hash;
  }
  return features;
}

/** A hash of two in their order: putting the words together first would take as long as all else. */
const pairOf = (before: number, hash: number): number => (Math.imul(before, 0x01000193) ^ hash) >>> 0;
