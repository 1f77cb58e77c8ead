import { dictionaryOf } from './dictionary';
import type { Index } from './load';
import type { WordVectors } from './vectors';
import type { Token } from '../ticket/tokens';

/** A word of the ticket that is none, and the word of the cards that it is mistyped for. */
export interface Repair {
  /** Its terms in the index. */
  terms: readonly number[];
  form: string;
}

/** What a mistyped word counts against the word itself. */
export const REPAIRED_WEIGHT = 0.8;
/** Shorter words are too like others. */
const SHORTEST = 4;

/**
 * What a word is mistyped for; undefined where it may well be meant: cards have it, or it is an English word. Without
 * word vectors nothing tells a rare word from a mistake, and nothing is repaired.
 */
export function repairOf(index: Index, word: Token, vectors: WordVectors | undefined): Repair | undefined {
  if (word.kind !== 'word' || word.script !== 'Latin' || word.text.length < SHORTEST) return undefined;
  if (!vectors || vectors.rowOf(word.text) !== undefined) return undefined;
  return dictionaryOf(index).mistaken(word.text);
}
