import { buildSegment, createLookup, loadIndex, match, type Index } from '../../../lib/match';
import type { Card } from '../../../lib/policy/card';
import type { Ticket } from '../../../lib/ticket/ticket';
import { fuseRanker } from '../peers/fuse';
import { miniSearchRanker } from '../peers/minisearch';
import { PACK, syntheticCards, syntheticKeystrokes, syntheticTickets } from '../synthetic';

/* Bundled and evaluated in the extension's background: the same matching and lookup as the product's, on the same engine. */

const SHARD = 250;
const NOW = Date.parse('2027-01-01T11:00:00Z');
const textOf = ({ subject, messages }: Ticket): string =>
  [subject, ...messages.map(({ text }) => text)].join('\n');

/** Milliseconds for each ticket. */
function timesOf(tickets: readonly Ticket[], work: (ticket: Ticket) => unknown): number[] {
  return tickets.map((ticket) => {
    const start = performance.now();
    work(ticket);
    return performance.now() - start;
  });
}

function indexOf(cards: readonly Card[]): Index {
  const shards = Array.from({ length: Math.ceil(cards.length / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );
  return loadIndex(
    shards.map((shard) => buildSegment(shard, PACK)),
    PACK,
  );
}

/** Milliseconds that finding takes for each keystroke among so many cards. */
export function measureLookup(size: number): number[] {
  const lookup = createLookup(indexOf(syntheticCards(size)), { now: NOW });
  for (const query of syntheticKeystrokes(5)) lookup.find(query); // compiled
  return syntheticKeystrokes(40).map((query) => {
    const start = performance.now();
    lookup.find(query);
    return performance.now() - start;
  });
}

/** What one ticket takes us and its peers among so many cards. */
export function measureMatching(
  size: number,
): Record<'ours' | 'miniSearch' | 'miniSearchExact' | 'fuse', number[]> {
  const cards = syntheticCards(size);
  const tickets = syntheticTickets(30);
  const index = indexOf(cards);
  const ours = (ticket: Ticket): unknown => match(index, ticket, { now: NOW });
  const miniSearch = miniSearchRanker(cards);
  const exact = miniSearchRanker(cards, { exact: true });
  const fuse = fuseRanker(cards);
  timesOf(tickets, ours); // compiled
  timesOf(tickets, (ticket) => exact(textOf(ticket)));
  return {
    ours: timesOf(tickets, ours),
    miniSearch: timesOf(tickets.slice(0, 5), (ticket) => miniSearch(textOf(ticket))),
    miniSearchExact: timesOf(tickets, (ticket) => exact(textOf(ticket))),
    fuse: timesOf(tickets.slice(0, 2), (ticket) => fuse(textOf(ticket))),
  };
}
