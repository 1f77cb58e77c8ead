import { isUnspaced } from '../ticket/scripts';
import { inverseFrequency, lengthNorm } from './bm25';
import { IDF_POWER, NOT_FOR, STORED_PARTS } from './constants';
import type { IndexDocument } from './load';
import type { Segment } from './segment';

/** A segment with the numbers that its documents and terms have in the index. */
export interface NumberedSegment {
  segment: Segment;
  /** Number of its first document. */
  first: number;
  /** Number of each of its terms. */
  globalTerm: Uint32Array;
}

/** What depends on all documents together. Counted by language: a word is rare among the texts of its language. */
export interface Statistics {
  /** Term -> its number. */
  terms: ReadonlyMap<string, number>;
  /** Places of each term's postings: term i has starts[i] to starts[i + 1]. */
  starts: Uint32Array;
  segments: NumberedSegment[];
  idf: (term: number, language: number) => number;
  /** The idf of a word that no card has. */
  unknownIdf: number;
  /** The idf in the language where the term is most usual. */
  commonIdf: (term: number) => number;
  /** By document and part (document * STORED_PARTS + part): see `lengthNorm`. */
  wordNorms: Float32Array;
  gramNorms: Float32Array;
}

/**
 * Counts documents by term and language, and lengths by part and language. `documents` are those of the segments, in
 * their order.
 */
export function measure(
  segments: readonly Segment[],
  documents: readonly IndexDocument[],
  languages: number,
): Statistics {
  const numbered = numberTerms(segments);
  const { having, starts } = countDocuments(documents, numbered, languages);
  const sizes = new Uint32Array(languages);
  for (const { language } of documents) sizes[language] = (sizes[language] ?? 0) + 1;
  const power = powers(documents, languages);
  const idfIn = (language: number, count: number): number =>
    inverseFrequency(sizes[language] ?? 0, count) ** (power[language] ?? 1);
  const table = Float32Array.from(having, (count, cell) => idfIn(cell % languages, count));
  return {
    ...numbered,
    starts,
    idf: (term, language) => table[term * languages + language] ?? 0,
    unknownIdf: Math.max(0, ...Array.from(sizes, (_, language) => idfIn(language, 0))),
    commonIdf: (term) => Math.min(...table.subarray(term * languages, (term + 1) * languages)),
    wordNorms: norms(documents, languages, ({ description }) => description.words),
    gramNorms: norms(documents, languages, ({ description }) => description.grams),
  };
}

/** Words are damped, character runs of scripts without spaces are not. */
function powers(documents: readonly IndexDocument[], languages: number): Float64Array {
  const power = new Float64Array(languages).fill(IDF_POWER);
  for (const { language, description } of documents) {
    if (description.script !== undefined && isUnspaced(description.script)) power[language] = 1;
  }
  return power;
}

function numberTerms(list: readonly Segment[]): Pick<Statistics, 'terms' | 'segments'> {
  const terms = new Map<string, number>();
  let documents = 0;
  const segments = list.map((segment) => ({
    segment,
    first: (documents += segment.documents.length) - segment.documents.length,
    globalTerm: Uint32Array.from(segment.terms, (term) => {
      const known = terms.get(term);
      if (known !== undefined) return known;
      terms.set(term, terms.size);
      return terms.size - 1;
    }),
  }));
  return { terms, segments };
}

function countDocuments(
  documents: readonly IndexDocument[],
  { terms, segments }: Pick<Statistics, 'terms' | 'segments'>,
  languages: number,
): { having: Uint32Array; starts: Uint32Array } {
  const having = new Uint32Array(terms.size * languages);
  const starts = new Uint32Array(terms.size + 1);
  for (const { segment, first, globalTerm } of segments) {
    globalTerm.forEach((term, local) => {
      const end = segment.starts[local + 1] ?? 0;
      let before = -1;
      for (let at = segment.starts[local] ?? 0; at < end; at++) {
        const document = segment.document[at] ?? 0;
        if (document === before || segment.part[at] === NOT_FOR) continue;
        before = document;
        const cell = term * languages + (documents[first + document]?.language ?? 0);
        having[cell] = (having[cell] ?? 0) + 1;
        starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      }
    });
  }
  for (let term = 0; term < terms.size; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return { having, starts };
}

/** Length norms against the mean length of the part among the documents of a language that have it. */
function norms(
  documents: readonly IndexDocument[],
  languages: number,
  lengths: (document: IndexDocument) => readonly number[],
): Float32Array {
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
