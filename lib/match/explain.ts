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
  most: Ranked | undefined,
  known: readonly Match[] = [],
): Match[] {
  const sure = most ? confidenceFor(index, most.query, most.candidate) : 0;
  const rest = ranked.slice(known.length).map(({ candidate, query, meant }) => {
    const { document, score, own: worth } = candidate;
    const meetings = meetingsOf(index, query, candidate);
    const groups = groupMeetingsOf(index, query, candidate);
    const signals = signalsOf(index, query, candidate, meetings, groups);
    const own = confidenceOf(signals, candidate.closeness !== undefined, exampledOf(index, candidate));
    const shared = most && most.candidate !== candidate ? (sure * worth) / most.candidate.own : 0;
    const alike = meant ? meaningMarks(index, meant, candidate) : [];
    const one: Match = {
      ref: document.ref,
      score,
      confidence: Math.max(own, Math.round(shared * 1000) / 1000),
      evidence: evidenceOf(ticket, document, score, meetings, groups, alike),
    };
    return one;
  });
  return [...known, ...rest];
}

/** The card that tells whether there is an answer at all: worth most by its words and their meaning, of those found by the whole ticket. */
export function worthMost(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.reduce<Ranked | undefined>((most, one) => {
    const isMore = most === undefined || one.candidate.own > most.candidate.own;
    return isMore && one.query === ranked[0]?.query ? one : most;
  }, undefined);
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
