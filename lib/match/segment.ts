import type { Card } from '../policy/card';
import type { Pack } from '../policy/pack';
import { tokensOf } from '../ticket/tokens';
import { mainScript } from '../ticket/runs';
import type { Script } from '../ticket/scripts';
import { cardTexts, type CardText } from './card-text';
import { PART, STORED_PARTS } from './constants';
import { lineOf, type CardLine } from './lines';
import { MeaningsBuilder, type Meanings } from './meaning';
import { sorted } from './sorted';
import { finished, inStretches } from './steps';
import { analysisOf, gramsOf, termOf } from './terms';
import type { WordVectors } from './vectors';

/** Grows with every change of tokenising, stemming, word vectors or layout: older segments are built anew from their shard. */
export const SEGMENT_VERSION = 6;

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
  /** Occurrences, capped at 255. */
  frequency: Uint8Array<ArrayBuffer>;
  /** Which of the term's `forms` stands there. */
  form: Uint8Array<ArrayBuffer>;
  /** The words as the cards write them, for terms whose forms differ from the term. */
  forms: (readonly string[])[];
  /** Undefined where it was built without word vectors. */
  meanings: Meanings | undefined;
}

/** Postings while they grow: one list for each of the segment's arrays. */
interface Entry {
  forms: string[];
  /** document * STORED_PARTS + part, ascending. */
  places: number[];
  frequencies: number[];
  formNumbers: number[];
}
type Entries = Map<string, Entry>;

const CAP = 255;
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
  const entries: Entries = new Map();
  const documents: SegmentDocument[] = [];
  const meanings = vectors && new MeaningsBuilder(vectors);
  for (const card of cards) {
    for (const cardText of cardTexts(card, pack.language)) {
      const { language, texts } = cardText;
      const document = documents.length;
      const description = describe(card, language, texts, language === pack.language);
      documents.push(description);
      for (const text of texts) addText(entries, document, description, text);
      meanings?.add(cardText);
    }
    yield;
  }
  return { ...(yield* freeze(entries, documents)), meanings: meanings?.build() };
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
  entries: Entries,
  document: number,
  description: SegmentDocument,
  text: CardText['texts'][number],
): void {
  const analysis = analysisOf(description.language);
  const place = document * STORED_PARTS + text.part;
  const withGrams = PARTS_WITH_GRAMS.includes(text.part);
  for (const token of tokensOf(text.text)) {
    const term = termOf(token, analysis);
    if (term === undefined) continue;
    description.words[text.part] = (description.words[text.part] ?? 0) + 1;
    const form = token.kind === 'word' ? text.text.slice(token.start, token.end) : term;
    count(entries, term, place, form);
    if (!withGrams || token.kind !== 'word') continue;
    const grams = gramsOf(token.text);
    description.grams[text.part] = (description.grams[text.part] ?? 0) + grams.length;
    for (const gram of grams) count(entries, gram, place, gram);
  }
}

/** Texts come by document, then part: a place that is known is the last one. */
function count(entries: Entries, term: string, place: number, form: string): void {
  let entry = entries.get(term);
  if (!entry) entries.set(term, (entry = { forms: [], places: [], frequencies: [], formNumbers: [] }));
  const last = entry.places.length - 1;
  if (entry.places[last] === place) {
    entry.frequencies[last] = Math.min(CAP, (entry.frequencies[last] ?? 0) + 1);
    return;
  }
  entry.places.push(place);
  entry.frequencies.push(1);
  entry.formNumbers.push(formNumber(entry, term, form));
}

/** Form 0 is the term itself; others are numbered from 1, and past the cap all are the last. */
function formNumber(entry: Entry, term: string, form: string): number {
  if (form === term) return 0;
  const known = entry.forms.indexOf(form);
  if (known >= 0) return known + 1;
  if (entry.forms.length < CAP) entry.forms.push(form);
  return entry.forms.length;
}

function* freeze(
  entries: Entries,
  documents: SegmentDocument[],
): Generator<undefined, Omit<Segment, 'meanings'>> {
  const terms = yield* sorted(entries.keys());
  const found = terms.flatMap((term) => entries.get(term) ?? []);
  const starts = new Uint32Array(terms.length + 1);
  found.forEach(({ places }, at) => (starts[at + 1] = (starts[at] ?? 0) + places.length));
  const size = starts[terms.length] ?? 0;
  const segment = {
    documents,
    terms,
    starts,
    document: new Uint32Array(size),
    part: new Uint8Array(size),
    frequency: new Uint8Array(size),
    form: new Uint8Array(size),
    forms: found.map(({ forms }) => forms),
  };
  let next = 0;
  yield* inStretches(found.length, (at) => {
    const entry = found[at];
    if (!entry) return;
    segment.frequency.set(entry.frequencies, next);
    segment.form.set(entry.formNumbers, next);
    for (const place of entry.places) {
      segment.document[next] = Math.floor(place / STORED_PARTS);
      segment.part[next++] = place % STORED_PARTS;
    }
  });
  return segment;
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
