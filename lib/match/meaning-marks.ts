import type { Meant, MeantWord } from './closeness';
import type { Index } from './load';
import { isNaming, STEPS } from './meaning';
import type { Place } from './query';
import type { Candidate } from './score';
import { PARTS, type Part } from './types';
import { normalise, type WordVectors } from './vectors';
import { wordsIn } from './words-in';

/** A word of the ticket that brings it close to a text of the card in meaning. */
export interface MeaningMark {
  places: readonly Place[];
  part: Part;
  /** The card's word that means nearly the same, as the card writes it; empty where none does. */
  met: string;
  /** What it adds to the score. */
  weight: number;
}

/** Words that explain less than this share of the closeness explain nothing to the eye. */
const LEAST_SHARE = 0.18;
/** Least cosine of two words that mean nearly the same. */
const NEAR = 0.5;

/**
 * Which words of the ticket made a candidate close in meaning, heaviest first: the cosine with the closest text is a
 * sum with one term for each word, and what the card's meaning adds to the score is shared out by those terms.
 */
export function meaningMarks(
  index: Index,
  meant: Meant,
  { at, closeness, meaning }: Candidate,
): MeaningMark[] {
  const { rowPart, rows } = index.tables;
  const { dimensions } = meant.vectors;
  if (!closeness || closeness.closest < 0 || meaning <= 0) return [];
  const part = rowPart[closeness.closest] ?? 0;
  const start = closeness.closest * dimensions;
  const text = Float32Array.from(rows.subarray(start, start + dimensions), (value) => value / STEPS);
  const terms = meant.words
    .map((word) => ({ word, term: termOf(meant, word, text) }))
    .filter(({ term }) => term > 0);
  const sum = terms.reduce((total, { term }) => total + term, 0);
  const heavy = terms.filter(({ term }) => term >= LEAST_SHARE * sum).sort((a, b) => b.term - a.term);
  const words = heavy.length > 0 ? directions(wordsIn(index, at, part), meant.vectors) : [];
  return heavy.map(({ word, term }) => ({
    places: word.places,
    part: isNaming(part) ? (PARTS[part] ?? 'title') : 'guidance',
    met: nearest(word.row, meant.vectors, words),
    weight: (meaning * term) / sum,
  }));
}

/** What one word adds to the cosine of the ticket and a text. */
function termOf({ vectors, length }: Meant, { row, weight }: MeantWord, text: Float32Array): number {
  const own = new Float32Array(vectors.dimensions);
  vectors.add(own, row, weight / length);
  return own.reduce((sum, value, at) => sum + value * (text[at] ?? 0), 0);
}

interface Known {
  form: string;
  direction: Float32Array;
}

/** Words, each as a direction. */
function directions(words: readonly string[], vectors: WordVectors): Known[] {
  return words.flatMap((form) => {
    const row = vectors.rowOf(form.toLowerCase());
    const direction = row === undefined ? undefined : directionOf(row, vectors);
    return direction ? [{ form, direction }] : [];
  });
}

function directionOf(row: number, vectors: WordVectors): Float32Array | undefined {
  const direction = new Float32Array(vectors.dimensions);
  vectors.add(direction, row, 1);
  return normalise(direction) ? direction : undefined;
}

function nearest(row: number, vectors: WordVectors, words: readonly Known[]): string {
  const own = directionOf(row, vectors);
  let best = { form: '', value: NEAR };
  for (const { form, direction } of words) {
    const value = own?.reduce((sum, each, at) => sum + each * (direction[at] ?? 0), 0) ?? 0;
    if (value > best.value) best = { form, value };
  }
  return best.form;
}
