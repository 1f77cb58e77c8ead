import { beforeEach, describe, expect, test } from 'vitest';
import { AgentDatabase } from '@/lib/store/databases';
import { isoWeek, openAgentStore, type AgentStore } from '@/lib/store/agent-store';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
let database: AgentDatabase;
let store: AgentStore;

beforeEach(() => {
  database = new AgentDatabase();
  store = openAgentStore(database);
});

describe('profile', () => {
  test('is unknown until it was asked for, and then kept', async () => {
    expect(await store.profile()).toBeUndefined();
    const profile = {
      name: 'Sam',
      team: 'Care',
      brand: '',
      channel: '' as const,
      region: '',
      languages: ['en'],
    };
    await store.saveProfile(profile);
    expect(await openAgentStore(new AgentDatabase()).profile()).toEqual(profile);
  });

  test('"later" counts as asked', async () => {
    await store.saveProfile();
    expect((await store.profile())?.name).toBe('');
  });

  test('a row that is not a profile is taken as none, and stays', async () => {
    await database.values.put({ key: 'profile', value: { name: 7 } });
    expect(await store.profile()).toBeUndefined();
    expect(await database.values.get('profile')).toEqual({ key: 'profile', value: { name: 7 } });
  });
});

test('favourites are set and taken back', async () => {
  await store.setFavourite('care', 'cancel', true, NOW);
  await store.setFavourite('care', 'refund', true, NOW);
  await store.setFavourite('care', 'cancel', false, NOW);
  expect(await store.favourites()).toEqual([{ pack: 'care', card: 'refund', at: NOW }]);
});

test('recent cards come newest first, each once, and only the newest are kept', async () => {
  for (let n = 0; n < 25; n++) await store.noteUse('care', `card-${n}`, NOW + n);
  await store.noteUse('care', 'card-24', NOW + 99);
  expect((await store.recent(3)).map((row) => row.card)).toEqual(['card-24', 'card-23', 'card-22']);
  expect(await database.recent.count()).toBe(20);
});

test('counts add up by week and card, and hold nothing else', async () => {
  await store.count('inserted', 'care', 'cancel', NOW);
  await store.count('inserted', 'care', 'cancel', NOW + 1);
  expect(await database.counts.toArray()).toEqual([
    { week: '2026-W53', pack: 'care', card: 'cancel', event: 'inserted', count: 2 },
  ]);
});

test.each([
  ['2027-01-01', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2023-01-01', '2022-W52'],
  ['1970-01-01', '1970-W01'],
])('%s lies in ISO week %s', (day, week) => {
  expect(isoWeek(Date.parse(day))).toBe(week);
});
