import type { HelpdeskAdapter } from '../types';
import { readPage } from './read';
import { pageSight, type Sight } from './sight';
import { ticketIdIn } from './url-id';

/** The reader for every helpdesk that no adapter names. `sight` stands in for the browser's layout in tests. */
export function genericReader(sight: () => Sight = pageSight): HelpdeskAdapter {
  return {
    name: 'generic',
    recognises: () => true,
    ticketId: ticketIdIn,
    read: (page, url) => {
      const id = ticketIdIn(url);
      const reading = id === undefined ? undefined : readPage(page, url, id, sight());
      return reading && 'ticket' in reading ? reading.ticket : undefined;
    },
  };
}
