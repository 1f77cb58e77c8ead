import { readFolder } from '@/cli/folder';
import { buildSegment, loadIndex, type Index, type WordVectors } from '@/lib/match';
import { readPack } from '@/lib/pack/read-pack';
import { ticketOf } from '@/lib/pack/test-ticket';
import type { Ticket } from '@/lib/ticket/ticket';

/** Noon of New Year's Day 2027 in the starter pack's time zone: the day that all tests live on. */
export const NOW = Date.parse('2027-01-01T11:00:00Z');

const FOLDER = 'packs/post-purchase-care';

/** The pack that ships, as its tests see it. */
export function starterPack() {
  const { pack, cards, tests } = readPack(readFolder(FOLDER), { now: NOW, today: '2027-01-01' });
  if (pack === undefined) throw new Error(`${FOLDER} cannot be read`);
  return { pack, cards, tests };
}

export function starterIndex(vectors: WordVectors | undefined): Index {
  const { pack, cards } = starterPack();
  return loadIndex([buildSegment(cards, pack, vectors)], pack);
}

/** The tickets of the pack's own tests, in all languages, as a page reports them. */
export const starterTickets = (): Ticket[] => starterPack().tests.map(ticketOf);
