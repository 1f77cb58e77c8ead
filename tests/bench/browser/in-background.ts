import { buildSegment, loadIndex, match } from '../../../lib/match';
import type { Ticket } from '../../../lib/ticket/ticket';
import { fuseRanker } from '../peers/fuse';
import { miniSearchRanker } from '../peers/minisearch';
import { PACK, syntheticCards, syntheticTickets } from '../synthetic';

/* Bundled and evaluated in the extension's background: the same matching as the product's, on the same engine. */

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

/** What one ticket takes us and its peers among so many cards. */
export function measureMatching(
  size: number,
): Record<'ours' | 'miniSearch' | 'miniSearchExact' | 'fuse', number[]> {
  const cards = syntheticCards(size);
  const tickets = syntheticTickets(30);
  const shards = Array.from({ length: Math.ceil(size / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );
  const index = loadIndex(
    shards.map((shard) => buildSegment(shard, PACK)),
    PACK,
  );
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
