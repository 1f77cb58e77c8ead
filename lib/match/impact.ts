import { saturatedPlus } from './bm25';
import { PART_WEIGHTS, STORED_PARTS } from './constants';
import { PARTS } from './types';

/** The weight of a stored part. */
export function weightOf(part: number): number {
  const name = PARTS[part];
  return name === undefined || name === 'synonyms' ? 0 : PART_WEIGHTS[name];
}

/** What a word adds in one part of a document: the part's weight, saturated frequency, idf and DELTA in the document's language. */
export const wordImpact = (
  idf: number,
  part: number,
  frequency: number,
  norms: Float32Array,
  document: number,
  delta: number,
): number =>
  weightOf(part) * idf * saturatedPlus(frequency, norms[document * STORED_PARTS + part] ?? 1, delta);
