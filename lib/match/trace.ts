import { readTicket } from '../ticket/reading';
import type { Ticket } from '../ticket/ticket';
import { hashOf } from './hash';
import type { Index } from './load';
import { queryOf, type Query } from './query';
import { termOf } from './terms';
import type { WordVectors } from './vectors';

/**
 * What is remembered of a ticket: which of the cards' own words it had, and how much each told. No word that no card has,
 * no number, no order, and of each word a hash alone: nothing of it can be read, and no customer's name stands in it.
 */
export interface Trace {
  /** Hashes of terms, ascending. */
  terms: number[];
  /** What each tells, 1 to 255: shares of the heaviest. */
  weights: number[];
}

/** Words that are kept of one ticket, the heaviest. */
export const MOST_TRACED = 24;
/** In scripts without spaces: shorter runs of characters are met by chance. */
const TELLING_GRAM = 3;
const FULL = 255;

/** The trace of a ticket; empty where it has no word of any card. */
export function traceIn(index: Index, ticket: Ticket, vectors?: WordVectors): Trace {
  return traceOf(index, queryOf(index, ticket, readTicket(ticket), vectors));
}

/** The trace of a ticket by its query. */
export function traceOf(index: Index, { slots }: Query): Trace {
  const weights = new Map<number, number>();
  for (const { kind, text, script, terms, weight, idf } of slots) {
    if (kind === 'number' || terms.length === 0) continue;
    if (kind === 'gram' && text.length < TELLING_GRAM) continue;
    for (const analysis of index.analyses) {
      const term = termOf({ text, script }, analysis);
      if (term === undefined || index.terms.find(term) === undefined) continue;
      const hash = hashOf(term);
      weights.set(hash, Math.max(weight * idf, weights.get(hash) ?? 0));
    }
  }
  const heaviest = [...weights].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_TRACED);
  const most = heaviest[0]?.[1] ?? 1;
  const kept = heaviest
    .map(([term, weight]): [number, number] => [term, Math.max(1, Math.round((FULL * weight) / most))])
    .sort(([a], [b]) => a - b);
  return { terms: kept.map(([term]) => term), weights: kept.map(([, weight]) => weight) };
}

/** How alike two traces are, 0 to 1: the cosine of their weights. */
export function likeness(a: Trace, b: Trace): number {
  let common = 0;
  for (let at = 0, other = 0; at < a.terms.length && other < b.terms.length;) {
    const difference = (a.terms[at] ?? 0) - (b.terms[other] ?? 0);
    if (difference === 0) common += (a.weights[at] ?? 0) * (b.weights[other] ?? 0);
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return common === 0 ? 0 : common / (length(a) * length(b));
}

const length = ({ weights }: Trace): number =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
