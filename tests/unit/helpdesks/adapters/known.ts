import { PLACES } from '@/lib/helpdesks/adapters';
import { knownAt } from '@/lib/helpdesks/adapters/given';
import { readPlaces } from '@/lib/helpdesks/adapters/read';
import { recogniser } from '@/lib/helpdesks/adapters/signs';
import type { Places } from '@/lib/helpdesks/adapters/types';
import { genericReader } from '@/lib/helpdesks/generic';
import type { Ticket } from '@/lib/ticket/ticket';
import { LENT } from '../fixtures';

/** What the test's document is read as, as the page's script has it read. */
export function readKnown(address: string): Ticket | undefined {
  const url = new URL(address);
  const helpdesk = recogniser()(document, url);
  const places = helpdesk === undefined ? undefined : PLACES[helpdesk];
  return places ? readWith(places, address, helpdesk) : readAlone(address);
}

/** What it is read as where these places are known of it. */
export function readWith(places: Places, address: string, helpdesk = ''): Ticket | undefined {
  const { givenIn, complete } = knownAt(places, readPlaces, helpdesk);
  const ticket = genericReader(document, new URL(address), { ...LENT, givenIn });
  return ticket && complete(ticket);
}

/** What the generic reader reads alone. */
export const readAlone = (address: string): Ticket | undefined =>
  genericReader(document, new URL(address), LENT);
