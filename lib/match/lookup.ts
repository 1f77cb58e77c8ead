import Fuse, { type IFuseOptions } from 'fuse.js/min-basic';
import type { CardRef } from '../policy/card';
import { SCORE_STEPS } from './constants';
import type { Index } from './load';
import {
  isStopWord,
  lookupCandidates,
  typedWords,
  type LookupCandidate,
  type TypedWord,
} from './lookup-candidates';
import { daysFor, isInForce, type MatchOptions } from './score';
import { compareText } from './segment';

export interface LookupHit {
  ref: CardRef;
  /** UTF-16 ranges [start, end) of the title in the pack's language that the query met. */
  marks: [number, number][];
}

export interface Lookup {
  /** How many cards there are to find: those of the options, in the revision that is in force. */
  total: number;
  /** Best first, at most `limit`: an exact shortcut, shortcuts that begin so, then by likeness. Ties by id. */
  search: (query: string, limit: number) => LookupHit[];
}

/** More of a query is not looked at. UTF-16 units. */
const LONGEST_QUERY = 120;
/** Cards that are ordered at most. */
const MOST_CANDIDATES = 200;

/** A card while it is ordered. Texts are folded. */
interface Entry {
  ref: CardRef;
  /** In the pack's language, and in the one in which the card was met. */
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

/** The search by typing over the cards of an index: those of the options, as they are in force on the day of `now`. */
export function createLookup(index: Index, options: MatchOptions): Lookup {
  const cards = visibleCards(index, options);
  const own = [...new Set(cards)].filter((at) => at >= 0);
  const textOf = (at: number, name: 'title' | 'shortcut'): string =>
    fold(index.documents[at]?.description[name] ?? '');
  const shortcuts = own
    .map((at) => ({ at, shortcut: textOf(at, 'shortcut') }))
    .sort((a, b) => a.shortcut.length - b.shortcut.length || compareText(a.shortcut, b.shortcut));
  const titled = ({ text }: TypedWord): LookupCandidate[] =>
    own.flatMap((at) => (` ${textOf(at, 'title')}`.includes(` ${text}`) ? { at, score: 0 } : []));
  return {
    total: own.length,
    search(query, limit) {
      const text = query.slice(0, LONGEST_QUERY);
      const typed = fold(text).trim().replace(/^\//, '');
      if (typed === '' || limit <= 0) return [];
      const words = typedWords(index, text);
      const met = new Map<number, LookupCandidate>();
      const begun = shortcuts.filter(({ shortcut }) => shortcut.startsWith(typed)).slice(0, limit);
      for (const { at } of begun) met.set(at, { at, score: 0 });
      // No index has stop words, but titles have.
      const inTitles = words.every((word) => isStopWord(index, word)) ? words.flatMap(titled) : [];
      const candidates =
        inTitles.length > 0 ? inTitles : lookupCandidates(index, words, cards, MOST_CANDIDATES);
      for (const candidate of candidates) met.set(cards[candidate.at] ?? 0, candidate);
      const entries = entriesOf(index, [...met].slice(0, MOST_CANDIDATES));
      addLikeness(entries, patternsOf(fold(text), words));
      return [...entries.splice(0, begun.length), ...entries.sort(byWorth)]
        .slice(0, limit)
        .map(({ ref, marks }) => ({ ref, marks: united(marks) }));
    },
  };
}

/** By document: the first document of its card, which is in the pack's language; -1 where it is not to be found. */
function visibleCards(index: Index, { now, include }: MatchOptions): Int32Array {
  const days = daysFor(index, now);
  const cards = new Int32Array(index.documents.length).fill(-1);
  let first = 0;
  index.documents.forEach((document, at) => {
    const { card, pack } = index.documents[first]?.ref ?? {};
    const { ref } = document;
    if (!isInForce(document, days[document.pack] ?? '') || include?.(ref) === false) return;
    if (cards[first] === -1 || ref.card !== card || ref.pack !== pack) first = at;
    cards[at] = first;
  });
  return cards;
}

function entriesOf(index: Index, met: [number, LookupCandidate][]): Entry[] {
  const most = Math.max(1, ...met.map(([, { score }]) => score));
  return met.flatMap(([first, { at, score }]) => {
    const own = index.documents[first];
    if (!own) return [];
    const { title, shortcut = '', tags } = own.description;
    const other = first === at ? [] : [index.documents[at]?.description.title ?? ''];
    return {
      ref: own.ref,
      titles: [title, ...other].map(fold),
      shortcut: fold(shortcut),
      tags: tags.map(fold),
      worth: score / most,
      marks: [],
    };
  });
}

/** What is looked for in titles: each word as typed, or as it should have been; scripts without spaces in one piece. */
function patternsOf(folded: string, words: readonly TypedWord[]): string[] {
  const patterns: string[] = [];
  let start = 0;
  let end = -1;
  for (const word of words) {
    const joins = word.kind === 'gram' && word.start > start && word.start <= end;
    if (joins) patterns.pop();
    else start = word.start;
    end = word.end;
    const meant = word.expansions[0]?.form ?? word.text;
    patterns.push(joins || meant.startsWith(word.text) ? folded.slice(start, end) : meant);
  }
  return patterns.filter(({ length }) => length > 1);
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
  return rounded(b) - rounded(a) || compareText(a.ref.card, b.ref.card);
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

/** Lower case without accents, unit by unit, so that every offset stays. */
function fold(text: string): string {
  return text.replace(/[A-Z\x80-\uffff]/g, (unit) => {
    const plain = unit
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
    return plain.length === 1 ? plain : unit;
  });
}
