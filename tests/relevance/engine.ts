import { match } from '@/lib/match';
import { runTests } from '@/lib/pack/test-runner';
import type { WordVectors } from '@/lib/match';
import { NOW, starterIndex, starterPack } from './starter';

export { ours } from './ours';

/** How many of the starter pack's own tests pass. */
export function starterPassed(vectors: WordVectors | undefined): number {
  const { pack, cards, tests } = starterPack();
  const index = starterIndex(vectors);
  const matcher = (ticket: Parameters<typeof match>[1], day: string | undefined) =>
    match(index, ticket, { vectors, now: day === undefined ? NOW : Date.parse(`${day}T12:00:00Z`) });
  return runTests(tests, { pack, cards }, matcher, '2027-01-01').passed;
}
