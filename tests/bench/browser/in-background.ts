import {
  buildSegment,
  builtTables,
  checksumOf,
  createLookup,
  loadIndex,
  match,
  openIndex,
  type Index,
} from '../../../lib/match';
import type { Card } from '../../../lib/policy/card';
import { segmentRow } from '../../../lib/store/shelf';
import { inSlices } from '../../../lib/store/slices';
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

const shardsOf = (cards: readonly Card[]): Card[][] =>
  Array.from({ length: Math.ceil(cards.length / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );

function indexOf(cards: readonly Card[]): Index {
  return loadIndex(
    shardsOf(cards).map((shard) => buildSegment(shard, PACK)),
    PACK,
  );
}

/** Milliseconds that an index of so many cards takes, as the product builds it, and the longest that nothing else could run. */
export async function measureBuilding(size: number): Promise<{ whole: number; longest: number }> {
  const shards = shardsOf(syntheticCards(size));
  const start = performance.now();
  let [last, longest] = [start, 0];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const beat = setInterval(look, 1);
  const segments = [];
  for (const shard of shards) segments.push((await segmentRow('', shard, PACK, undefined)).segment);
  const tables = await inSlices(builtTables([{ segments, pack: PACK }]));
  openIndex(tables, [PACK]);
  checksumOf(tables);
  look();
  clearInterval(beat);
  return { whole: performance.now() - start, longest };
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
