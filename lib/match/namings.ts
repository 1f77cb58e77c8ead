import type { Token } from '../ticket/tokens';
import { featuresOf } from './features';
import type { Analysis } from './terms';

/**
 * What a shard's titles and examples are told by, text after text: what the classifier learns from. Text i has the features
 * starts[i] to starts[i + 1].
 */
export interface Namings {
  /** Number of each text's document in the segment, ascending. */
  document: Uint32Array<ArrayBuffer>;
  /** Where the vector of each text stands after its document's first row; 0 where it has none. */
  row: Uint16Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  /** Numbers of buckets: see `featuresOf`. */
  features: Uint16Array<ArrayBuffer>;
}

const FIRST_ROOM = 1024;

/** Collects the titles and examples of a shard's documents, one document after the other. */
export class NamingsBuilder {
  readonly #document: number[] = [];
  readonly #row: number[] = [];
  readonly #starts: number[] = [0];
  #features = new Uint16Array(FIRST_ROOM);
  #size = 0;

  /** The tokens of each text of a document that names the matter, and its row: see `MeaningsBuilder.add`. */
  add(
    document: number,
    analysis: Analysis,
    texts: readonly (readonly Token[])[],
    rows: readonly number[],
  ): void {
    texts.forEach((tokens, at) => {
      const features = featuresOf(tokens, analysis);
      if (features.length === 0) return;
      this.#document.push(document);
      this.#row.push(rows[at] ?? 0);
      this.#append(features);
      this.#starts.push(this.#size);
    });
  }

  #append(features: readonly number[]): void {
    const size = this.#size + features.length;
    if (size > this.#features.length) {
      const wider = new Uint16Array(2 * size);
      wider.set(this.#features);
      this.#features = wider;
    }
    this.#features.set(features, this.#size);
    this.#size = size;
  }

  build(): Namings {
    return {
      document: Uint32Array.from(this.#document),
      row: Uint16Array.from(this.#row),
      starts: Uint32Array.from(this.#starts),
      features: this.#features.slice(0, this.#size),
    };
  }
}
