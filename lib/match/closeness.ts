import { SUBJECT, type Reading } from '../ticket/reading';
import type { Ticket } from '../ticket/ticket';
import { tokensOf } from '../ticket/tokens';
import { queryWeight } from './bm25';
import { MOST_PLACES } from './constants';
import type { Index } from './load';
import { isNaming, MIDDLE, STEPS } from './meaning';
import type { Place } from './query';
import { normalise, type WordVectors } from './vectors';

/** One word of the ticket that has a vector, with its first places. */
export interface MeantWord {
  row: number;
  /** Of the sum of the weights of its passages: see `queryWeight`. */
  weight: number;
  places: Place[];
}

/** What a ticket means: the direction of all its words together. */
export interface Meant {
  vectors: WordVectors;
  /** Of length 1. */
  direction: Float32Array;
  /** Length of the sum that the direction was made of. */
  length: number;
  words: readonly MeantWord[];
}

/** How close a document is to a ticket: cosines from 0 to 1, rounded so that they are equal everywhere. */
export interface Closeness {
  /** Title and examples: the mean of the closest two. */
  naming: number;
  /** The middle of all its texts. */
  whole: number;
  /** The closest sentence of guidance or replies. */
  prose: number;
  /** Number of the closest text's row in the index; what names the matter goes first. */
  closest: number;
}

/** Distinct words that are added up at most, the most important passages first. */
const MOST_WORDS = 2000;
/** Of a ticket in English the table has nine words in ten; of Hindi in Latin letters it has a few, by chance. */
const LEAST_KNOWN = 0.7;
const ROUNDING = 10_000;

/**
 * What a ticket means in the words of a table, mistyped ones as `repairs` has them; undefined where the table lacks too
 * many of its words.
 */
export function meantBy(
  vectors: WordVectors,
  ticket: Ticket,
  reading: Reading,
  repairs: ReadonlyMap<string, string> = new Map(),
): Meant | undefined {
  const words = new Map<number, MeantWord>();
  const seen = { known: 0, all: 0 };
  for (const { message, start, end, weight } of reading.passages) {
    const text = message === SUBJECT ? ticket.subject : (ticket.messages[message]?.text ?? '');
    for (const token of tokensOf(text, start, end)) {
      if (token.kind !== 'word' || reading.names.has(token.text)) continue;
      const row = vectors.rowOf(repairs.get(token.text) ?? token.text);
      seen.all++;
      if (row === undefined) continue;
      seen.known++;
      const known = words.get(row);
      if (!known && words.size >= MOST_WORDS) continue;
      const word = known ?? { row, weight: 0, places: [] };
      word.weight += weight;
      if (word.places.length < MOST_PLACES) word.places.push({ message, start: token.start, end: token.end });
      words.set(row, word);
    }
  }
  if (seen.known < LEAST_KNOWN * seen.all) return undefined;
  const direction = new Float32Array(vectors.dimensions);
  for (const word of words.values()) {
    word.weight = queryWeight(word.weight);
    vectors.add(direction, word.row, word.weight);
  }
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
  return normalise(direction) ? { vectors, direction, length, words: [...words.values()] } : undefined;
}

/** By document: how close its middle is, from 0 to 1. */
export function middlesOf(
  { documents, tables: { rowStarts, rows } }: Index,
  { direction }: Meant,
): Float64Array {
  const middles = new Float64Array(documents.length);
  for (let at = 0; at < middles.length; at++) {
    const row = rowStarts[at] ?? 0;
    if (row < (rowStarts[at + 1] ?? 0)) middles[at] = cosine(rows, row, direction);
  }
  return middles;
}

/** How close a document's texts are; undefined where it has no vectors. */
export function closenessOf(
  { tables: { rowStarts, rowPart, rows } }: Index,
  document: number,
  { direction }: Meant,
): Closeness | undefined {
  const start = rowStarts[document] ?? 0;
  const end = rowStarts[document + 1] ?? 0;
  if (start === end) return undefined;
  const whole = cosine(rows, start, direction);
  let [first, second, prose] = [0, 0, 0];
  let [closest, closestProse] = [-1, -1];
  let naming = 0;
  for (let row = start + 1; row < end; row++) {
    const part = rowPart[row] ?? MIDDLE;
    const value = cosine(rows, row, direction);
    if (!isNaming(part)) {
      if (value > prose) [prose, closestProse] = [value, row];
      continue;
    }
    naming++;
    if (value > first) [second, first, closest] = [first, value, row];
    else if (value > second) second = value;
  }
  return {
    naming: rounded(naming > 1 ? (first + second) / 2 : first),
    whole: rounded(whole),
    prose: rounded(prose),
    closest: closest >= 0 ? closest : closestProse,
  };
}

const rounded = (value: number): number => Math.round(value * ROUNDING) / ROUNDING;

/** Of a row of the index and a direction; what points away counts as unlike. */
export function cosine(rows: Int8Array, row: number, direction: Float32Array): number {
  const start = row * direction.length;
  let sum = 0;
  for (let at = 0; at < direction.length; at++) sum += (rows[start + at] ?? 0) * (direction[at] ?? 0);
  return sum > 0 ? sum / STEPS : 0;
}
