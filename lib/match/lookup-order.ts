import Fuse, { type IFuseOptions } from 'fuse.js/min-basic';
import { SCORE_STEPS } from './constants';
import type { Found, FoundCard } from './found';
import { fold } from './lookup-fold';

/*
 * The second half of the lookup: what the index found, ordered and marked. Apart from the first half, since it runs in
 * the panel: the background, which everything waits for, carries no Fuse and is not held up by it.
 */

export interface LookupHit {
  card: FoundCard;
  /** UTF-16 ranges [start, end) of the title in the pack's language that the query met. */
  marks: [number, number][];
}

/** A card while it is ordered. Texts are folded. */
interface Entry {
  card: FoundCard;
  titles: string[];
  shortcut: string;
  tags: string[];
  worth: number;
  marks: [number, number][];
}

/** Fuse looks for one word at a time. Folding is ours, so that ranges stay those of the title as it is written. */
const OPTIONS: IFuseOptions<Entry> = {
  keys: [
    { name: 'titles', weight: 4 },
    { name: 'shortcut', weight: 3 },
    { name: 'tags', weight: 2 },
  ],
  includeMatches: true,
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.17,
  minMatchCharLength: 2,
  isCaseSensitive: true,
  shouldSort: false,
};

/** Best first, at most `limit`: an exact shortcut, shortcuts that begin so, then by likeness. Ties by id. */
export function orderFound({ cards, byShortcut, patterns }: Found, limit: number): LookupHit[] {
  const entries = cards.map(entryOf);
  addLikeness(entries, patterns);
  return [...entries.splice(0, byShortcut), ...entries.sort(byWorth)]
    .slice(0, Math.max(0, limit))
    .map(({ card, marks }) => ({ card, marks: united(marks) }));
}

function entryOf(card: FoundCard): Entry {
  const { title, metTitle, shortcut = '', tags, worth } = card;
  return {
    card,
    titles: [title, ...(metTitle === undefined ? [] : [metTitle])].map(fold),
    shortcut: fold(shortcut),
    tags: tags.map(fold),
    worth,
    marks: [],
  };
}

/** What Fuse says counts as much as what the dictionary does. */
function addLikeness(entries: readonly Entry[], patterns: readonly string[]): void {
  const fuse = new Fuse(entries, OPTIONS);
  for (const pattern of patterns) {
    for (const { item, score = 1, matches = [] } of fuse.search(pattern)) {
      item.worth += (1 - score) / patterns.length;
      for (const { key, refIndex, indices } of matches) {
        if (key === 'titles' && refIndex === 0) item.marks.push(...indices);
      }
    }
  }
}

/** Rounded before they are compared: the last bits may differ between browsers. */
function byWorth(a: Entry, b: Entry): number {
  const rounded = ({ worth }: Entry): number => Math.round(worth * SCORE_STEPS);
  const [one, other] = [a.card.ref.card, b.card.ref.card];
  return rounded(b) - rounded(a) || (one < other ? -1 : Number(one > other));
}

/** Fuse's ranges include their end, and may touch. */
function united(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = marks.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], last + 1);
    else marks.push([first, last + 1]);
  }
  return marks;
}
