import type { CardRef } from '../policy/card';
import type { Pack } from '../policy/pack';
import type { Revision } from '../policy/revisions';
import type { Script } from '../ticket/scripts';
import { saturated, saturatedPlus } from './bm25';
import { GRAM_WEIGHT, NOT_FOR, PART, PART_WEIGHTS, STORED_PARTS } from './constants';
import type { Segment, SegmentDocument } from './segment';
import { measure, type Statistics } from './statistics';
import { loadSynonyms, startsOf, type SynonymGroup, type SynonymStarts } from './synonyms';
import { analysisOf, GRAM_MARK, type Analysis } from './terms';
import { PARTS } from './types';

/** What the index needs to know of a pack. */
export type PackFacts = Pick<Pack, 'id' | 'timezone' | 'synonyms'>;

/** A pack's segments, one for each of its shards. */
export interface IndexSource {
  segments: readonly Segment[];
  pack: PackFacts;
}

/** One revision of one card in one language, and where its postings are. */
export interface IndexDocument {
  ref: CardRef;
  pack: number;
  analysis: Analysis;
  /** Number of its language in the statistics. */
  language: number;
  description: SegmentDocument;
  segment: Segment;
  /** Its number in the index, and in the segment. */
  number: number;
  local: number;
  /** All revisions of the card in its pack, this one among them. */
  revisions: readonly Revision[];
}

/** Postings of term i: entries starts[i] to starts[i + 1], ascending by document (compressed sparse rows). */
export interface Postings {
  starts: Uint32Array;
  document: Uint32Array;
  /** What the term adds to the document's score. */
  impact: Float32Array;
}

/** All that answering a ticket needs, in memory. Opaque: made by `loadIndex`, read by `match`. */
export interface Index {
  packs: readonly PackFacts[];
  documents: readonly IndexDocument[];
  statistics: Statistics;
  postings: Postings;
  /** By document: the idf of the title's distinct words, summed. */
  titleMass: Float32Array;
  /** Share of the documents that have examples. */
  exampled: number;
  synonyms: readonly SynonymGroup[];
  /** The groups by the first term of each member. */
  synonymStarts: SynonymStarts;
  analyses: readonly Analysis[];
  scripts: ReadonlySet<Script>;
}

/** The index over the segments of one pack. Computes what depends on the whole pack: idf, lengths, impacts. */
export function loadIndex(segments: readonly Segment[], pack: PackFacts): Index {
  return loadPacks([{ segments, pack }]);
}

/** The index over several packs together: one statistic for all, so that scores can be compared between packs. */
export function loadPacks(sources: readonly IndexSource[]): Index {
  const languages: string[] = [];
  let count = 0;
  const documents = sources.flatMap((source, pack) => {
    const revisions = revisionsIn(source);
    return source.segments.flatMap((segment) =>
      segment.documents.map((description, local): IndexDocument => {
        const { card, language } = description;
        if (!languages.includes(language)) languages.push(language);
        return {
          ref: refOf(source.pack.id, description),
          pack,
          analysis: analysisOf(language),
          language: languages.indexOf(language),
          description,
          segment,
          number: count++,
          local,
          revisions: revisions.get(card) ?? [],
        };
      }),
    );
  });
  const segments = sources.flatMap((source) => source.segments);
  const statistics = measure(segments, documents, languages.length);
  const postings = impacts(documents, statistics);
  const synonyms = loadSynonyms(sources, { documents, statistics, postings });
  return {
    packs: sources.map(({ pack }) => pack),
    documents,
    statistics,
    postings,
    titleMass: titleMasses(documents, statistics),
    exampled: exampledShare(documents),
    synonyms,
    synonymStarts: startsOf(synonyms),
    analyses: [...new Set(documents.map(({ analysis }) => analysis))],
    scripts: new Set(documents.flatMap(({ description }) => description.script ?? [])),
  };
}

function exampledShare(documents: readonly IndexDocument[]): number {
  const named = documents.filter(({ description: { title } }) => title !== '');
  const having = named.filter(({ description: { words } }) => (words[PART.examples] ?? 0) > 0);
  return having.length / Math.max(1, named.length);
}

function refOf(pack: string, { card, from }: SegmentDocument): CardRef {
  return from === undefined ? { pack, card } : { pack, card, from };
}

/** Card id -> its revisions, each once whatever languages it has. */
function revisionsIn({ segments }: IndexSource): Map<string, Revision[]> {
  const revisions = new Map<string, Revision[]>();
  for (const { documents } of segments) {
    for (const { card, from, until } of documents) {
      const known = revisions.get(card) ?? [];
      if (known.some((revision) => revision.from === from)) continue;
      revisions.set(card, [
        ...known,
        { id: card, ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
      ]);
    }
  }
  return revisions;
}

/** Sums the parts of each term in each document into one impact. */
function impacts(documents: readonly IndexDocument[], statistics: Statistics): Postings {
  const { starts } = statistics;
  const postings = starts.at(-1) ?? 0;
  const document = new Uint32Array(postings);
  const impact = new Float32Array(postings);
  const next = starts.slice();
  for (const { segment, first, globalTerm } of statistics.segments) {
    segment.terms.forEach((term, local) => {
      const id = globalTerm[local] ?? 0;
      const isGram = term.startsWith(GRAM_MARK);
      const end = segment.starts[local + 1] ?? 0;
      let before = -1;
      for (let at = segment.starts[local] ?? 0; at < end; at++) {
        if (segment.part[at] === NOT_FOR) continue;
        const number = first + (segment.document[at] ?? 0);
        const owner = documents[number];
        if (!owner) continue;
        if (number !== before) document[(next[id] = (next[id] ?? 0) + 1) - 1] = number;
        before = number;
        const slot = (next[id] ?? 0) - 1;
        impact[slot] = (impact[slot] ?? 0) + partImpact(owner, statistics, id, at, isGram);
      }
    });
  }
  return { starts, document, impact };
}

function titleMasses(documents: readonly IndexDocument[], statistics: Statistics): Float32Array {
  const masses = new Float32Array(documents.length);
  for (const { segment, first, globalTerm } of statistics.segments) {
    segment.terms.forEach((term, local) => {
      if (term.startsWith(GRAM_MARK)) return;
      const end = segment.starts[local + 1] ?? 0;
      for (let at = segment.starts[local] ?? 0; at < end; at++) {
        if (segment.part[at] !== PART.title) continue;
        const number = first + (segment.document[at] ?? 0);
        const idf = statistics.idf(globalTerm[local] ?? 0, documents[number]?.language ?? 0);
        masses[number] = (masses[number] ?? 0) + idf;
      }
    });
  }
  return masses;
}

/** What one posting adds: the part's weight, saturated frequency, idf in the document's language. */
export function partImpact(
  { segment, language, number }: IndexDocument,
  statistics: Statistics,
  term: number,
  posting: number,
  isGram: boolean,
): number {
  const part = segment.part[posting] ?? 0;
  const frequency = segment.frequency[posting] ?? 0;
  const worth = weightOf(part) * statistics.idf(term, language);
  const cell = number * STORED_PARTS + part;
  if (isGram) return GRAM_WEIGHT * worth * saturated(frequency, statistics.gramNorms[cell] ?? 1);
  return worth * saturatedPlus(frequency, statistics.wordNorms[cell] ?? 1);
}

/** The weight of a stored part. */
export function weightOf(part: number): number {
  const name = PARTS[part];
  return name === undefined || name === 'synonyms' ? 0 : PART_WEIGHTS[name];
}
