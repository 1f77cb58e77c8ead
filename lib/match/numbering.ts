import type { IndexSource } from './load';
import type { Segment, SegmentDocument } from './segment';
import { sorted } from './sorted';
import { inStretches } from './steps';

/** A document of a segment, in the index's numbers. */
export interface Numbered {
  description: SegmentDocument;
  /** Numbers of its source, of its segment there, of its language. */
  source: number;
  shard: number;
  language: number;
}

/** A segment with the numbers that its documents and terms have in the index. */
interface NumberedSegment {
  segment: Segment;
  /** Number of its first document. */
  first: number;
  /** Number of each of its terms. */
  terms: Uint32Array;
}

/** The segments of all packs under one numbering. */
export interface Numbering {
  documents: readonly Numbered[];
  segments: readonly NumberedSegment[];
  languages: readonly string[];
  /** By number, which is their order by UTF-16 units. */
  terms: readonly string[];
}

/** Gives documents their numbers in the order of their segments, and terms theirs in the order of their texts. */
export function* numbered(sources: readonly IndexSource[]): Generator<undefined, Numbering> {
  const languages: string[] = [];
  const numbers = new Map<string, number>();
  const documents: Numbered[] = [];
  const found: { segment: Segment; first: number }[] = [];
  for (const [source, { segments }] of sources.entries()) {
    for (const [shard, segment] of segments.entries()) {
      found.push({ segment, first: documents.length });
      for (const description of segment.documents) {
        if (!languages.includes(description.language)) languages.push(description.language);
        documents.push({ description, source, shard, language: languages.indexOf(description.language) });
      }
      for (const term of segment.terms) numbers.set(term, 0);
      yield;
    }
  }
  const terms = yield* sorted(numbers.keys());
  yield* inStretches(terms.length, (number) => numbers.set(terms[number] ?? '', number));
  const segments: NumberedSegment[] = [];
  for (const each of found) {
    const own = Uint32Array.from(each.segment.terms, (term) => numbers.get(term) ?? 0);
    segments.push({ ...each, terms: own });
    yield;
  }
  return { documents, segments, languages, terms };
}
