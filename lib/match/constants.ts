import type { Analysis } from './terms';
import { PARTS, type Part } from './types';

/**
 * Every number that ranking turns on. Tuned on the development halves of public ticket sets (shop, bank, assistants,
 * encyclopaedia; English, Spanish, Hindi, Thai); the optimum is flat: halving or doubling any of them costs less than
 * a point of recall.
 */

/** Saturation of a term's frequency and strength of length normalisation in BM25. */
export const K1 = 1.2;
export const B = 0.75;
/**
 * What any occurrence is worth, however long the part: the "+" of BM25+. Where no stems are known a word is there in one of its
 * forms, by chance, and runs of characters are everywhere: a tenth is 0.6 points of first places better there, and flat down to 0.
 */
export const DELTA: Readonly<Record<Analysis, number>> = { english: 1, plain: 0.1 };
/**
 * idf is raised to this power: among a few dozen cards a word that one card happens to have is no proof. Measured +0.8
 * points of first places in English; in Spanish, Hindi and Thai it cost one, and is not done.
 */
export const IDF_POWER = 0.75;
/** Saturation of a word that the ticket repeats. */
export const K3 = 1;

/** Terms of a part count this many times. `synonyms` is set apart: see SYNONYM_WEIGHT. */
export const PART_WEIGHTS: Readonly<Record<Exclude<Part, 'synonyms'>, number>> = {
  title: 2,
  examples: 2,
  tags: 1,
  guidance: 1,
  replies: 0.5,
};

/** A word of the ticket met by another word of its synonym group counts this share of what the word itself would. */
export const SYNONYM_WEIGHT = 0.7;
/** An English word that tells a story, as "yesterday", against one that names a matter. */
export const EVERYDAY_WEIGHT = 0.5;
/**
 * A character n-gram inside a word against the word itself. Grams meet compounds, inflections and misspellings; where no
 * stems are known they stand for those.
 */
export const GRAM_WEIGHTS: Readonly<Record<Analysis, number>> = { english: 0.1, plain: 0.15 };
/**
 * A run of characters in a script without spaces counts by its length to this power less: a word of many characters is met by
 * many runs. Flat from 0.5 to 1.5.
 */
export const RUN_POWER = 0.75;
/** A word that the card's `not_for` has and its title and examples have not takes away what an example's would add. */
export const NOT_FOR_WEIGHT = 2;

/**
 * Where other cards have examples, one that has none is worth so many times what it has: it has fewer words to be met by. Without
 * this it was buried: with examples in half of the cards, fewer tickets were answered than with none. Flat from 1.7 to 2.2.
 */
export const UNEXAMPLED_FACTOR = 1.9;

/**
 * What a card whose texts mean what the ticket means counts beside its words: shares of the best card's words. By word
 * vectors; see closeness.ts.
 */
export const MEANING_WEIGHTS = { naming: 0.4, whole: 0.35, prose: 0.35 } as const;

/** What the card counts that its examples set apart most, by the same measure; see classifier.ts. Flat from 0.2 to 0.5. */
export const LIKENESS_WEIGHT = 0.3;

/** Parts as segments store them: their number in PARTS; `not_for` is kept beside them and never adds. */
export const PART = Object.fromEntries(PARTS.map((part, at) => [part, at])) as Readonly<Record<Part, number>>;
export const NOT_FOR = PARTS.length;
export const STORED_PARTS = PARTS.length + 1;

/** Scores are rounded to one part in so many before they are compared. */
export const SCORE_STEPS = 10_000;
/** Suggestions shown at most. */
export const MOST_SUGGESTIONS = 3;
/** Cards that are looked at closely before the best three are chosen. */
export const CANDIDATES = 12;
/** Marked stretches a suggestion has at most. */
export const MOST_EVIDENCE = 8;
/** A word that stands in the ticket more often is marked so many times. */
export const MOST_PLACES = 3;
