import { knownAt, type Known } from './adapters/given';
import { recogniser } from './adapters/signs';
import { ticketIdIn, ticketIn } from './generic/url-id';
import { ticketKey } from './key';
import { pageSight } from './sight';
import { offerReading, shownPlaces } from './taught';
import { parentOf } from '../nodes/ask';
import type { ForeignWords, HelpdeskAdapter, PageReader, PlacesReader } from './types';

/*
 * The reader is a file of its own, put into a page when its URL first names a ticket: a granted site's other pages pay
 * for a URL check and nothing more. So are the words of other languages, which English pages do without, and what we
 * know of some helpdesks' pages, which others do without. All files live in one isolated world, which the page cannot
 * see, and meet there. What two of them need, or every adapter, is in this one alone, and is lent to the reader.
 */

const READER = Symbol.for('cuecard.genericReader');
const WORDS = Symbol.for('cuecard.foreignWords');
const PLACES = Symbol.for('cuecard.places');
const world = globalThis as typeof globalThis & {
  [READER]?: PageReader;
  [WORDS]?: ForeignWords;
  [PLACES]?: PlacesReader;
};

export type ReaderFile = 'reader' | 'words' | 'adapters';

/** Called by the reader's own file. */
export function offerReader(reader: PageReader): void {
  world[READER] = reader;
}

/** Called by the words' own file. */
export function offerWords(words: ForeignWords): void {
  world[WORDS] = words;
}

/** Called by the adapters' own file. */
export function offerPlaces(places: PlacesReader): void {
  world[PLACES] = places;
}

/** What the page's script brings to reading. */
export interface Reads {
  /** Has one of the reader's files put in. */
  bring: (file: ReaderFile) => Promise<unknown>;
  now: () => number;
}

/** The reader for every page, with what is known of some. */
export function readerOnDemand({ bring, now }: Reads): HelpdeskAdapter {
  let tellOfArrival: () => void = () => undefined;
  const parts = createParts();
  const isComing = bringer(bring, () => tellOfArrival());
  const knownOn = knowledge(isComing);
  const adapter: HelpdeskAdapter = {
    name: 'generic',
    recognises: () => true,
    ticketId: ticketIdIn,
    load(arrived) {
      tellOfArrival = arrived;
      offerReading(() => adapter.read(document, new URL(location.href)), arrived);
      // The reader's absence is the page's silence.
      if (!world[READER]) bring('reader').then(arrived, () => undefined);
    },
    read(page, url) {
      const known = knownOn(page, url);
      if (known === 'coming') return undefined;
      const ticket = world[READER]?.(page, url, {
        ticketIn,
        ticketKey,
        sightOf: pageSight,
        now,
        words: world[WORDS],
        bringWords: () => isComing('words'),
        givenIn: known?.givenIn,
        noted: parts.set,
      });
      return ticket && known ? known.complete(ticket) : ticket;
    },
    isLeftOut: parts.isLeftOut,
    trees: parts.trees,
  };
  return adapter;
}

/** What is known of a page; `coming` while that is on its way. */
function knowledge(isComing: (file: ReaderFile) => boolean) {
  const helpdeskOn = recogniser();
  return (page: Document, url: URL): Known | 'coming' | undefined => {
    // What somebody has shown us of this site goes before what we know of its helpdesk.
    const [helpdesk, taught] = [helpdeskOn(page, url), shownPlaces()];
    if (helpdesk === undefined && !taught) return undefined;
    const here = world[PLACES];
    if (!here) return isComing('adapters') ? 'coming' : undefined;
    const known = helpdesk === undefined ? undefined : here.known[helpdesk];
    return knownAt({ required: [], ...known, ...taught }, here.read, taught ? '' : (helpdesk ?? ''));
  };
}

/** Has files brought, each once. True while one is on its way; what cannot be had is done without. */
function bringer(bring: Reads['bring'], arrived: () => void): (file: ReaderFile) => boolean {
  const states = new Map<ReaderFile, 'coming' | 'settled'>();
  return (file) => {
    const settle = (): void => {
      states.set(file, 'settled');
      arrived();
    };
    if (!states.has(file)) {
      states.set(file, 'coming');
      bring(file).then(settle, settle);
    }
    return states.get(file) === 'coming';
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
