import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { partsOf } from '@/scripts/lib/vector-table.mjs';
import { print, record, recorded } from './browser/report';
import { measureOurs, type Yardstick } from './curve/ours';
import { measurePeer, peersFor } from './curve/peers';
import type { Figure } from './browser/figures';
import { syntheticCards, syntheticTickets } from './synthetic';

/*
 * How speed, building, loading and memory grow from 100 to 50,000 cards, beside search libraries on the same cards and
 * tickets in the same run, and beside the ratios that were recorded in baseline.json: one that is a fifth worse is said to be.
 *
 *   npm run bench                                    after the other measurements
 *   npm run bench:curve                              alone
 *   npm run bench:curve -- 100 1000                  some sizes
 *   npm run bench:curve -- --record [--provisional]  writes the figures into the baseline
 *
 * Times are the processor's. Cards and tickets are of English words in the order of their use, so that meaning is looked at as well.
 */

const SIZES = [100, 1000, 10_000, 50_000];
const TICKETS = 50;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false }, provisional: { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
const { words } = partsOf(readFileSync('public/vectors/en.bin'));
const spelling = (rank: number): string => words[rank % words.length] ?? '';

const before = recorded('node');
const figures: Figure[] = [];
for (const size of sizes) {
  const cards = syntheticCards(size, spelling);
  const tickets = syntheticTickets(TICKETS, spelling);
  const [first, ...others] = peersFor(size);
  const yardstick: Yardstick | undefined = first && measurePeer(first, cards, tickets);
  figures.push(...measureOurs(cards, tickets, yardstick), ...(yardstick?.figures ?? []));
  for (const peer of others) figures.push(...measurePeer(peer, cards, tickets).figures);
}
print('node', figures, before);
if (values.record) record('node', figures, { cards: Math.max(...sizes), provisional: values.provisional });
