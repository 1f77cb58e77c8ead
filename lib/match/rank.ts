import type { Reading } from '../ticket/reading';
import type { Ticket } from '../ticket/ticket';
import { meantBy, type Meant } from './closeness';
import { MOST_SUGGESTIONS } from './constants';
import { confidenceFor } from './explain';
import type { Index } from './load';
import { toldBy } from './likeness';
import { needsIn } from './needs';
import { queryOf, type Query } from './query';
import { candidatesFor, type Candidate, type MatchOptions } from './score';

/** A card with what it was found by: the whole ticket, or one sentence of it. */
export interface Ranked {
  candidate: Candidate;
  query: Query;
  meant: Meant | undefined;
}

/** A card that one sentence asks for comes among the first when it is as sure as this. */
const SURE = 0.5;

/**
 * The cards for a ticket, best first: by all that it says; and where one sentence surely asks for a card that is not
 * among the first, that card takes the last place of those that are shown.
 */
export function rank(index: Index, ticket: Ticket, reading: Reading, options: MatchOptions): Ranked[] {
  const whole = found(index, ticket, reading, options);
  const shown = whole.slice(0, MOST_SUGGESTIONS);
  const wishes = needed(index, ticket, reading, options);
  const first = shown.slice();
  // A second wish stands beside a first: else the sentence is a turn of phrase more often than a wish of its own.
  const isSplit = wishes.some((wish) => first.some((one) => isSameCard(wish.candidate, one.candidate)));
  for (const wanted of isSplit ? wishes : []) {
    if (shown.some(({ candidate }) => isSameCard(candidate, wanted.candidate))) continue;
    const place = Math.min(shown.length, MOST_SUGGESTIONS - 1);
    const least = shown[place - 1]?.candidate.score ?? Infinity;
    const score = Math.min(wanted.candidate.score, least);
    shown[place] = { ...wanted, candidate: { ...wanted.candidate, score } };
    break;
  }
  const others = whole.filter(({ candidate }) => !shown.some((one) => isSameCard(one.candidate, candidate)));
  return [...shown, ...others];
}

function found(index: Index, ticket: Ticket, reading: Reading, options: MatchOptions): Ranked[] {
  const query = queryOf(index, ticket, reading, options.vectors);
  const meant = options.vectors && meantBy(options.vectors, ticket, reading, query.repairs);
  const told = toldBy(index, ticket, reading, query.repairs, meant);
  return candidatesFor(index, query, options, meant, told).map((candidate) => ({ candidate, query, meant }));
}

/** The best card of each sentence that is sure, the surest first. */
function needed(index: Index, ticket: Ticket, reading: Reading, options: MatchOptions): Ranked[] {
  return needsIn(ticket, reading)
    .flatMap((need) => found(index, ticket, need, options).slice(0, 1))
    .map((ranked) => ({ ranked, sure: confidenceFor(index, ranked.query, ranked.candidate) }))
    .filter(({ sure }) => sure >= SURE)
    .sort((a, b) => b.sure - a.sure)
    .map(({ ranked }) => ranked);
}

const isSameCard = (a: Candidate, b: Candidate): boolean =>
  a.document.ref.card === b.document.ref.card && a.document.ref.pack === b.document.ref.pack;
