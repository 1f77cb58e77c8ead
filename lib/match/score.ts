import type { CardRef } from '../policy/card';
import { dayIn } from '../policy/days';
import { revisionOn } from '../policy/revisions';
import { closenessOf, middlesOf, type Closeness, type Meant } from './closeness';
import {
  CANDIDATES,
  LIKENESS_WEIGHT,
  MEANING_WEIGHTS,
  NOT_FOR,
  NOT_FOR_WEIGHT,
  PART,
  SCORE_STEPS,
  UNEXAMPLED_FACTOR,
} from './constants';
import type { Judgment } from './feedback';
import type { IndexDocument } from './document';
import { apartness, likenessOf, type Told } from './likeness';
import type { Index } from './load';
import { placesOf } from './postings';
import type { Query, Slot } from './query';
import { compareText } from './segment';
import { shortlist } from './shortlist';
import { termOf } from './terms';
import { partOf } from './tables';
import { totals } from './totals';
import type { WordVectors } from './vectors';

/** A card in one language with its score for a ticket. */
export interface Candidate {
  /** Number of the document in the index. */
  at: number;
  document: IndexDocument;
  /** Rounded: see SCORE_STEPS. */
  score: number;
  /** What its words alone are worth. */
  lexical: number;
  /** What its words and their meaning are worth. */
  plain: number;
  /** The score without what sets cards apart from one another: whether a card is shown at all is told by this. */
  own: number;
  /** Undefined where there are no vectors for the ticket or for the document. */
  closeness: Closeness | undefined;
  /** What a text that means the same adds to the score. */
  meaning: number;
  /** What the ticket finds beside it. */
  around: Around;
}

/** What tells of all cards together whether a ticket is theirs. */
interface Around {
  /** What the second best card is worth to the ticket; the best, where there is no other. */
  second: number;
  /** How close all cards' middles are to the ticket in the mean: how much it speaks of their field. */
  field: number;
  /** How far the classifier tells one card from the others: see `apartness`. */
  apart: number;
}

export interface MatchOptions {
  /** Epoch milliseconds. */
  now: number;
  /** Cards that may be suggested; all where it is left out. */
  include?: (ref: CardRef) => boolean;
  /** What words mean, once it has been loaded; without it words alone decide. */
  vectors?: WordVectors | undefined;
  /** What the agent did with cards before, oldest first. */
  judgments?: readonly Judgment[] | undefined;
}

/**
 * The best cards for a query, best first, each in its best language: in force on the day of `now` in the pack's time
 * zone, and options. Ties go by card id, so that the order is the same everywhere.
 *
 * score = words + best words * (a * naming / best naming + b * whole / best whole + c * prose / best prose + d * likeness): each
 * signal counts by its share of the best that any card has for this ticket, since sums of impacts and cosines cannot be compared as they are. A card that lacks
 * examples where others have them counts more: see UNEXAMPLED_FACTOR.
 */
export function candidatesFor(
  index: Index,
  query: Query,
  options: MatchOptions,
  meant?: Meant,
  told?: Told,
): Candidate[] {
  const words = totals(index, query);
  const days = daysFor(index, options.now);
  const isVisible = (at: number): boolean => {
    const document = index.documents[at];
    if (!document || !isInForce(document, days[document.pack] ?? '')) return false;
    return options.include?.(document.ref) !== false;
  };
  const middles = meant && middlesOf(index, meant);
  const found = shortlist(words, middles, isVisible);
  const ranked = scored(index, query, words, found, meant, told).sort(byScore).filter(isFirstOfCard);
  const [most = 0, second = most] = ranked.map(({ plain }) => plain).sort((a, b) => b - a);
  const around = { second, field: middles ? meanOf(middles) : 0, apart: told ? apartness(index, told) : 0 };
  return ranked.slice(0, CANDIDATES).map((candidate) => ({ ...candidate, around }));
}

function scored(
  index: Index,
  query: Query,
  words: Float64Array,
  found: readonly number[],
  meant: Meant | undefined,
  told: Told | undefined,
): Scored[] {
  const documents = found.flatMap((at) => {
    const document = index.documents[at];
    return document ? [{ at, document, closeness: meant && closenessOf(index, at, meant) }] : [];
  });
  // Where no card has more than a few letters in common with the ticket, a rare word stands for the best.
  const unit = Math.max(...documents.map(({ at }) => words[at] ?? 0), LEAST_UNIT * index.unknownIdf);
  const shareOf = meaningShares(documents.flatMap(({ closeness }) => closeness ?? []));
  const worth = documents.map(({ at, document, closeness }) => {
    const share = shareOf(closeness);
    const lexical = (words[at] ?? 0) - denied(index, query, document);
    return {
      at,
      document,
      closeness,
      lexical: quantised(lexical),
      plain: lexical + unit * share,
      meaning: unit * share,
    };
  });
  return setApart(
    index,
    worth.filter(({ plain }) => plain > 0),
    unit,
    told,
  );
}

type Worth = Omit<Candidate, 'own' | 'score' | 'around'>;

/** Adds what the classifier says to what each candidate is worth by itself. */
function setApart(index: Index, worth: readonly Worth[], unit: number, told: Told | undefined): Scored[] {
  const documents = worth.map(({ document }) => document);
  const likeness = told ? likenessOf(index, told, documents) : [];
  return worth.flatMap((one, place) => {
    const factor = one.document.lacksExamples ? UNEXAMPLED_FACTOR : 1;
    const own = quantised(one.plain * factor);
    const score = quantised((one.plain + unit * LIKENESS_WEIGHT * (likeness[place] ?? 0)) * factor);
    return own > 0 ? [{ ...one, own, score }] : [];
  });
}

/** What a card's closeness counts, beside that of the others. */
function meaningShares(all: readonly Closeness[]): (own: Closeness | undefined) => number {
  const most = (of: (one: Closeness) => number): number => Math.max(...all.map(of), 0);
  const naming = most((one) => one.naming);
  const whole = most((one) => one.whole);
  // Where few cards have prose, the best of it may be far: what names a card sets the measure, too.
  const prose = Math.max(
    naming,
    most((one) => one.prose),
  );
  return (own) =>
    own === undefined
      ? 0
      : MEANING_WEIGHTS.naming * ratio(own.naming, naming) +
        MEANING_WEIGHTS.whole * ratio(own.whole, whole) +
        MEANING_WEIGHTS.prose * ratio(own.prose, prose);
}

/** In rare words: what a card is worth at least that others are compared with. */
const LEAST_UNIT = 3;

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const ratio = (value: number, most: number): number => (most > 0 ? value / most : 0);

/** No time zone's day begins anywhere but on a quarter of an hour. */
const QUARTER = 15 * 60 * 1000;
const remembered = new WeakMap<Index, { quarter: number; days: string[] }>();

/** The day in each pack's time zone; remembered for the quarter, since formatting a date costs more than matching. */
export function daysFor(index: Index, now: number): string[] {
  const quarter = Math.floor(now / QUARTER);
  const known = remembered.get(index);
  if (known?.quarter === quarter) return known.days;
  const days = index.packs.map(({ timezone }) => dayIn(now, timezone));
  remembered.set(index, { quarter, days });
  return days;
}

/** True for the revision of its card that holds on a day. */
export function isInForce({ revisions, ref }: IndexDocument, day: string): boolean {
  const holding = revisionOn(revisions, day);
  return holding !== undefined && holding.from === ref.from;
}

function quantised(score: number): number {
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS;
}

type Scored = Omit<Candidate, 'around'>;

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || compareText(a.document.ref.card, b.document.ref.card) || a.at - b.at;
}

/** Of a card's languages and of equal ids the best alone. */
function isFirstOfCard({ document: { ref } }: Scored, at: number, all: readonly Scored[]): boolean {
  return !all
    .slice(0, at)
    .some(({ document: other }) => other.ref.card === ref.card && other.ref.pack === ref.pack);
}

/** What the words of the card's `not_for` take away, where its title and examples do not have them. */
function denied(index: Index, query: Query, document: IndexDocument): number {
  if (!hasDenials(index, document.number)) return 0;
  let total = 0;
  for (const slot of query.slots) {
    if (slot.kind !== 'number' && slot.terms.length > 0 && isDenied(index, slot, document)) {
      total += NOT_FOR_WEIGHT * slot.weight * slot.idf;
    }
  }
  return total;
}

function hasDenials({ tables }: Index, document: number): boolean {
  const end = tables.wordStarts[document + 1] ?? 0;
  for (let at = tables.wordStarts[document] ?? 0; at < end; at++)
    if (partOf(tables, at) === NOT_FOR) return true;
  return false;
}

function isDenied(index: Index, slot: Slot, { number, analysis }: IndexDocument): boolean {
  const term = termOf({ text: slot.text, script: slot.script }, analysis);
  if (term === undefined) return false;
  let yes = false;
  for (const place of placesOf(index, term, number)) {
    const part = partOf(index.tables, place);
    if (part === PART.title || part === PART.examples) return false;
    yes ||= part === NOT_FOR;
  }
  return yes;
}
