import type { CardRef } from '../policy/card';
import { SCORE_STEPS } from './constants';
import { habitsOf } from './habit';
import { likeness, type Trace } from './trace';
import type { Match } from './types';

/** What an agent did with a card for a ticket. */
export interface Judgment extends Trace {
  pack: string;
  card: string;
  says: 'inserted' | 'dismissed';
}

/** A ticket as it is traced, and what was remembered of earlier ones: oldest first, of bounded number. */
export interface Learned {
  trace: Trace;
  judgments: readonly Judgment[];
}

/**
 * What a card gains or loses at most, as shares of the best score: for what was inserted and dismissed before for the very
 * same words, and for habit. Measured by replay: `npm run relevance -- --replay`.
 */
const WEIGHTS = { inserted: 0.5, dismissed: 0.5, habit: 0.05 } as const;
/** All of it together stays within this share of the best score: twice that is a lead that nothing overturns. */
export const MOST_SHIFT = 0.3;
/** Likeness counts by its cube: a word in common is no likeness, and at the power of one a set of passages lost. */
const POWER = 3;
/** What the most alike earlier ticket counts, and the next ones. */
const POOLING = [4, 2, 1] as const;
const POOLED = POOLING.reduce((sum, weight) => sum + weight, 0);

/**
 * The candidates in the order that what was learned gives them. Only those that are sure enough by themselves change
 * places, among themselves: no other card is shown, and not one more or fewer. Confidence stays as it was.
 */
export function reordered(matches: readonly Match[], threshold: number, learned: Learned): Match[] {
  const shares = sharesOf(matches, learned);
  const shifts = inScore(matches, shares);
  if (shifts.every((shift) => shift === 0)) return [...matches];
  const scores = heldUp(matches);
  const moved = matches
    .map((match, at): Match => ({ ...match, score: quantised((scores[at] ?? 0) + (shifts[at] ?? 0)) }))
    .filter(({ confidence }) => confidence >= threshold)
    .sort((a, b) => b.score - a.score);
  let next = 0;
  return matches.map((match, at) => {
    const here = match.confidence >= threshold ? (moved[next++] ?? match) : match;
    const from = matches.findIndex(({ ref }) => ref === here.ref);
    const { inserted = 0, habit = 0 } = shares[from] ?? {};
    return from > at && inserted > habit ? { ...here, moved: true } : here;
  });
}

/** What each candidate gains or loses, in score. */
export function shiftsOf(matches: readonly Match[], learned: Learned): number[] {
  return inScore(matches, sharesOf(matches, learned));
}

function inScore(matches: readonly Match[], shares: readonly Share[]): number[] {
  const best = Math.max(0, ...matches.map(({ score }) => score));
  return shares.map(({ inserted, dismissed, habit }) => {
    return best * Math.min(MOST_SHIFT, Math.max(-MOST_SHIFT, inserted - dismissed + habit));
  });
}

/** What speaks for a candidate and against it, as shares of the best score. */
type Share = Record<keyof typeof WEIGHTS, number>;

function sharesOf(matches: readonly Match[], { trace, judgments }: Learned): Share[] {
  const byCard = new Map<string, Judgment[]>();
  for (const judgment of judgments) {
    const key = keyOf(judgment);
    byCard.set(key, [...(byCard.get(key) ?? []), judgment]);
  }
  const habits = habitsOf(new Map([...byCard].map(([key, own]) => [key, insertions(own)])));
  return matches.map(({ ref }) => {
    const own = byCard.get(keyOf(ref)) ?? [];
    return {
      inserted: WEIGHTS.inserted * alike(own, 'inserted', trace),
      dismissed: WEIGHTS.dismissed * alike(own, 'dismissed', trace),
      habit: WEIGHTS.habit * (habits.get(keyOf(ref)) ?? 0),
    };
  });
}

const insertions = (own: readonly Judgment[]): number => own.filter(({ says }) => says === 'inserted').length;

/** How alike the ticket is to those that a card was judged for, 0 to 1: the most alike ones pooled. */
function alike(own: readonly Judgment[], says: Judgment['says'], trace: Trace): number {
  const found = own.flatMap((judgment) => (judgment.says === says ? likeness(judgment, trace) ** POWER : []));
  found.sort((a, b) => b - a);
  return POOLING.reduce((sum, weight, at) => sum + weight * (found[at] ?? 0), 0) / POOLED;
}

/** Scores that never rise down the list: a card may stand above its score, for a wish of its own. See rank.ts. */
function heldUp(matches: readonly Match[]): number[] {
  const held = matches.map(({ score }) => score);
  for (let at = held.length - 2; at >= 0; at--) held[at] = Math.max(held[at] ?? 0, held[at + 1] ?? 0);
  return held;
}

const keyOf = ({ pack, card }: Pick<CardRef, 'pack' | 'card'>): string => `${pack}/${card}`;
const quantised = (score: number): number => Math.round(score * SCORE_STEPS) / SCORE_STEPS;
