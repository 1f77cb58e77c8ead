import { tokensOf } from '../ticket/tokens';
import type { CardText } from './card-text';
import { featuresOf } from './features';
import { isNaming } from './meaning';
import { analysisOf } from './terms';

/**
 * What a shard's titles and examples are told by, text after text, of those documents that have examples: what the classifier
 * learns from. Text i has the features starts[i] to starts[i + 1].
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

/** Collects the titles and examples of a shard's documents, one document after the other. */
export class NamingsBuilder {
  readonly #document: number[] = [];
  readonly #row: number[] = [];
  readonly #starts: number[] = [0];
  readonly #features: number[] = [];

  /** `rows` as `MeaningsBuilder.add` answers. */
  add(document: number, { language, texts }: CardText, rows: readonly number[]): void {
    const analysis = analysisOf(language);
    texts
      .filter(({ part }) => isNaming(part))
      .forEach(({ text }, at) => {
        const features = featuresOf(tokensOf(text), analysis);
        if (features.length === 0) return;
        this.#document.push(document);
        this.#row.push(rows[at] ?? 0);
        for (const feature of features) this.#features.push(feature);
        this.#starts.push(this.#features.length);
      });
  }

  build(): Namings {
    return {
      document: Uint32Array.from(this.#document),
      row: Uint16Array.from(this.#row),
      starts: Uint32Array.from(this.#starts),
      features: Uint16Array.from(this.#features),
    };
  }
}
