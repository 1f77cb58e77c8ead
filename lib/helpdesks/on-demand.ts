import type { ForeignWords, HelpdeskAdapter, PageReader } from './types';
import { ticketIdIn, ticketIn } from './generic/url-id';
import { ticketKey } from './key';
import { pageSight } from './sight';
import { parentOf } from '../nodes/ask';

/*
 * The reader is a file of its own, put into a page when its URL first names a ticket: a granted site's other pages pay
 * for a URL check and nothing more. So are the words of other languages, which English pages do without. All files live
 * in one isolated world, which the page cannot see, and meet there. What two of them need, or every adapter, is in
 * this one alone, and is lent to the reader.
 */

const READER = Symbol.for('cuecard.genericReader');
const WORDS = Symbol.for('cuecard.foreignWords');
const world = globalThis as typeof globalThis & { [READER]?: PageReader; [WORDS]?: ForeignWords };

/** Called by the reader's own file. */
export function offerReader(reader: PageReader): void {
  world[READER] = reader;
}

/** Called by the words' own file. */
export function offerWords(words: ForeignWords): void {
  world[WORDS] = words;
}

/** The generic reader for every page; `bring` has one of its files put in, `now` is the clock. */
export function readerOnDemand(
  bring: (file: 'reader' | 'words') => Promise<unknown>,
  now: () => number,
): HelpdeskAdapter {
  let tellOfArrival: () => void = () => undefined;
  const parts = createParts();
  let wordsAre: 'away' | 'coming' | 'settled' = 'away';
  /** Words that cannot be had are done without. */
  const settle = (): void => {
    wordsAre = 'settled';
    tellOfArrival();
  };
  const bringWords = (): boolean => {
    if (wordsAre === 'away') {
      wordsAre = 'coming';
      bring('words').then(settle, settle);
    }
    return wordsAre === 'coming';
  };
  return {
    name: 'generic',
    recognises: () => true,
    ticketId: ticketIdIn,
    load(arrived) {
      tellOfArrival = arrived;
      // The reader's absence is the page's silence.
      if (!world[READER]) bring('reader').then(arrived, () => undefined);
    },
    read: (page, url) =>
      world[READER]?.(page, url, {
        ticketIn,
        ticketKey,
        sightOf: pageSight,
        now,
        words: world[WORDS],
        bringWords,
        noted: parts.set,
      }),
    isLeftOut: parts.isLeftOut,
    trees: parts.trees,
  };
}

/** Parts of a page, which go with it: what was left out of it, and the trees beside its own. */
function createParts() {
  let leftOut = new WeakSet<Node>();
  let trees: readonly WeakRef<Node>[] = [];
  return {
    set: (elements: readonly Element[], inner: readonly Node[]): void => {
      leftOut = new WeakSet(elements);
      trees = inner.map((tree) => new WeakRef(tree));
    },
    trees: (): readonly Node[] => trees.flatMap((tree) => tree.deref() ?? []),
    isLeftOut: (node: Node): boolean => {
      for (let each: Node | null = node; each; each = parentOf(each)) if (leftOut.has(each)) return true;
      return false;
    },
  };
}
