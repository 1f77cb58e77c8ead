import { tokensOf } from '../ticket/tokens';
import type { CardText } from './card-text';
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
  add({ language, texts }: CardText): number[] {
    // The table is of English words.
    const rows = analysisOf(language) === 'english' ? this.#addUnits(unitsOf(texts)) : [];
    this.#starts.push(this.#parts.length);
    return rows.slice(0, texts.filter(({ part }) => isNaming(part)).length);
  }

  /** For each unit which row is its own. */
  #addUnits(units: readonly Unit[]): number[] {
    const { dimensions } = this.#vectors;
    const middle = new Float32Array(dimensions);
    const own: number[] = [];
    let rows = 0;
    const found = units.flatMap(({ part, text }) => {
      const vector = directionOf(text, this.#vectors);
      own.push(vector ? ++rows : 0);
      return vector ? [{ part, vector }] : [];
    });
    for (const { part, vector } of found) {
      const weight = isNaming(part) ? NAMING_WEIGHT : 1;
      vector.forEach((value, at) => (middle[at] = (middle[at] ?? 0) + weight * value));
    }
    if (!normalise(middle)) return [];
    for (const { part, vector } of [{ part: MIDDLE, vector: middle }, ...found]) {
      this.#parts.push(part);
      this.#rows.push(vector);
    }
    return own;
  }

  build(): Meanings {
    const { dimensions } = this.#vectors;
    const rows = new Int8Array(this.#rows.length * dimensions);
    this.#rows.forEach((row, at) => {
      row.forEach((value, place) => {
        rows[at * dimensions + place] = Math.round(value * STEPS);
      });
    });
    return { starts: Uint32Array.from(this.#starts), parts: Uint8Array.from(this.#parts), rows };
  }
}

/** True for parts that name what a card is about, in few words. */
export const isNaming = (part: number): boolean => part === PART.title || part === PART.examples;

interface Unit {
  part: number;
  text: string;
}

/** What is compared with a ticket as one: the title, alone and with the tags, each example, each sentence of prose. */
function unitsOf(texts: CardText['texts']): Unit[] {
  const of = (part: number): string[] =>
    texts.flatMap((each) => (each.part === part && each.text !== '' ? [each.text] : []));
  const title = of(PART.title);
  const tagged = [...of(PART.tags), ...title].join(' ');
  const sentences = [...of(PART.guidance), ...of(PART.replies)]
    .flatMap((text) => text.split(SENTENCE_END))
    .filter((text) => text.trim() !== '');
  return [
    ...texts.filter(({ part }) => isNaming(part)),
    ...(title.length > 0 && of(PART.tags).length > 0 ? [{ part: PART.title, text: tagged }] : []),
    ...sentences.slice(0, MOST_SENTENCES).map((text) => ({ part: PART.guidance, text })),
  ];
}

/** The direction of a text: of the sum of its words' vectors. Undefined where the table knows none of them. */
function directionOf(text: string, vectors: WordVectors): Float32Array | undefined {
  const sum = new Float32Array(vectors.dimensions);
  for (const { kind, text: word } of tokensOf(text)) {
    const row = kind === 'word' ? vectors.rowOf(word) : undefined;
    if (row !== undefined) vectors.add(sum, row, 1);
  }
  return normalise(sum) ? sum : undefined;
}
