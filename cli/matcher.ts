import { buildSegment, loadIndex, match } from '../lib/match/index';
import type { Matcher, TestedPack } from '../lib/pack/test-runner';
import { momentOn } from './clock';
import { shippedVectors } from './vectors';

/** The matcher of the extension, on an index of one pack. Parameter `now`: the moment for tests that name no day. */
export function matcherFor({ pack, cards }: TestedPack, now: number): Matcher {
  const vectors = shippedVectors();
  const index = loadIndex([buildSegment([...cards], pack, vectors)], pack);
  return (ticket, day) =>
    match(index, ticket, { vectors, now: day === undefined ? now : momentOn(day, pack.timezone) });
}
