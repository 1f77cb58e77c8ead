import type { Token } from '../ticket/tokens';
import { PART, STORED_PARTS } from './constants';
import { analysisOf } from './terms';
import { normalise, type WordVectors } from './vectors';

/**
 * What a shard's cards mean: a vector for each document as a whole and for each of its texts. Document i has the rows
 * starts[i] to starts[i + 1], the first of them its middle; none where its language has no vectors.
 */
export interface Meanings {
  starts: Uint32Array<ArrayBuffer>;
  /** The part that each row's text belongs to; MIDDLE for the document as a whole. */
  parts: Uint8Array<ArrayBuffer>;
  /** Vectors of length 1 in steps of 1 / STEPS, row after row. */
  rows: Int8Array<ArrayBuffer>;
}

export const MIDDLE = STORED_PARTS;
export const STEPS = 127;

/** Sentences of guidance and replies that have a vector of their own. Measured: more add nothing. */
const MOST_SENTENCES = 8;
/** A text that names the matter counts so many times as a sentence of prose in the middle. */
const NAMING_WEIGHT = 2;
const SENTENCE_END = /(?<=[.!?])\s+|\n+/;

/** A text of a card with its tokens. */
export interface ReadText {
  part: number;
  text: string;
  tokens: readonly Token[];
}

/** Collects the rows of a shard's documents, one document after the other. */
export class MeaningsBuilder {
  readonly #vectors: WordVectors;
  readonly #starts: number[] = [0];
  readonly #parts: number[] = [];
  readonly #rows: Float32Array[] = [];

  constructor(vectors: WordVectors) {
    this.#vectors = vectors;
  }

  /** For each text that names the matter, in order: which of its document's rows is its own; 0 for none. */
  add(language: string, texts: readonly ReadText[]): number[] {
    // The table is of English words.
    const rows = analysisOf(language) === 'english' ? this.#addUnits(unitsOf(texts)) : [];
    this.#starts.push(this.#parts.length);
    return rows.slice(0, texts.filter(({ part }) => isNaming(part)).length);
  }

  /** For each unit which row is its own. */
  #addUnits(units: readonly Unit[]): number[] {
    const middle = new Float32Array(this.#vectors.dimensions);
    const own: number[] = [];
    let rows = 0;
    const found = units.flatMap(({ part, tokens }) => {
      const vector = this.#directionOf(tokens);
      own.push(vector ? ++rows : 0);
      return vector ? [{ part, vector }] : [];
    });
    for (const { part, vector } of found) {
      const weight = isNaming(part) ? NAMING_WEIGHT : 1;
      for (let at = 0; at < middle.length; at++) middle[at] = (middle[at] ?? 0) + weight * (vector[at] ?? 0);
    }
    if (!normalise(middle)) return [];
    for (const { part, vector } of [{ part: MIDDLE, vector: middle }, ...found]) {
      this.#parts.push(part);
      this.#rows.push(vector);
    }
    return own;
  }

  /** The direction of some words: of the sum of their vectors. Undefined where the table knows none of them. */
  #directionOf(tokens: readonly Token[]): Float32Array | undefined {
    const sum = new Float32Array(this.#vectors.dimensions);
    for (const { kind, text } of tokens) {
      const row = kind === 'word' ? this.#vectors.rowOf(text) : undefined;
      if (row !== undefined) this.#vectors.add(sum, row, 1);
    }
    return normalise(sum) ? sum : undefined;
  }

  build(): Meanings {
    const { dimensions } = this.#vectors;
    const rows = new Int8Array(this.#rows.length * dimensions);
    let place = 0;
    for (const row of this.#rows)
      for (let at = 0; at < dimensions; at++) rows[place++] = Math.round((row[at] ?? 0) * STEPS);
    return { starts: Uint32Array.from(this.#starts), parts: Uint8Array.from(this.#parts), rows };
  }
}

/** True for parts that name what a card is about, in few words. */
export const isNaming = (part: number): boolean => part === PART.title || part === PART.examples;

interface Unit {
  part: number;
  tokens: readonly Token[];
}

/** What is compared with a ticket as one: the title, alone and with the tags, each example, each sentence of prose. */
function unitsOf(texts: readonly ReadText[]): Unit[] {
  const of = (part: number): ReadText[] => texts.filter((each) => each.part === part && each.text !== '');
  const title = of(PART.title);
  const tags = of(PART.tags);
  const tagged = [...tags, ...title].flatMap(({ tokens }) => tokens);
  return [
    ...texts.filter(({ part }) => isNaming(part)),
    ...(title.length > 0 && tags.length > 0 ? [{ part: PART.title, tokens: tagged }] : []),
    ...sentencesIn([...of(PART.guidance), ...of(PART.replies)]).map((tokens) => ({
      part: PART.guidance,
      tokens,
    })),
  ];
}

/** The tokens of the first sentences: none goes on behind a blank. */
function sentencesIn(texts: readonly ReadText[]): (readonly Token[])[] {
  const sentences: (readonly Token[])[] = [];
  for (const { text, tokens } of texts) {
    let [start, first] = [0, 0];
    for (const sentence of text.split(SENTENCE_END)) {
      if (sentences.length === MOST_SENTENCES) return sentences;
      start = text.indexOf(sentence, start);
      const end = start + sentence.length;
      let next = first;
      while ((tokens[next]?.end ?? Infinity) <= end) next++;
      if (sentence.trim() !== '') sentences.push(tokens.slice(first, next));
      [start, first] = [end, next];
    }
  }
  return sentences;
}
