import type { Ticket } from '../ticket/ticket';
import type { Places, Reading } from './adapters/types';
import type { Found } from './generic/read';
import type { Sketch } from './generic/sketch';
import type { Line } from './generic/subject';
import type { NamedTicket } from './generic/url-id';
import type { Sight } from './sight';

/** Reads any helpdesk's page, at whatever length. Never throws, never changes the page. */
export type PageReader = (page: Document, url: URL, lent: Lent) => Ticket | undefined;

/** What the page's own script lends the reader. */
export interface Lent {
  /** Which ticket a URL names. */
  ticketIn: (url: URL) => NamedTicket | undefined;
  ticketKey: (url: URL, id: string) => string;
  /** What a person can see, for one reading; stands in for the browser's layout in tests. */
  sightOf: () => Sight;
  /** Epoch milliseconds. */
  now: () => number;
  /** Words of other languages than English; undefined until they were brought. */
  words: ForeignWords | undefined;
  /** Has them brought. True while they are on their way: the page is read again when they are here. */
  bringWords: () => boolean;
  /** What somebody who knows this page says of the ticket `id` on it; undefined where nobody does. */
  givenIn?: ((sketch: Sketch, id: string) => Given | undefined) | undefined;
  /**
   * Told after a ticket was read: the parts of the page that are other tickets, and were left out; and the trees beside the page's own
   * that were read, shadow roots and frames' documents.
   */
  noted: (leftOut: readonly Element[], trees: readonly Node[]) => void;
}

/** What is known of a page beforehand, by an adapter or by an agent who taught it; the generic reader finds the rest. */
export interface Given {
  thread: Found | undefined;
  subject: Line | undefined;
  /** Only what is known of it. */
  customer: Partial<Ticket['customer']>;
}

/** Finds places on a drawn page; `known` are those of helpdesks by name. */
export interface PlacesReader {
  known: Readonly<Record<string, Places>>;
  read: (places: Places, sketch: Sketch, id: string) => Reading;
}

/** What helpdesks say in other languages. */
export interface ForeignWords {
  /** By a cue's first English word, in the form of `generic/cues.ts`. */
  cues: Readonly<Record<string, string>>;
  /** "Maya wrote:": from that word on, to the line's end. */
  wrote: RegExp;
  /** A label's compounds as the words that they are made of. */
  splitCompounds(label: string): string;
  /** English words of times with those of our languages, and of the page's own (a BCP 47 tag). */
  timesIn(language: string, english: TimeWords): TimeWords;
}

/** What a word of a time means: a unit's length in milliseconds; `day`: "yesterday"; `beside`: a weekday, "ago". */
export type TimeMeaning = number | 'month' | 'day' | 'beside';
export interface TimeWords extends Iterable<[string, TimeMeaning]> {
  get(word: string): TimeMeaning | undefined;
  /** The same, and of a word that begins so, where a language writes no spaces. */
  startOf?(word: string): TimeMeaning | undefined;
}

/** Reads tickets of one kind of helpdesk. One file each; the generic reader takes every site that no adapter names. */
export interface HelpdeskAdapter {
  readonly name: string;
  /** True where this adapter knows the page. */
  recognises(page: Document): boolean;
  /** The ticket id that the URL names; undefined where the page shows no ticket. Cheap: asked at every URL change. */
  ticketId(url: URL): string | undefined;
  /**
   * Brings in what reading needs, when a ticket is first to be read; until it is here nothing is read. `arrived` is
   * called whenever something has come, and the page is to be read again; also for what a reading asked for later.
   */
  load?(arrived: () => void): void;
  /** True where the last reading left out what is there, since it is other tickets': a change of it is no news. */
  isLeftOut?(node: Node): boolean;
  /** Trees beside the page's own that the last reading went into: their changes are news, too. */
  trees?(): readonly Node[];
  /** What the page shows of the open ticket; undefined where there is none. Never throws, never changes the page. */
  read(page: Document, url: URL): Ticket | undefined;
}
