import type { Card } from '../policy/card';

/** The order of cards in a shard: by id in byte order (ids are ASCII), then by first day, the open one first. */
export function compareRevisions(a: Pick<Card, 'id' | 'from'>, b: Pick<Card, 'id' | 'from'>): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [first, second] = [a.from ?? '', b.from ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
