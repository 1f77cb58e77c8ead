import { inverseFrequency, lengthNorm } from './bm25';
import { IDF_POWER, NOT_FOR, STORED_PARTS } from './constants';
import type { Numbered, Numbering } from './numbering';
import { inStretches } from './steps';
import { analysisOf } from './terms';

/** What depends on all documents together. Counted by language: a word is rare among the texts of its language. */
export interface Statistics {
  /** Places of each term's postings: term i has starts[i] to starts[i + 1]. */
  starts: Uint32Array<ArrayBuffer>;
  /** By term and language (term * languages + language). */
  idf: Float32Array<ArrayBuffer>;
  /** The idf of a word that no card has. */
  unknownIdf: number;
  /** By document and part (document * STORED_PARTS + part): see `lengthNorm`. */
  wordNorms: Float32Array<ArrayBuffer>;
  gramNorms: Float32Array<ArrayBuffer>;
}

/** Counts documents by term and language, and lengths by part and language. */
export function* measured(numbering: Numbering): Generator<undefined, Statistics> {
  const { documents } = numbering;
  const languages = numbering.languages.length;
  const { having, starts } = yield* countDocuments(numbering);
  const sizes = new Uint32Array(languages);
  for (const { language } of documents) sizes[language] = (sizes[language] ?? 0) + 1;
  const power = numbering.languages.map((tag) => (analysisOf(tag) === 'english' ? IDF_POWER : 1));
  const idfIn = (language: number, count: number): number =>
    inverseFrequency(sizes[language] ?? 0, count) ** (power[language] ?? 1);
  const idf = new Float32Array(having.length);
  yield* inStretches(idf.length, (cell) => (idf[cell] = idfIn(cell % languages, having[cell] ?? 0)));
  const wordNorms = norms(documents, languages, ({ description }) => description.words);
  yield;
  const gramNorms = norms(documents, languages, ({ description }) => description.grams);
  yield;
  const unknownIdf = Math.max(0, ...Array.from(sizes, (_, language) => idfIn(language, 0)));
  return { starts, idf, unknownIdf, wordNorms, gramNorms };
}

function* countDocuments({
  documents,
  segments,
  languages,
  terms,
}: Numbering): Generator<undefined, { having: Uint32Array; starts: Uint32Array<ArrayBuffer> }> {
  const having = new Uint32Array(terms.length * languages.length);
  const starts = new Uint32Array(terms.length + 1);
  for (const { segment, first, terms: numbers } of segments) {
    numbers.forEach((term, local) => {
      const end = segment.starts[local + 1] ?? 0;
      let before = -1;
      for (let at = segment.starts[local] ?? 0; at < end; at++) {
        const document = segment.document[at] ?? 0;
        if (document === before || segment.part[at] === NOT_FOR) continue;
        before = document;
        const cell = term * languages.length + (documents[first + document]?.language ?? 0);
        having[cell] = (having[cell] ?? 0) + 1;
        starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      }
    });
    yield;
  }
  yield* inStretches(terms.length, (term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  });
  return { having, starts };
}

/** Length norms against the mean length of the part among the documents of a language that have it. */
function norms(
  documents: readonly Numbered[],
  languages: number,
  lengths: (document: Numbered) => readonly number[],
): Float32Array<ArrayBuffer> {
  const sums = new Float64Array(languages * STORED_PARTS);
  const counts = new Uint32Array(languages * STORED_PARTS);
  for (const document of documents) {
    lengths(document).forEach((length, part) => {
      const cell = document.language * STORED_PARTS + part;
      sums[cell] = (sums[cell] ?? 0) + length;
      if (length > 0) counts[cell] = (counts[cell] ?? 0) + 1;
    });
  }
  const result = new Float32Array(documents.length * STORED_PARTS);
  documents.forEach((document, number) => {
    lengths(document).forEach((length, part) => {
      const cell = document.language * STORED_PARTS + part;
      const average = (sums[cell] ?? 0) / Math.max(1, counts[cell] ?? 0);
      result[number * STORED_PARTS + part] = lengthNorm(length, Math.max(1, average));
    });
  });
  return result;
}
