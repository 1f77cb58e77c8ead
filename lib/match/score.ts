import type { CardRef } from '../policy/card';
import { dayIn } from '../policy/days';
import { revisionOn } from '../policy/revisions';
import { CANDIDATES, NOT_FOR, NOT_FOR_WEIGHT, PART, SCORE_STEPS } from './constants';
import type { Index, IndexDocument } from './load';
import { findTerm, postingsOf } from './postings';
import type { GroupHit, Query, Slot } from './query';
import { compareText } from './segment';
import { termOf } from './terms';

/** A card in one language with its score for a ticket. */
export interface Candidate {
  /** Number of the document in the index. */
  at: number;
  document: IndexDocument;
  /** Rounded: see SCORE_STEPS. */
  score: number;
}

export interface MatchOptions {
  /** Epoch milliseconds. */
  now: number;
  /** Cards that may be suggested; all where it is left out. */
  include?: (ref: CardRef) => boolean;
}

/**
 * The best cards for a query, best first, each in its best language: in force on the day of `now` in the pack's time
 * zone, and options. Ties go by card id, so that the order is the same everywhere.
 */
export function candidatesFor(index: Index, query: Query, options: MatchOptions): Candidate[] {
  const scores = totals(index, query);
  const days = daysFor(index, options.now);
  const best: Candidate[] = [];
  scores.forEach((score, at) => {
    const document = index.documents[at];
    if (score <= 0 || !document || score <= leastOf(best)) return;
    if (!isInForce(document, days[document.pack] ?? '')) return;
    if (options.include && !options.include(document.ref)) return;
    insert(best, { at, document, score });
  });
  return best
    .map((candidate) => ({
      ...candidate,
      score: quantised(candidate.score - denied(query, candidate.document)),
    }))
    .filter(({ score }) => score > 0)
    .sort(byScore);
}

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
export function isInForce({ revisions, description }: IndexDocument, day: string): boolean {
  const holding = revisionOn(revisions, day);
  return holding !== undefined && holding.from === description.from;
}

function quantised(score: number): number {
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || compareText(a.document.ref.card, b.document.ref.card) || a.at - b.at;
}

function leastOf(best: readonly Candidate[]): number {
  return best.length < CANDIDATES ? 0 : (best.at(-1)?.score ?? 0);
}

/** Keeps the list sorted, at most CANDIDATES long, each card once. */
function insert(best: Candidate[], candidate: Candidate): void {
  const { pack, card } = candidate.document.ref;
  const same = best.findIndex(({ document: { ref } }) => ref.card === card && ref.pack === pack);
  if (same >= 0) {
    if ((best[same]?.score ?? 0) >= candidate.score) return;
    best.splice(same, 1);
  }
  const place = best.findIndex(({ score }) => score < candidate.score);
  best.splice(place < 0 ? best.length : place, 0, candidate);
  best.length = Math.min(best.length, CANDIDATES);
}

/** Adds up the impacts of the query's words, grams and synonym groups, document by document. */
function totals(index: Index, query: Query): Float64Array {
  const scores = new Float64Array(index.documents.length);
  for (const { terms, weight } of query.slots) for (const term of terms) addTerm(index, scores, term, weight);
  for (const [gram, weight] of query.grams) addTerm(index, scores, gram, weight);
  for (const hit of query.groups) addGroup(index, scores, hit);
  return scores;
}

function addTerm({ postings }: Index, scores: Float64Array, term: number, weight: number): void {
  const { starts, document, impact } = postings;
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at++) {
    const number = document[at] ?? 0;
    scores[number] = (scores[number] ?? 0) + weight * (impact[at] ?? 0);
  }
}

/** A group adds what it is worth beyond what the ticket's own words have met already. */
function addGroup(index: Index, scores: Float64Array, { group, weight, slots }: GroupHit): void {
  const direct = new Float64Array(scores.length);
  for (const slot of slots) for (const term of slot.terms) addTerm(index, direct, term, slot.weight);
  group.document.forEach((number, at) => {
    const more = weight * (group.impact[at] ?? 0) - (direct[number] ?? 0);
    if (more > 0) scores[number] = (scores[number] ?? 0) + more;
  });
}

/** What the words of the card's `not_for` take away, where its title and examples do not have them. */
function denied(query: Query, document: IndexDocument): number {
  if (!document.description.words[NOT_FOR]) return 0;
  let total = 0;
  for (const slot of query.slots) {
    if (slot.kind !== 'number' && slot.terms.length > 0 && isDenied(slot, document)) {
      total += NOT_FOR_WEIGHT * slot.weight * slot.idf;
    }
  }
  return total;
}

function isDenied(slot: Slot, { segment, local, analysis }: IndexDocument): boolean {
  const term = termOf({ text: slot.text, script: slot.script }, analysis);
  if (term === undefined) return false;
  let yes = false;
  for (const posting of postingsOf(segment, findTerm(segment, term), local)) {
    const part = segment.part[posting];
    if (part === PART.title || part === PART.examples) return false;
    yes ||= part === NOT_FOR;
  }
  return yes;
}
