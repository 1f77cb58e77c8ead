import { B, K1, K3 } from './constants';

/*
 * BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the lower bound
 * of BM25+: Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (CIKM 2011). Each part of a card is scored by
 * itself and the parts are summed: summing frequencies first (BM25F) was measured to be three points worse in recall,
 * since a hit in an example must count by itself.
 */

/** idf(t) = ln(1 + (N - n + 0.5) / (n + 0.5)), for `having` of `documents` documents. Never negative. */
export function inverseFrequency(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

/** k1 (1 - b + b length / average): how much a part of this length needs of a word. */
export function lengthNorm(length: number, average: number): number {
  return K1 * (1 - B + (B * length) / average);
}

/** tf (k1 + 1) / (tf + norm); times idf it is what BM25 gives one term in one part. */
export function saturated(frequency: number, norm: number): number {
  return (frequency * (K1 + 1)) / (frequency + norm);
}

/** The same with the lower bound delta of BM25+. */
export function saturatedPlus(frequency: number, norm: number, delta: number): number {
  return saturated(frequency, norm) + delta;
}

/** Weight of a word that stands in the ticket with this weight in all: one counts once, many less than twice. */
export function queryWeight(weight: number): number {
  return weight <= 1 ? weight : (weight * (K3 + 1)) / (weight + K3);
}
