import type { CardRef } from '../policy/card';
import type { IndexDocument } from './document';
import { MOST_FOUND, type Found, type FoundCard } from './found';
import type { CardLine } from './lines';
import type { Index } from './load';
import {
  isStopWord,
  lookupCandidates,
  typedWords,
  type LookupCandidate,
  type TypedWord,
} from './lookup-candidates';
import { fold } from './lookup-fold';
import { daysFor, isInForce, type MatchOptions } from './score';
import { compareText } from './segment';
import { shortcutName } from './typed-shortcut';

export interface Lookup {
  /** How many cards there are to find: those of the options, in the revision that is in force. */
  total: number;
  /** Every shortcut there is to type, with its card; the shortest first. */
  shortcuts: readonly Shortcut[];
  /** The cards that may be meant by what was typed; `orderFound` puts them in order. */
  find: (query: string) => LookupFinding;
}

export interface Shortcut {
  ref: CardRef;
  /** As `shortcutName` writes it. */
  name: string;
}

export interface LookupFinding {
  found: Found;
  /** The lines that the cards name, each different one once, with the number of its pack. */
  lines: { pack: number; line: CardLine }[];
}

/** More of a query is not looked at. UTF-16 units. */
const LONGEST_QUERY = 120;
/** Cards that are found by the beginning of their shortcut, at most. */
const MOST_SHORTCUTS = 50;
/** Characters of titles, tags and lines at most: three bytes each in Thai, and what is found must fit into a message. */
const MOST_TEXT = 60_000;
const NOTHING: LookupFinding = { found: { cards: [], byShortcut: 0, patterns: [] }, lines: [] };

/** The search by typing over the cards of an index: those of the options, as they are in force on the day of `now`. */
export function createLookup(index: Index, options: MatchOptions): Lookup {
  const cards = visibleCards(index, options);
  const own = [...new Set(cards)].filter((at) => at >= 0);
  const textOf = (at: number, name: 'title' | 'shortcut'): string => fold(index.documents[at]?.[name] ?? '');
  const shortcuts = own
    .map((at) => ({ at, shortcut: textOf(at, 'shortcut') }))
    .filter(({ shortcut }) => shortcut !== '')
    .sort((a, b) => a.shortcut.length - b.shortcut.length || compareText(a.shortcut, b.shortcut));
  const titled = ({ text }: TypedWord): LookupCandidate[] =>
    own.flatMap((at) => (` ${textOf(at, 'title')}`.includes(` ${text}`) ? { at, score: 0 } : []));
  return {
    total: own.length,
    shortcuts: shortcuts.flatMap(({ at }) => {
      const { ref, shortcut = '' } = index.documents[at] ?? {};
      return ref ? [{ ref, name: shortcutName(shortcut) }] : [];
    }),
    find(query) {
      const text = query.slice(0, LONGEST_QUERY);
      const typed = fold(text).trim().replace(/^\//, '');
      // A slash alone asks which shortcuts there are.
      if (typed === '' && text.trim() !== '/') return NOTHING;
      const words = typedWords(index, text);
      const met = new Map<number, LookupCandidate>();
      const begun = shortcuts.filter(({ shortcut }) => shortcut.startsWith(typed)).slice(0, MOST_SHORTCUTS);
      for (const { at } of begun) met.set(at, { at, score: 0 });
      // No index has stop words, but titles have.
      const inTitles = words.every((word) => isStopWord(index, word)) ? words.flatMap(titled) : [];
      const candidates = inTitles.length > 0 ? inTitles : lookupCandidates(index, words, cards, MOST_FOUND);
      for (const candidate of candidates) met.set(cards[candidate.at] ?? 0, candidate);
      const { cards: found, lines } = cardsOf(index, [...met].slice(0, MOST_FOUND));
      const patterns = patternsOf(fold(text), words);
      return { found: { cards: found, byShortcut: begun.length, patterns }, lines };
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

function cardsOf(
  index: Index,
  met: [number, LookupCandidate][],
): { cards: FoundCard[]; lines: LookupFinding['lines'] } {
  const most = Math.max(1, ...met.map(([, { score }]) => score));
  const lines = new Lines();
  let room = MOST_TEXT;
  const cards = met.flatMap(([first, { at, score }]) => {
    const own = index.documents[first];
    if (!own) return [];
    const { title, shortcut, tags } = own;
    const metTitle = first === at ? undefined : index.documents[at]?.title;
    room -= title.length + (metTitle?.length ?? 0) + tags.join('').length;
    if (room < lines.text) return [];
    const line = lines.numberOf(own);
    return {
      ref: own.ref,
      title,
      ...(metTitle === undefined ? {} : { metTitle }),
      ...(shortcut === undefined ? {} : { shortcut }),
      tags,
      line,
      worth: score / most,
    };
  });
  return { cards, lines: lines.all };
}

/** The lines of what is found: cards of one pack that say the same share one. */
class Lines {
  readonly all: LookupFinding['lines'] = [];
  readonly #numbers = new Map<string, number>();
  /** Characters of them all. */
  text = 0;

  numberOf(document: IndexDocument): number {
    const key = `${document.pack} ${document.lineNumber}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { pack, line } = document;
    this.text += JSON.stringify(line).length;
    this.#numbers.set(key, this.all.length);
    return this.all.push({ pack, line }) - 1;
  }
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
