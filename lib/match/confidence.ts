import type { Signals } from './signals';

/**
 * A logistic on signals that do not depend on the size of the pack, fitted on pooled tickets of seven packs, each with
 * equal weight: does the first card's pack have an answer at all? Every weight is positive: a word more that is met
 * never makes a card less likely. Left out one pack at a time, it tells tickets with an answer from those without at
 * AUROC 0.92 within the pack's own field and 0.93 against other fields.
 */
const INTERCEPT = -5.52;
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  customerCoverage: 1.126,
  titleCoverage: 1.707,
  score: 1.484,
  words: 0.638,
};

/** Below it a card is not suggested. Keeps nine in ten tickets that have an answer. */
export const THRESHOLD = 0.3;

/** Chance that a card with these signals answers the ticket, 0 to 1, rounded so that it is equal everywhere. */
export function confidenceOf({ customerCoverage, titleCoverage, score, words }: Signals): number {
  const sum =
    INTERCEPT +
    WEIGHTS.customerCoverage * customerCoverage +
    WEIGHTS.titleCoverage * titleCoverage +
    WEIGHTS.score * score +
    WEIGHTS.words * words;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
