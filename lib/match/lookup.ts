import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js';
import { compareText } from './segment';

/** What of a card is searched. `id` is the caller's, and unique. */
export interface LookupEntry {
  id: string;
  title: string;
  shortcut: string | undefined;
  tags: readonly string[];
  examples: readonly string[];
  /** Guidance as plain text. */
  guidance: string;
}

export interface LookupResult {
  id: string;
  /** UTF-16 ranges [start, end) of the title that the query met. */
  marks: [number, number][];
}

export interface Lookup {
  /** Best first, at most `limit`: an exact shortcut, shortcuts that begin so, then by likeness. Ties by id. */
  search: (query: string, limit: number) => LookupResult[];
}

/** More of a query is not looked at. UTF-16 units. */
const LONGEST_QUERY = 120;
/** More of a card's guidance is not looked at: what a card is about stands at its beginning. UTF-16 units. */
const LONGEST_GUIDANCE = 600;

/**
 * Fuse finds each word of the query by itself, with typing mistakes, and weighs it by its rarity; folding is ours, so
 * that the ranges stay those of the title as it is written.
 */
const OPTIONS: IFuseOptions<LookupEntry> = {
  keys: [
    { name: 'title', weight: 4, getFn: ({ title }) => fold(title) },
    { name: 'shortcut', weight: 3, getFn: ({ shortcut }) => fold(shortcut ?? '') },
    { name: 'tags', weight: 2, getFn: ({ tags }) => tags.map(fold) },
    { name: 'examples', weight: 1, getFn: ({ examples }) => examples.map(fold) },
    { name: 'guidance', weight: 0.5, getFn: ({ guidance }) => fold(guidance.slice(0, LONGEST_GUIDANCE)) },
  ],
  includeMatches: true,
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.3,
  minMatchCharLength: 2,
  useTokenSearch: true,
  tokenMatch: 'all',
  isCaseSensitive: true,
};

/** Prepares the search over cards. Entries are kept, not copied. */
export function createLookup(entries: readonly LookupEntry[]): Lookup {
  const every = new Fuse(entries, OPTIONS);
  const any = new Fuse(entries, { ...OPTIONS, tokenMatch: 'any' }, every.getIndex());
  return {
    search(query, limit) {
      const folded = fold(query.slice(0, LONGEST_QUERY)).trim();
      if (folded === '' || limit <= 0) return [];
      const all = every.search(folded);
      const found = all.length > 0 ? all : any.search(folded);
      return withShortcuts(entries, found, folded).slice(0, limit);
    },
  };
}

function withShortcuts(
  entries: readonly LookupEntry[],
  found: readonly FuseResult<LookupEntry>[],
  query: string,
): LookupResult[] {
  const sorted = [...found].sort(
    (a, b) => rounded(a.score) - rounded(b.score) || compareText(a.item.id, b.item.id),
  );
  const marks = new Map(sorted.map(({ item, matches }) => [item.id, marksIn(item.title, matches)]));
  const typed = entries
    .flatMap(({ id, shortcut }) =>
      shortcut !== undefined && fold(shortcut).startsWith(query) ? { id, shortcut } : [],
    )
    .sort((a, b) => a.shortcut.length - b.shortcut.length || compareText(a.shortcut, b.shortcut));
  const ids = new Set([...typed.map(({ id }) => id), ...marks.keys()]);
  return [...ids].map((id) => ({ id, marks: marks.get(id) ?? [] }));
}

/** Scores are rounded before they are compared: their last bits may differ between browsers. */
function rounded(score: number | undefined): number {
  return Math.round((score ?? 1) * 1e6);
}

/** Fuse's ranges include their end and may touch. */
function marksIn(title: string, matches: FuseResult<LookupEntry>['matches']): [number, number][] {
  const ranges = (matches ?? []).filter(({ key }) => key === 'title').flatMap(({ indices }) => indices);
  const marks: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = marks.at(-1);
    const end = Math.min(title.length, last + 1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], end);
    else marks.push([first, end]);
  }
  return marks;
}

/** Lower case without accents, unit by unit, so that every offset stays. */
function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const [base = unit, ...marks] = unit.normalize('NFD');
    const plain = marks.length > 0 && marks.every((mark) => /\p{Mn}/u.test(mark)) ? base : unit;
    const lower = plain.toLowerCase();
    folded += lower.length === 1 ? lower : plain;
  }
  return folded;
}
