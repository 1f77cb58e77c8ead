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

const FEW = 6;
const NEAREST = 3;

const parts = (word: string) => word.toLowerCase().split(/[\s._-]+/u);

/** The known words that share most of the word's parts, then those that are spelt most like it. */
function nearest(word: string, known: readonly string[]): string[] {
  const wanted = parts(word);
  const scored = known.map((candidate) => ({
    candidate,
    shared: parts(candidate).filter((part) => wanted.includes(part)).length,
    away: distance(plain(word), plain(candidate)),
  }));
  return scored
    .toSorted((a, b) => b.shared - a.shared || a.away - b.away)
    .slice(0, NEAREST)
    .map(({ candidate }) => candidate);
}

/** How to mend a word that is not known: the near one, else those there are, else what to do when there are none. */
export function meantOr(word: string, known: readonly string[], none: string): string {
  const near = didYouMean(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return none;
  if (known.length <= FEW) return `You can use ${listed(known, 'or')}.`;
  return `The nearest of the ${known.length} there are: ${listed(nearest(word, known), 'or')}.`;
}
