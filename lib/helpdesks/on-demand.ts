import type { HelpdeskAdapter, PageReader } from './types';
import { ticketIdIn, ticketIn } from './generic/url-id';

/*
 * The reader is a file of its own, put into a page when its URL first names a ticket: a granted site's other pages pay
 * for a URL check and nothing more. Both files live in one isolated world, which the page cannot see, and meet there.
 * The URL check is in this file alone, and the reader is given it.
 */

const SLOT = Symbol.for('cuecard.genericReader');
const world = globalThis as typeof globalThis & { [SLOT]?: PageReader };

/** Called by the reader's own file. */
export function offerReader(reader: PageReader): void {
  world[SLOT] = reader;
}

/** The generic reader for every page; `bring` has its file put in. */
export function readerOnDemand(bring: () => Promise<unknown>): HelpdeskAdapter {
  return {
    name: 'generic',
    recognises: () => true,
    ticketId: ticketIdIn,
    async load() {
      if (!world[SLOT]) await bring();
    },
    read: (page, url) => world[SLOT]?.(page, url, ticketIn),
  };
}
