import type { Signals } from './signals';

/**
 * A logistic on signals that do not depend on the size of the pack: does the first card's pack have an answer at all?
 * Fitted on pooled tickets of public packs and of the starter pack, each with equal weight, half of a pack's tickets
 * without an answer from its own field and half from others. A word more that is met never makes a card less likely.
 */
interface Fit {
  intercept: number;
  weights: Readonly<Record<keyof Signals, number>>;
  /** Where cards have examples, any ticket meets more words: the same score then says less, and closeness more. */
  exampled: { shift: number; naming: number; apart: number };
}

const WITH_MEANING: Fit = {
  intercept: -5.38,
  weights: {
    customerCoverage: 0,
    titleCoverage: 0,
    score: 1.472,
    second: 1.205,
    field: 2,
    words: 0,
    naming: 1.038,
    apart: 0,
  },
  exampled: { shift: -4.105, naming: 2.423, apart: 0.8 },
};
/** For languages without word vectors, and until they are loaded. */
const BY_WORDS: Fit = {
  intercept: -4.88,
  weights: {
    customerCoverage: 1.126,
    titleCoverage: 1.707,
    score: 1.484,
    second: 0,
    field: 0,
    words: 0.638,
    naming: 0,
    apart: 0,
  },
  exampled: { shift: 0, naming: 0, apart: 0 },
};

/** Below it a card is not suggested. */
export const THRESHOLD = 0.35;

/**
 * Chance that a card with these signals answers the ticket, 0 to 1, rounded so that it is equal everywhere. `exampled` is
 * the share of the cards that have examples.
 */
export function confidenceOf(signals: Signals, byMeaning: boolean, exampled: number): number {
  const fit = byMeaning ? WITH_MEANING : BY_WORDS;
  const names = Object.keys(fit.weights) as (keyof Signals)[];
  const sum = names.reduce((total, name) => total + fit.weights[name] * signals[name], fit.intercept);
  const { shift, naming, apart } = fit.exampled;
  const more = exampled * (shift + naming * signals.naming + apart * signals.apart);
  return Math.round(1000 / (1 + Math.exp(-(sum + more)))) / 1000;
}
