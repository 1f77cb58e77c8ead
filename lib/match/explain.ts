import type { Ticket } from '../ticket/ticket';
import { confidenceOf } from './confidence';
import { evidenceOf } from './evidence';
import type { Index } from './load';
import { meaningMarks } from './meaning-marks';
import { groupMeetingsOf, meetingsOf } from './meetings';
import type { Query } from './query';
import type { Ranked } from './rank';
import type { Candidate } from './score';
import { signalsOf } from './signals';
import type { Match } from './types';

/**
 * A card is as sure as its own signals make it, or as the card is that is worth most by itself, by the share of its worth: where
 * a ticket is surely about something, the second and third guess may be right too. `known` are the first ones, explained before.
 */
export function explained(
  index: Index,
  ticket: Ticket,
  ranked: readonly Ranked[],
  measure: Measure | undefined,
  known: readonly Match[] = [],
): Match[] {
  const rest = ranked.slice(known.length).map(({ candidate, query, meant }) => {
    const { document, score, own: worth } = candidate;
    const meetings = meetingsOf(index, query, candidate);
    const groups = groupMeetingsOf(index, query, candidate);
    const signals = signalsOf(index, query, candidate, meetings, groups);
    const own = confidenceOf(signals, candidate.closeness !== undefined, exampledOf(index, candidate));
    const shared = measure ? (measure.sure * worth) / measure.best.own : 0;
    const alike = meant ? meaningMarks(index, meant, candidate) : [];
    return {
      ref: document.ref,
      score,
      confidence: Math.max(own, Math.round(shared * 1000) / 1000),
      evidence: evidenceOf(ticket, document, score, meetings, groups, alike),
    };
  });
  return [...known, ...rest];
}

/** What all cards of a ticket are measured by. */
export interface Measure {
  /** The card that is worth most by its words and their meaning, of those found by the whole ticket. */
  best: Candidate;
  /** How sure it is by itself, 0 to 1: whether there is an answer at all. */
  sure: number;
}

/** Undefined where nothing was found. */
export function measureOf(index: Index, ranked: readonly Ranked[]): Measure | undefined {
  const whole = ranked.filter(({ query }) => query === ranked[0]?.query);
  const [first, ...others] = whole;
  if (!first) return undefined;
  const { query, candidate } = others.reduce(
    (most, one) => (one.candidate.own > most.candidate.own ? one : most),
    first,
  );
  return { best: candidate, sure: confidenceFor(index, query, candidate) };
}

/** How sure a candidate is by itself, 0 to 1. */
export function confidenceFor(index: Index, query: Query, candidate: Candidate): number {
  const meetings = meetingsOf(index, query, candidate);
  const signals = signalsOf(index, query, candidate, meetings, groupMeetingsOf(index, query, candidate));
  return confidenceOf(signals, candidate.closeness !== undefined, exampledOf(index, candidate));
}

/** A card without examples is met by no more words than where none has any. */
const exampledOf = (index: Index, { document }: Candidate): number =>
  document.lacksExamples ? 0 : index.exampled;
