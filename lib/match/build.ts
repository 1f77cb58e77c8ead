import { SCRIPTS } from '../ticket/scripts';
import { saturated } from './bm25';
import { learned } from './classifier';
import { DELTA, GRAM_WEIGHTS, NOT_FOR, PART, STORED_PARTS } from './constants';
import { weightOf, wordImpact } from './impact';
import { lineColumns } from './lines';
import { openIndex, type Index, type IndexSource, type PackFacts } from './load';
import type { Segment } from './segment';
import { numbered, type Numbering } from './numbering';
import { measured, type Statistics } from './statistics';
import { finished, inStretches } from './steps';
import { weighGroups } from './synonyms';
import { numbersBelow, partOf, type Tables } from './tables';
import { analysisOf, GRAM_MARK } from './terms';
import { hashTable, textColumns } from './texts';
import { wordLists } from './word-lists';

/** The index over the segments of one pack. */
export function loadIndex(segments: readonly Segment[], pack: PackFacts): Index {
  return loadPacks([{ segments, pack }]);
}

/** The index over several packs together: one statistic for all, so that scores can be compared between packs. */
export function loadPacks(sources: readonly IndexSource[]): Index {
  return openIndex(finished(builtTables(sources)), packsOf(sources));
}

const packsOf = (sources: readonly IndexSource[]): PackFacts[] => sources.map(({ pack }) => pack);

/**
 * The index over the segments of all packs, in steps that never hold the worker for long: what depends on all cards
 * together is computed here, idf, lengths, impacts.
 */
export function* builtTables(sources: readonly IndexSource[]): Generator<undefined, Tables> {
  const numbering = yield* numbered(sources);
  const { terms } = numbering;
  const statistics = yield* measured(numbering);
  const { wordNorms, idf } = statistics;
  const words = yield* wordLists(numbering);
  const postings = yield* postingsFrom(numbering, statistics);
  const { units: termUnits, ends: termEnds } = yield* textColumns(terms);
  const termTable = yield* hashTable(terms);
  const meanings = meaningsOf(numbering);
  const hasExamples = (number: number): boolean =>
    (numbering.documents[number]?.description.words[PART.examples] ?? 0) > 0;
  const classes = yield* learned(numbering, hasExamples, meanings);
  const columns = yield* documentColumns(numbering);
  yield;
  const titleMass = titleMasses(numbering, statistics, words);
  yield;
  const tables: Tables = {
    scalars: Float64Array.of(statistics.unknownIdf, exampledShare(numbering)),
    ...{ termUnits, termEnds, termTable, idf, wordNorms },
    ...postings,
    ...words,
    ...{ ...columns, titleMass },
    ...{ ...meanings, ...classes },
    ...{ groupStarts: new Uint32Array(1), groupDocument: new Uint16Array(), groupImpact: new Float32Array() },
  };
  yield;
  return { ...tables, ...(yield* weighGroups(openIndex(tables, packsOf(sources)))) };
}

function exampledShare({ documents }: Numbering): number {
  const named = documents.filter(({ description: { title } }) => title !== '');
  const having = named.filter(({ description: { words } }) => (words[PART.examples] ?? 0) > 0);
  return having.length / Math.max(1, named.length);
}

const MOST_STEPS = 0xff;

/** With their postings in one segment, some milliseconds. */
const SOME_TERMS = 1024;

type PostingColumns = Pick<Tables, 'postingStarts' | 'postingDocument' | 'postingImpact' | 'postingStep'>;

/** Sums the parts of each term in each document into one impact. */
function* postingsFrom(
  { documents, segments, languages }: Numbering,
  { starts, idf, wordNorms, gramNorms }: Statistics,
): Generator<undefined, PostingColumns> {
  const postings = starts.at(-1) ?? 0;
  const postingDocument = numbersBelow(documents.length, postings);
  const impacts = new Float32Array(postings);
  const next = starts.slice();
  const analyses = languages.map(analysisOf);
  const gramWeights = analyses.map((analysis) => GRAM_WEIGHTS[analysis]);
  const deltas = analyses.map((analysis) => DELTA[analysis]);
  for (const { segment, first, terms } of segments) {
    const add = (local: number): void => {
      const text = segment.terms[local] ?? '';
      const term = terms[local] ?? 0;
      const isGram = text.startsWith(GRAM_MARK);
      const end = segment.starts[local + 1] ?? 0;
      let before = -1;
      for (let at = segment.starts[local] ?? 0; at < end; at++) {
        const part = segment.part[at] ?? NOT_FOR;
        if (part === NOT_FOR) continue;
        const number = first + (segment.document[at] ?? 0);
        if (number !== before) postingDocument[(next[term] = (next[term] ?? 0) + 1) - 1] = number;
        before = number;
        const slot = (next[term] ?? 0) - 1;
        const frequency = segment.frequency[at] ?? 0;
        const language = documents[number]?.language ?? 0;
        const rarity = idf[term * languages.length + language] ?? 0;
        impacts[slot] =
          (impacts[slot] ?? 0) +
          (isGram
            ? (gramWeights[language] ?? 0) *
              gramImpact(rarity, part, frequency, gramNorms[number * STORED_PARTS + part] ?? 1)
            : wordImpact(rarity, part, frequency, wordNorms, number, deltas[language] ?? 0));
      }
    };
    // The first ones take longest: memory is not there before it is written to.
    yield* inStretches(segment.terms.length, add, SOME_TERMS);
  }
  return { postingStarts: starts, postingDocument, ...(yield* rounded(impacts, starts)) };
}

/**
 * One byte each instead of four, in steps of the term's largest: what eight bits lose moves no card by a place (Crane, Trotman
 * and O'Keefe, "Maintaining discriminatory power in quantized indexes", CIKM 2013).
 */
function* rounded(
  impacts: Float32Array,
  starts: Uint32Array,
): Generator<undefined, Pick<PostingColumns, 'postingImpact' | 'postingStep'>> {
  const postingStep = new Float32Array(Math.max(0, starts.length - 1));
  const postingImpact = new Uint8Array(impacts.length);
  yield* byTerm(starts, (at, term) => {
    postingStep[term] = Math.max(postingStep[term] ?? 0, (impacts[at] ?? 0) / MOST_STEPS);
  });
  yield* byTerm(starts, (at, term) => {
    const value = impacts[at] ?? 0;
    // Least of all, a term that stands there does not count as absent.
    if (value > 0) postingImpact[at] = Math.max(1, Math.round(value / (postingStep[term] ?? 1)));
  });
  return { postingImpact, postingStep };
}

/** Every posting with its term. */
function* byTerm(starts: Uint32Array, visit: (at: number, term: number) => void): Generator<undefined, void> {
  let term = 0;
  yield* inStretches(starts.at(-1) ?? 0, (at) => {
    while (at >= (starts[term + 1] ?? Infinity)) term++;
    visit(at, term);
  });
}

const gramImpact = (idf: number, part: number, frequency: number, norm: number): number =>
  weightOf(part) * idf * saturated(frequency, norm);

function titleMasses(
  { documents, languages }: Numbering,
  { idf }: Statistics,
  words: Pick<Tables, 'wordStarts' | 'wordUsage' | 'wordTerm'>,
): Float32Array<ArrayBuffer> {
  const { wordStarts, wordTerm } = words;
  return Float32Array.from(documents, ({ language }, number) => {
    let mass = 0;
    for (let at = wordStarts[number] ?? 0; at < (wordStarts[number + 1] ?? 0); at++) {
      if (partOf(words, at) === PART.title)
        mass += idf[(wordTerm[at] ?? 0) * languages.length + language] ?? 0;
    }
    return mass;
  });
}

type DocumentColumns = Pick<
  Tables,
  | ('nameStarts' | 'nameUnits' | 'nameEnds' | 'languageUnits' | 'languageEnds')
  | ('source' | 'shard' | 'language' | 'script' | 'kin')
  | ('line' | 'lineUnits' | 'lineEnds')
>;

function* documentColumns({ documents, languages }: Numbering): Generator<undefined, DocumentColumns> {
  const nameStarts = new Uint32Array(documents.length + 1);
  const names: string[] = [];
  yield* inStretches(documents.length, (number) => {
    const description = documents[number]?.description;
    if (!description) return;
    const { card, from, until, title, shortcut, tags } = description;
    names.push(card, from ?? '', until ?? '', title, shortcut ?? '', ...tags);
    nameStarts[number + 1] = names.length;
  });
  const named = yield* textColumns(names);
  const lines = yield* lineColumns(documents.map(({ description: { line } }) => line));
  yield;
  const tagged = yield* textColumns(languages);
  const most = documents.reduce((all, { source, shard }) => Math.max(all, source, shard), 0) + 1;
  return {
    ...{ nameStarts, nameUnits: named.units, nameEnds: named.ends },
    ...{ languageUnits: tagged.units, languageEnds: tagged.ends },
    source: numbersBelow(most, documents.length).map((_, number) => documents[number]?.source ?? 0),
    shard: numbersBelow(most, documents.length).map((_, number) => documents[number]?.shard ?? 0),
    language: Uint8Array.from(documents, ({ language }) => language),
    script: Uint8Array.from(documents, ({ description: { script } }) =>
      script ? SCRIPTS.indexOf(script) + 1 : 0,
    ),
    ...lines,
    kin: kinOf(documents),
  };
}

/** Links the documents of each card into a ring. */
function kinOf(documents: Numbering['documents']): Uint32Array<ArrayBuffer> {
  const kin = Uint32Array.from(documents.keys());
  const last = new Map<string, number>();
  documents.forEach(({ source, description: { card } }, number) => {
    const before = last.get(`${source}/${card}`);
    if (before !== undefined) {
      kin[number] = kin[before] ?? before;
      kin[before] = number;
    }
    last.set(`${source}/${card}`, number);
  });
  return kin;
}

/** The segments' rows, one segment after the other. */
function meaningsOf({ documents, segments }: Numbering): Pick<Tables, 'rowStarts' | 'rowPart' | 'rows'> {
  const all = segments.map(({ segment }) => segment.meanings);
  const sum = (of: (each: NonNullable<(typeof all)[number]>) => number): number =>
    all.reduce((total, each) => total + (each ? of(each) : 0), 0);
  const rowStarts = new Uint32Array(documents.length + 1);
  const rowPart = new Uint8Array(sum(({ parts }) => parts.length));
  const rows = new Int8Array(sum((each) => each.rows.length));
  let [row, byte] = [0, 0];
  for (const { segment, first } of segments) {
    const own = segment.meanings;
    segment.documents.forEach((_, local) => {
      rowStarts[first + local + 1] = row + (own?.starts[local + 1] ?? 0);
    });
    if (!own) continue;
    rowPart.set(own.parts, row);
    rows.set(own.rows, byte);
    row += own.parts.length;
    byte += own.rows.length;
  }
  return { rowStarts, rowPart, rows };
}
