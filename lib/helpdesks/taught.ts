import type { TaughtPlaces } from '../ticket/places';
import type { Ticket } from '../ticket/ticket';
import type { Places, Required } from './adapters/types';

/*
 * Where things stand on this site as somebody has shown. The page's script brings it from the background; the script with which it
 * is shown changes it and reads the page again by it, and the inserter looks for the reply field there. All of them live in
 * one isolated world.
 */

interface Taught {
  places: TaughtPlaces | undefined;
  /** What the page shows of the ticket, by these places. */
  read: () => Ticket | undefined;
  /** Has the page read, and its ticket told, again. */
  readAgain: () => void;
  /** Called when showing has ended. */
  over: () => void;
}

const SLOT = Symbol.for('cuecard.taught');
const world = globalThis as typeof globalThis & { [SLOT]?: Taught | undefined };

const taught = (): Taught =>
  (world[SLOT] ??= {
    places: undefined,
    read: () => undefined,
    readAgain: () => undefined,
    over: () => undefined,
  });

/** Called by what reads the page. */
export function offerReading(read: Taught['read'], readAgain: Taught['readAgain']): void {
  Object.assign(taught(), { read, readAgain });
}

/** Called by who is to go on when showing has ended. */
export function onTaught(over: () => void): void {
  taught().over = over;
}

/** Showing has ended: the page is read by what is known now. */
export function endTeaching(): void {
  taught().readAgain();
  taught().over();
}

/** From now on the page is read by these; by none where they are undefined. */
export function usePlaces(places: TaughtPlaces | undefined): void {
  taught().places = places;
}

export const taughtPlaces = (): TaughtPlaces | undefined => taught().places;

/** Reads the page by these places. */
export function readBy(places: TaughtPlaces | undefined): Ticket | undefined {
  usePlaces(places);
  return taught().read();
}

/** Has the ticket told anew. */
export const readAgain = (): void => taught().readAgain();

/** What was shown has to be there, or people are told: but for what a ticket may have or not. */
const ALWAYS = ['subject', 'messages'] as const satisfies Required[];

/** Of what there is one of, the ways are held against each other. */
const SINGLE = new Set(['subject', 'customerName', 'order']);

/** The same in the words of the reader's own places. */
export function shownPlaces(): Places | undefined {
  const shown = Object.entries(taughtPlaces() ?? {}).filter(([name]) => name !== 'editor');
  if (shown.length === 0) return undefined;
  const inPlaces = shown.map(([name, ways]) => [name, SINGLE.has(name) ? { ways } : ways]);
  const places = Object.fromEntries(inPlaces) as Omit<Places, 'required'>;
  return { ...places, required: ALWAYS.filter((place) => places[place] !== undefined) };
}
