import type { Ticket } from '../../ticket/ticket';
import type { Sketch } from '../generic/sketch';
import type { Given, PlacesReader } from '../types';
import type { Places, Reading } from './types';

/** One reading of a page of which something is known. */
export interface Known {
  /** What the reader takes for certain. */
  givenIn: (sketch: Sketch, id: string) => Given | undefined;
  /** The ticket as it was read, with what the reader leaves to others, and how far the page was as we know it. */
  complete: (ticket: Ticket) => Ticket;
}

/** `helpdesk`: as people know it. */
export function knownAt(places: Places, read: PlacesReader['read'], helpdesk: string): Known {
  let reading: Reading | undefined;
  return {
    givenIn(sketch, id) {
      try {
        reading = read(places, sketch, id);
      } catch {
        // The reader goes on by itself.
      }
      return reading?.given;
    },
    complete(ticket) {
      const failed = reading?.failed ?? places.required.map((place) => ({ place, selector: '' }));
      const tags = reading?.tags.length ? reading.tags : ticket.tags;
      const order = { ...ticket.order, number: reading?.order || ticket.order.number };
      return { ...ticket, tags, order, source: { helpdesk, failed } };
    },
  };
}
