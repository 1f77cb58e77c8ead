import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readFolder } from '@/cli/folder';
import { orderFound } from '@/lib/match/lookup-order';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { readShard } from '@/lib/pack/shard';
import type { Card } from '@/lib/policy/card';
import { PackDatabase } from '@/lib/store/databases';
import { openKnowledge, type Knowledge } from '@/lib/store/knowledge';
import { openPackStore, type PackStore } from '@/lib/store/pack-store';
import { segmentRow, type UnstoredPack } from '@/lib/store/shelf';
import type { Ticket } from '@/lib/ticket/ticket';
import { createHash } from 'node:crypto';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const VIEWER = { brand: '', team: '', channel: 'mail', region: '' };
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const built = buildPack(source, { version: 7 });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const ticket: Ticket = {
  key: 'k',
  id: '1',
  subject: 'Cancel my order',
  messages: [
    {
      author: 'Maya',
      direction: 'customer',
      text: 'Is it too late to cancel the order I placed yesterday, before it ships?',
    },
  ],
  customer: { name: 'Maya', email: '' },
  order: { number: '', date: '', status: '', total: '' },
  channel: 'mail',
  tags: [],
  fields: [],
  certainty: 1,
  truncated: false,
};

let store: PackStore;
let database: PackDatabase;
beforeEach(() => {
  database = new PackDatabase();
  store = openPackStore(database);
});

async function fill(scope?: { brands: string[] }): Promise<void> {
  const cards = built.shards.map(({ bytes }) => readShard(bytes));
  const rows = await Promise.all(
    built.shards.map(({ sha256: hash }, at) => segmentRow(hash, cards[at] ?? [], built.manifest, undefined)),
  );
  if (scope) {
    rows[0]?.scoped.push({
      card: 'cancel-before-shipping',
      scope: { brands: scope.brands, teams: [], channels: [], regions: [] },
    });
  }
  await store.apply(
    {
      id: built.manifest.id,
      version: 7,
      manifest: { sha256: sha256(built.manifestBytes), bytes: built.manifestBytes },
      shards: built.shards,
      segments: rows,
    },
    NOW,
  );
}

const nothing = {
  prepare: () => Promise.resolve(),
  fallback: (): Promise<UnstoredPack[]> => Promise.resolve([]),
  vectors: () => Promise.resolve(undefined),
};
const first = async (): Promise<string | undefined> => {
  const knowledge = await openKnowledge(store, nothing).load();
  return knowledge.match(ticket, { now: NOW, viewer: VIEWER }).matches[0]?.ref.card;
};

describe('a worker that slept', () => {
  test('answers its first ticket from buffers, without reading a card', async () => {
    await fill();
    const blobs = vi.spyOn(database.blobs, 'get');
    expect(await first()).toBe('cancel-before-shipping');
    expect(blobs.mock.calls.map(([hash]) => hash)).toEqual([sha256(built.manifestBytes)]);
  });

  test('builds a segment again that is damaged, from its shard, and keeps it', async () => {
    await fill();
    const [row] = await database.segments.toArray();
    await database.segments.put({ ...row!, segment: { ...row!.segment, starts: new Uint32Array([1, 2]) } });
    expect(await first()).toBe('cancel-before-shipping');
    expect(await database.segments.get(row!.key)).toEqual(row);
  });
});

test('a card that is for another brand is not suggested to an agent of none', async () => {
  await fill({ brands: ['Fjell'] });
  expect(await first()).not.toBe('cancel-before-shipping');
});

describe('where the browser blocks the database', () => {
  const blocked = (): Promise<never> =>
    Promise.reject(new Dexie.OpenFailedError('blocked', new DOMException('denied', 'UnknownError')));

  test('packs answer from memory, and the panel is told', async () => {
    vi.spyOn(database.packs, 'orderBy').mockImplementation(() => ({ toArray: blocked }) as never);
    const fallback = (): Promise<UnstoredPack[]> =>
      Promise.resolve([{ pack: built.manifest, cards: built.shards.map(({ bytes }) => readShard(bytes)) }]);
    const knowledge = await openKnowledge(store, { ...nothing, fallback }).load();
    expect(knowledge.trouble).toBe('storageBlocked');
    expect(knowledge.match(ticket, { now: NOW, viewer: VIEWER }).matches[0]?.ref.card).toBe(
      'cancel-before-shipping',
    );
  });

  test('a load that failed otherwise is tried again', async () => {
    await fill();
    const prepare = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('once')).mockResolvedValue();
    const source = openKnowledge(store, { ...nothing, prepare });
    await expect(source.load()).rejects.toThrow('once');
    expect(source.isLoaded).toBe(false);
    const loading = source.load();
    expect(source.isLoaded).toBe(false);
    expect((await loading).packs).toHaveLength(1);
    expect(source.isLoaded).toBe(true);
  });
});

describe('cards', () => {
  test('are found by revision, by day, by what they include and by what they relate to', async () => {
    await fill();
    const knowledge = await openKnowledge(store, nothing).load();
    const pack = built.manifest.id;
    const current = await knowledge.current({ pack, card: 'return-item' }, NOW);
    expect(current?.card.from).toBe('2026-07-01');
    const before = await knowledge.current({ pack, card: 'return-item' }, Date.UTC(2026, 5, 1));
    expect(before?.card.from).toBeUndefined();
    expect(await knowledge.card({ pack, card: 'return-item', from: '2026-07-01' })).toEqual(current);
    expect(await knowledge.card({ pack, card: 'no-such-card' })).toBeUndefined();
    expect((await knowledge.related(current!, NOW)).length).toBe(current!.card.related.length);
  });

  test('are looked up with a typing mistake, and only those in force', async () => {
    await fill();
    const knowledge = await openKnowledge(store, nothing).load();
    const { found, total } = knowledge.lookup('gift crad', { now: NOW, viewer: VIEWER });
    expect(orderFound(found, 5)[0]?.card.ref.card).toBe('gift-card');
    expect(total).toBe(new Set(source.cards.map(({ id }) => id)).size);
    // Revisions are not cards: an agent is told how many answers there are.
    expect(knowledge.cardCount(built.manifest.id)).toBe(total);
    expect(total).toBeLessThan(built.manifest.cards);
  });
});

describe('only what is shown is read', () => {
  const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'];

  /** One shard for each two cards; the first card of each has two revisions. */
  async function fillShards(): Promise<string[]> {
    const plain: Card = { ...readShard(built.shards[0]!.bytes)[0]!, related: [], translations: {} };
    const cardOf = (id: string, more: Partial<Card>): Card => ({ ...plain, id, tags: [], ...more });
    const shards = [0, 2, 4].map((first) => {
      const [one = '', two = ''] = CARDS.slice(first);
      const cards = [
        cardOf(one, { title: `Opening hours ${one}`, until: '2026-06-30' }),
        cardOf(one, { title: `Opening hours ${one}, new`, from: '2026-07-01' }),
        cardOf(two, { title: two === 'd' ? 'Bicycles' : `Closed on ${two}` }),
      ];
      const bytes = new TextEncoder().encode(cards.map((card) => `${JSON.stringify(card)}\n`).join(''));
      return { sha256: sha256(bytes), bytes, cards };
    });
    const segments = shards.map((shard) => segmentRow(shard.sha256, shard.cards, built.manifest, undefined));
    await store.apply(
      {
        id: built.manifest.id,
        version: 7,
        manifest: { sha256: sha256(built.manifestBytes), bytes: built.manifestBytes },
        shards,
        segments: await Promise.all(segments),
      },
      NOW,
    );
    return shards.map((shard) => shard.sha256);
  }

  const pack = built.manifest.id;
  const options = { now: NOW, viewer: VIEWER };
  async function opened(): Promise<{ knowledge: Knowledge; shards: string[]; read: () => unknown[] }> {
    const shards = await fillShards();
    const knowledge = await openKnowledge(store, nothing).load();
    const blobs = vi.spyOn(database.blobs, 'get');
    return { knowledge, shards, read: () => blobs.mock.calls.map(([hash]) => hash) };
  }

  test('a lookup reads no card; one that is shown then reads its shard, once', async () => {
    const { knowledge, shards, read } = await opened();
    for (const query of ['bicyc', 'bicycles']) {
      const { found, total } = knowledge.lookup(query, options);
      expect(found.cards.map(({ title }) => title)).toEqual(['Bicycles']);
      expect(total).toBe(CARDS.length);
      expect(read()).toEqual(query === 'bicyc' ? [] : [shards[1]]);
      expect((await knowledge.card(found.cards[0]!.ref))?.card.title).toBe('Bicycles');
    }
    expect(read()).toEqual([shards[1]]);
  });

  test('every card of a shard is read right, each with all its revisions', async () => {
    const { knowledge } = await opened();
    for (const card of CARDS) {
      const current = await knowledge.current({ pack, card }, NOW);
      expect(current?.card.id).toBe(card);
      const before = await knowledge.current({ pack, card }, Date.UTC(2026, 5, 1));
      expect(before?.card.id).toBe(card);
      expect(before?.card.title === current?.card.title).toBe(CARDS.indexOf(card) % 2 === 1);
    }
  });

  test('found are cards in force', async () => {
    const { knowledge } = await opened();
    const { found } = knowledge.lookup('opening hours', options);
    const cards = await Promise.all(orderFound(found, 50).map(({ card }) => knowledge.card(card.ref)));
    expect(cards.map((packed) => packed?.card.title)).toEqual(
      ['a', 'c', 'e'].map((id) => `Opening hours ${id}, new`),
    );
  });

  test('a read that failed is tried again', async () => {
    const { knowledge } = await opened();
    vi.spyOn(database.blobs, 'get').mockRejectedValueOnce(new Error('once'));
    await expect(knowledge.current({ pack, card: 'd' }, NOW)).rejects.toThrow('once');
    expect((await knowledge.current({ pack, card: 'd' }, NOW))?.card.title).toBe('Bicycles');
  });
});

test('a lookup shows an agent what is for that agent, and another agent the rest', async () => {
  await fill({ brands: ['Fjell'] });
  const knowledge = await openKnowledge(store, nothing).load();
  const lookup = (brand: string): { ids: string[]; total: number } => {
    const { found, total } = knowledge.lookup('cancel', { now: NOW, viewer: { ...VIEWER, brand } });
    return { ids: found.cards.map(({ ref }) => ref.card), total };
  };
  const none = lookup('');
  const fjell = lookup('Fjell');
  expect(none.ids).not.toContain('cancel-before-shipping');
  expect(fjell.ids).toContain('cancel-before-shipping');
  expect(fjell.total).toBe(none.total + 1);
});
