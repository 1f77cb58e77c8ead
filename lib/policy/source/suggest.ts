import { distance } from 'fastest-levenshtein';

/** How far a slip may be from the word that was meant: one letter in three, at least two. */
const farthest = (word: string) => Math.max(2, Math.floor(word.length / 3));

/** Case, spaces and the kind of dash are what people mix up first. */
const plain = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/gu, '');

/** The known word that was probably meant, or undefined where none is near. Ties go to the first. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let bestDistance = Math.min(farthest(wanted), wanted.length - 1) + 1;
  for (const candidate of known) {
    const away = distance(wanted, plain(candidate));
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best;
}

const MOST_LISTED = 16;

/** `a, b and c`, cut short where there are many. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length > MOST_LISTED) {
    return `${words.slice(0, MOST_LISTED).join(', ')} ${last} ${words.length - MOST_LISTED} more`;
  }
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** How to mend a word that is not known: the near one, else all there are, else what to do when there are none. */
export function meantOr(word: string, known: readonly string[], none: string): string {
  const near = didYouMean(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length === 0 ? none : `You can use ${listed(known, 'or')}.`;
}
