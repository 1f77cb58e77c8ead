import type { Card } from '../policy/card';
import type { Pack } from '../policy/pack';
import { tokensOf, type Token } from '../ticket/tokens';
import { mainScript } from '../ticket/runs';
import type { Script } from '../ticket/scripts';
import { cardTexts, type CardText } from './card-text';
import { Collected } from './collected';
import { PART, STORED_PARTS } from './constants';
import { lineOf, type CardLine } from './lines';
import { isNaming, MeaningsBuilder, type Meanings } from './meaning';
import { NamingsBuilder, type Namings } from './namings';
import { sorted } from './sorted';
import { finished, inStretches } from './steps';
import { analysisOf } from './terms';
import type { WordVectors } from './vectors';

/** Grows with every change of tokenising, stemming, word vectors, weights or layout: what is older is built anew from the shards. */
export const SEGMENT_VERSION = 9;

/** One revision of one card in one language: what is ranked. */
export interface SegmentDocument {
  card: string;
  from: string | undefined;
  until: string | undefined;
  language: string;
  /** The script of most of its words; undefined where it has none. */
  script: Script | undefined;
  /** As written, for the lookup: the translation's title in a translated document, and none where only replies are. */
  title: string;
  /** The card's own, in the pack's language alone. */
  shortcut: string | undefined;
  tags: readonly string[];
  line: CardLine;
  /** Words by part; STORED_PARTS numbers. */
  words: number[];
  /** Character grams by part; STORED_PARTS numbers. */
  grams: number[];
}

/**
 * The index of one shard: what depends on the shard's cards alone. Postings of `terms[i]` are the entries
 * `starts[i]` to `starts[i + 1]` of the four arrays, ordered by document, then part.
 */
export interface Segment {
  documents: SegmentDocument[];
  /** Sorted by UTF-16 units. */
  terms: string[];
  starts: Uint32Array<ArrayBuffer>;
  document: Uint32Array<ArrayBuffer>;
  part: Uint8Array<ArrayBuffer>;
  /** Occurrences, MOST_OCCURRENCES at most. */
  frequency: Uint8Array<ArrayBuffer>;
  /** Which of the term's `forms` stands there. */
  form: Uint8Array<ArrayBuffer>;
  /** The words as the cards write them, for terms whose forms differ from the term. */
  forms: (readonly string[])[];
  /** Undefined where it was built without word vectors. */
  meanings: Meanings | undefined;
  namings: Namings;
}

/** Grams are kept where the customers' own kind of words stand. */
const PARTS_WITH_GRAMS: readonly number[] = [PART.title, PART.examples];

/** Builds the index of a shard's cards. Only the pack's language matters: synonyms and all statistics come on loading. */
export function buildSegment(...from: Parameters<typeof segmentSteps>): Segment {
  return finished(segmentSteps(...from));
}

/** The same, card by card. */
export function* segmentSteps(
  cards: readonly Card[],
  pack: Pick<Pack, 'language'>,
  vectors?: WordVectors,
): Generator<undefined, Segment> {
  const postings = new Collected();
  const documents: SegmentDocument[] = [];
  const meanings = vectors && new MeaningsBuilder(vectors);
  const namings = new NamingsBuilder();
  for (const card of cards) {
    for (const { language, texts } of cardTexts(card, pack.language)) {
      const document = documents.length;
      const description = describe(card, language, texts, language === pack.language);
      documents.push(description);
      const read = texts.map(({ text, part }) => ({ text, part, tokens: tokensOf(text) }));
      for (const text of read) addText(postings, document, description, text);
      const named = read.flatMap(({ part, tokens }) => (isNaming(part) ? [tokens] : []));
      namings.add(document, analysisOf(language), named, meanings?.add(language, read) ?? []);
    }
    yield;
  }
  return { ...(yield* freeze(postings, documents)), meanings: meanings?.build(), namings: namings.build() };
}

function describe(card: Card, language: string, texts: CardText['texts'], isOwn: boolean): SegmentDocument {
  const none = (): number[] => new Array<number>(STORED_PARTS).fill(0);
  const { id, from, until, title, shortcut, tags } = card;
  const shown = isOwn
    ? { title, shortcut, tags }
    : { title: card.translations[language]?.title ?? '', shortcut: undefined, tags: [] };
  return {
    card: id,
    from,
    until,
    language,
    script: scriptOf(texts),
    ...shown,
    line: lineOf(card),
    words: none(),
    grams: none(),
  };
}

function scriptOf(texts: CardText['texts']): Script | undefined {
  return mainScript(texts.map(({ text }) => text));
}

function addText(
  postings: Collected,
  document: number,
  { language, words, grams }: SegmentDocument,
  { text, part, tokens }: CardText['texts'][number] & { tokens: readonly Token[] },
): void {
  const analysis = analysisOf(language);
  const place = document * STORED_PARTS + part;
  const withGrams = PARTS_WITH_GRAMS.includes(part);
  for (const token of tokens) {
    const word = postings.wordOf(token, analysis);
    if (!word) continue;
    words[part] = (words[part] ?? 0) + 1;
    const isWord = token.kind === 'word';
    postings.add(word, place, isWord ? text.slice(token.start, token.end) : word.term);
    if (withGrams && isWord) grams[part] = (grams[part] ?? 0) + postings.addGrams(word, token.text, place);
  }
}

/** One for all terms: hundreds of thousands of empty lists would be a burden of their own. */
const NO_FORMS: readonly string[] = [];

/** Postings by the order of their terms, each term's as they came. */
function* freeze(
  postings: Collected,
  documents: SegmentDocument[],
): Generator<undefined, Omit<Segment, 'meanings' | 'namings'>> {
  const { numbers, forms, size } = postings;
  const terms = yield* sorted(numbers.keys());
  const ranks = new Uint32Array(terms.length);
  terms.forEach((term, rank) => (ranks[numbers.get(term) ?? 0] = rank));
  const rankOf = (posting: number): number => ranks[postings.term[posting] ?? 0] ?? 0;
  const starts = new Uint32Array(terms.length + 1);
  for (let at = 0; at < size; at++) starts[rankOf(at) + 1] = (starts[rankOf(at) + 1] ?? 0) + 1;
  terms.forEach((_, rank) => (starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0)));
  const segment = {
    documents,
    terms,
    starts,
    document: new Uint32Array(size),
    part: new Uint8Array(size),
    frequency: new Uint8Array(size),
    form: new Uint8Array(size),
    forms: terms.map((term) => forms[numbers.get(term) ?? 0] ?? NO_FORMS),
  };
  const next = starts.slice();
  yield* inStretches(size, (at) => {
    const rank = rankOf(at);
    const slot = (next[rank] = (next[rank] ?? 0) + 1) - 1;
    const place = postings.place[at] ?? 0;
    segment.document[slot] = Math.floor(place / STORED_PARTS);
    segment.part[slot] = place % STORED_PARTS;
    segment.frequency[slot] = postings.frequency[at] ?? 0;
    segment.form[slot] = postings.form[at] ?? 0;
  });
  return segment;
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
