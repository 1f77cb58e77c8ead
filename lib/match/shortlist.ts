import { MEANING_WEIGHTS } from './constants';

/** Documents whose texts are compared one by one, of those that may be shown. */
const MOST = 100;
/** Documents that are looked at before so many are found that may be shown: most may. */
const FIRST_LOOK = 2 * MOST;

/**
 * The documents that can be among the best, by their words and, where `middles` has it, by what they mean as a whole:
 * the first of two stages, so that ten thousand cards cost little more than a thousand.
 */
export function shortlist(
  words: Float64Array,
  middles: Float64Array | undefined,
  isVisible: (at: number) => boolean,
): number[] {
  const promise = middles ? promises(words, middles) : words;
  for (let look = FIRST_LOOK; ; look = Infinity) {
    const least = look < promise.length ? (promise.slice().sort().at(-look) ?? 0) : 0;
    const found: number[] = [];
    promise.forEach((value, at) => {
      if (value > 0 && value >= least && isVisible(at)) found.push(at);
    });
    if (found.length >= MOST || look >= promise.length)
      return found.sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0) || a - b).slice(0, MOST);
  }
}

/** As `candidatesFor` scores, with the middle in place of each text. */
function promises(words: Float64Array, middles: Float64Array): Float64Array {
  const best = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);
  const [unit, closest] = [best(words) || 1, best(middles) || 1];
  const weight = MEANING_WEIGHTS.naming + MEANING_WEIGHTS.whole + MEANING_WEIGHTS.prose;
  return words.map((value, at) => value + (unit * weight * (middles[at] ?? 0)) / closest);
}
