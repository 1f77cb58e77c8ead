import { DELTA, K1, PART } from './constants';
import type { Index } from './load';
import type { GroupMeeting, Meeting } from './meetings';
import type { Query, Slot } from './query';
import type { Candidate } from './score';

/** What tells whether a candidate answers the ticket. None depends on the number of cards in the pack. */
export interface Signals {
  /** Share of the ticket's words, by idf and weight, that the card's title and examples have. */
  customerCoverage: number;
  /** Share of the title's words, by idf, that the ticket has. */
  titleCoverage: number;
  /** The words' score in units of the idf of a word that no card has, as ln(1 + x): larger packs have larger scores. */
  score: number;
  /**
   * The second best card's score, by the same measure. A ticket about the pack's field is near several cards; one that
   * meets a single odd word is near one.
   */
  second: number;
  /** How close all cards are in the mean: a cosine, 0 without vectors. A ticket about another field is near none. */
  field: number;
  /** How far the classifier tells one card from all others: see `apartness`. */
  apart: number;
  /** How close in meaning title and examples are: a cosine, 0 without vectors. */
  naming: number;
  /** Distinct words met in what names the matter; everyday words count half, grams of scripts without spaces a tenth. */
  words: number;
}

/** What a word adds at most, beside its idf and its part's weight. Scores of all languages are told by the measure of English. */
const onceIn = (delta: number): number => K1 + 1 + delta;
const ONCE = onceIn(DELTA.english);

const EVERYDAY_SHARE = 0.5;
/** In scripts without spaces: one and two characters are met by chance, and of three any word has several. */
const TELLING_GRAM = 3;
const GRAM_SHARE = 0.1;

/** Parts that name what a card is about. Guidance and replies are prose, in which any word may stand. */
const NAMING: readonly number[] = [PART.title, PART.examples, PART.tags];

/**
 * The signals of one candidate by what the ticket's words meet in it. A word met by a synonym or in
 * another spelling is met.
 */
export function signalsOf(
  index: Index,
  query: Query,
  candidate: Candidate,
  meetings: readonly Meeting[],
  groups: readonly GroupMeeting[],
): Signals {
  const parts = partsBySlot(meetings, groups);
  const sums = { all: 0, customer: 0, title: 0, words: 0 };
  for (const slot of query.slots) {
    if (slot.kind === 'number' || (slot.kind === 'gram' && slot.text.length < TELLING_GRAM)) continue;
    const worth = slot.weight * slot.idf;
    sums.all += worth;
    const met = parts.get(slot);
    if (!met) continue;
    if (NAMING.some((part) => met.has(part)))
      sums.words += slot.kind === 'gram' ? GRAM_SHARE : slot.everyday ? EVERYDAY_SHARE : 1;
    if (met.has(PART.title)) sums.title += slot.idf;
    if (met.has(PART.title) || met.has(PART.examples)) sums.customer += worth;
  }
  const titleMass = index.tables.titleMass[candidate.at] ?? 0;
  const logged = (value: number): number => Math.log1p(Math.max(0, value) / index.unknownIdf);
  return {
    customerCoverage: sums.all > 0 ? sums.customer / sums.all : 0,
    titleCoverage: titleMass > 0 ? Math.min(1, sums.title / titleMass) : 0,
    score: logged(candidate.lexical * (ONCE / onceIn(DELTA[candidate.document.analysis]))),
    second: logged(candidate.around.second),
    field: candidate.around.field,
    apart: candidate.around.apart,
    naming: candidate.closeness?.naming ?? 0,
    words: sums.words,
  };
}

function partsBySlot(meetings: readonly Meeting[], groups: readonly GroupMeeting[]): Map<Slot, Set<number>> {
  const parts = new Map<Slot, Set<number>>();
  for (const meeting of meetings) {
    const met = meeting.alike ? [meeting.alike] : meeting.parts;
    if (met.length > 0) parts.set(meeting.slot, new Set(met.map(({ part }) => part)));
  }
  for (const group of groups) {
    for (const slot of group.hit.slots) {
      const known = parts.get(slot) ?? new Set();
      for (const part of group.parts) known.add(part);
      parts.set(slot, known);
    }
  }
  return parts;
}
