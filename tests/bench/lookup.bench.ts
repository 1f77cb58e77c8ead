import Fuse from 'fuse.js';
import { afterAll, bench, describe } from 'vitest';
import { buildSegment, createLookup, loadIndex } from '@/lib/match';
import { orderFound } from '@/lib/match/lookup-order';
import { plainText } from '@/lib/policy/plain-text';
import { PACK, syntheticCards, syntheticKeystrokes } from './synthetic';

/*
 * What a keystroke in the search box costs with 34, 1,000 and 10,000 cards, beside plain Fuse over all of them in the
 * same run, since only their ratio can be compared between machines: what the worker does for it, and with what the panel
 * does after that. Of each the 95th percentile is printed, in time of the processor: what else the machine does is not
 * counted.
 *
 *   npm run bench -- tests/bench/lookup.bench.ts
 */

const NOW = Date.parse('2027-01-01T11:00:00Z');
const SHARD = 250;
/** Results that the panel shows. */
const MOST_HITS = 50;

const measured = new Map<string, number[]>();
afterAll(() => {
  for (const [name, times] of measured) {
    const sorted = times.sort((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    console.log(`${name}: p95 ${p95.toFixed(2)} ms of ${sorted.length}`);
  }
});

/** Milliseconds that this process has worked. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs one keystroke after the other, and keeps how long each took. */
function timed(name: string, search: (query: string) => unknown): () => void {
  const keystrokes = syntheticKeystrokes(60);
  const times: number[] = [];
  measured.set(name, times);
  let next = 0;
  return () => {
    const query = keystrokes[next++ % keystrokes.length] ?? '';
    const start = worked();
    search(query);
    times.push(worked() - start);
  };
}

describe.each([34, 1000, 10_000])('a keystroke among %i cards', (size) => {
  const cards = syntheticCards(size);
  const shards = Array.from({ length: Math.ceil(size / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );
  const index = loadIndex(
    shards.map((shard) => buildSegment(shard, PACK)),
    PACK,
  );
  const lookup = createLookup(index, { now: NOW });
  const start = worked();
  lookup.find('misspelt');
  console.log(`the first keystroke among ${size} cards: ${(worked() - start).toFixed(0)} ms`);
  const plain = new Fuse(
    cards.map(({ title, tags, examples, guidance }) => ({
      title,
      tags,
      examples,
      guidance: plainText(guidance),
    })),
    {
      keys: ['title', 'tags', 'examples', 'guidance'],
      ignoreLocation: true,
      threshold: 0.3,
      includeMatches: true,
    },
  );
  const ours = timed(`lookup, ${size} cards`, (query) => orderFound(lookup.find(query).found, MOST_HITS));
  bench('lookup', ours, { time: 2000 });
  bench(
    'of it in the worker',
    timed(`of it in the worker, ${size} cards`, (query) => lookup.find(query)),
    { time: 2000 },
  );
  bench(
    'plain Fuse',
    timed(`plain Fuse, ${size} cards`, (query) => plain.search(query)),
    { time: 2000 },
  );
});
