import { bench, describe } from 'vitest';
import { shippedVectors } from '@/cli/vectors';
import { match } from '@/lib/match';
import { hostileTexts, QUESTION } from '../relevance/hostile';
import { ticketOf } from '../relevance/ours';
import { NOW, starterIndex, starterPack } from '../relevance/starter';

/*
 * What texts cost that are made to cost, on the starter pack, beside a plain question in the same run. That their work is
 * bounded is tested by counting, in tests/unit/match/hostile.test.ts.
 */

const vectors = shippedVectors();
const index = starterIndex(vectors);
const phrases = starterPack().cards.flatMap(({ title, examples }) => [title, ...examples]);
const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

describe('a hostile ticket', () => {
  const plain = ticketOf(QUESTION);
  bench('a plain question', () => void match(index, plain, { now: NOW, vectors }));
  for (const [name, text] of Object.entries(hostileTexts(phrases))) {
    const ticket = ticketOf(text);
    bench(name, () => void match(index, ticket, { now: NOW, vectors }), once);
  }
});
