import { bench, describe } from 'vitest';
import { buildSegment, checksumOf, loadIndex, match, openIndex, type Index } from '@/lib/match';
import type { Ticket } from '@/lib/ticket/ticket';
import { naiveRanker } from './naive-ranker';
import { PACK, syntheticCards, syntheticTickets } from './synthetic';

/*
 * What matching costs with 34, 1,000 and 10,000 cards, beside a plain ranker without an index in the same run, since
 * only their ratio can be compared between machines.
 *
 *   npm run bench                                                shows the figures
 *   npm run bench -- --compare tests/bench/baseline.json         against the recorded ones
 *   npm run bench:record                                         records them
 */

const SHARD = 250;
const NOW = Date.parse('2027-01-01T11:00:00Z');

describe.each([34, 1000, 10_000])('%i cards', (size) => {
  const cards = syntheticCards(size);
  const tickets = syntheticTickets(50);
  let next = 0;
  const nextTicket = (): Ticket => tickets[next++ % tickets.length]!;
  const shards = Array.from({ length: Math.ceil(size / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );
  const segments = shards.map((shard) => buildSegment(shard, PACK));
  const index: Index = loadIndex(segments, PACK);
  const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

  bench('build one shard', () => void buildSegment(shards[0] ?? [], PACK), { time: 500 });
  bench('build the index from all shards', () => void loadIndex(segments, PACK), once);
  bench('check and open a stored index', () => {
    checksumOf(index.tables);
    openIndex(index.tables, [PACK]);
  });

  describe('a ticket', () => {
    bench('match', () => void match(index, nextTicket(), { now: NOW }));
    const naive = naiveRanker(cards);
    bench('plain ranker without an index', () => void naive(nextTicket()), { time: 500 });
  });
});
