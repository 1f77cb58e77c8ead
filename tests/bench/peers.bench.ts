import { bench, describe } from 'vitest';
import { buildSegment, loadIndex, match } from '@/lib/match';
import type { Ticket } from '@/lib/ticket/ticket';
import { fuseRanker } from './peers/fuse';
import { miniSearchRanker } from './peers/minisearch';
import { PACK, syntheticCards, syntheticTickets } from './synthetic';

/*
 * A ticket matched among the same cards by us, by MiniSearch and by fuse.js, each with the settings that rank best on
 * public sets. Ours says besides how sure it is, and which words decided.
 *
 *   npm run bench -- tests/bench/peers.bench.ts
 */

const SHARD = 250;
const NOW = Date.parse('2027-01-01T11:00:00Z');
const textOf = ({ subject, messages }: Ticket): string =>
  [subject, ...messages.map(({ text }) => text)].join('\n');

describe.each([1000, 10_000])('a ticket among %i cards', (size) => {
  const cards = syntheticCards(size);
  const tickets = syntheticTickets(50);
  const inTurn = (): (() => Ticket) => {
    let next = 0;
    return () => tickets[next++ % tickets.length]!;
  };
  const shards = Array.from({ length: Math.ceil(size / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );
  const index = loadIndex(
    shards.map((shard) => buildSegment(shard, PACK)),
    PACK,
  );
  const spelling = miniSearchRanker(cards);
  const exact = miniSearchRanker(cards, { exact: true });
  const fuse = fuseRanker(cards);
  const [forUs, forSpelling, forExact, forFuse] = [inTurn(), inTurn(), inTurn(), inTurn()];
  // Seconds a ticket: a few are enough.
  const few = { time: 0, iterations: 5, warmupIterations: 0, warmupTime: 0 };
  bench('match', () => void match(index, forUs(), { now: NOW }), { time: 2000 });
  bench('MiniSearch', () => void spelling(textOf(forSpelling())), few);
  bench('MiniSearch, exact', () => void exact(textOf(forExact())), { time: 2000 });
  bench('fuse.js', () => void fuse(textOf(forFuse())), { ...few, iterations: 2 });
});
