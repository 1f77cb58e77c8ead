import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import type { Judgment } from '@/lib/match';
import { AgentDatabase } from '@/lib/store/databases';
import { openLearning, type LearningStore } from '@/lib/store/learning';

let database: AgentDatabase;
let learning: LearningStore;

beforeEach(() => {
  database = new AgentDatabase();
  learning = openLearning(database);
});

const judged = (card: string, says: Judgment['says'] = 'inserted', term = 1): Judgment => {
  return { pack: 'care', card, says, terms: [term], weights: [255] };
};

test('what is remembered is there after a restart, oldest first', async () => {
  await learning.remember(judged('cancel'));
  await learning.remember(judged('refund', 'dismissed'));
  const again = await openLearning(new AgentDatabase()).judgments();
  expect(again).toMatchObject([judged('cancel'), judged('refund', 'dismissed')]);
});

test('a row holds hashes and weights, and nothing else of a ticket', async () => {
  await learning.remember(judged('cancel'));
  const [row] = await database.judgments.toArray();
  expect(Object.keys(row!).sort()).toEqual(['card', 'id', 'pack', 'says', 'terms', 'weights']);
});

test('a row of another shape counts for nothing, and stays', async () => {
  await learning.remember(judged('cancel'));
  const wrong = [{ terms: undefined }, { terms: [NaN] }, { weights: 'all' }, { says: 'liked' }, { pack: 7 }];
  for (const each of wrong) await database.judgments.add({ ...judged('refund'), ...each } as never);
  const again = openLearning(new AgentDatabase());
  expect(await again.judgments()).toMatchObject([judged('cancel')]);
  expect(await again.cards()).toHaveLength(1);
  expect(await database.judgments.count()).toBe(1 + wrong.length);
});

test('of a card the newest stay', async () => {
  for (let term = 0; term < 25; term++) await learning.remember(judged('cancel', 'inserted', term));
  expect((await learning.judgments()).map(({ terms }) => terms[0])).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 5),
  );
});

test('one is taken back, one card’s are erased, all are erased', async () => {
  const id = await learning.remember(judged('cancel'));
  for (const card of ['cancel', 'refund', 'change']) await learning.remember(judged(card));
  await learning.takeBack(id!);
  expect(await learning.cards()).toHaveLength(3);
  await learning.erase({ pack: 'care', card: 'refund' });
  expect((await learning.cards()).map(({ card }) => card)).toEqual(['cancel', 'change']);
  await learning.erase();
  expect(await learning.judgments()).toEqual([]);
});

test('cards are counted, the most inserted first', async () => {
  await learning.remember(judged('refund', 'dismissed'));
  await learning.remember(judged('cancel'));
  await learning.remember(judged('cancel'));
  expect(await learning.cards()).toEqual([
    { pack: 'care', card: 'cancel', inserted: 2, dismissed: 0 },
    { pack: 'care', card: 'refund', inserted: 0, dismissed: 1 },
  ]);
});

test('switched off, nothing is learned and nothing counts; switched on, what was there counts again', async () => {
  await learning.remember(judged('cancel'));
  await learning.turn(false);
  expect(await learning.remember(judged('refund'))).toBeUndefined();
  expect(await learning.judgments()).toEqual([]);
  expect(await learning.cards()).toHaveLength(1);
  await learning.turn(true);
  expect(await learning.judgments()).toHaveLength(1);
});

test('the agent’s data of the first version is there after the update', async () => {
  const old = new Dexie('cuecard-agent');
  old.version(1).stores({
    values: 'key',
    favourites: '[pack+card]',
    recent: '[pack+card], usedAt',
    counts: '[week+pack+card+event]',
  });
  await old.table('favourites').put({ pack: 'care', card: 'cancel', at: 7 });
  old.close();
  const updated = new AgentDatabase();
  expect(await updated.favourites.toArray()).toEqual([{ pack: 'care', card: 'cancel', at: 7 }]);
  expect(await openLearning(updated).judgments()).toEqual([]);
});
