import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFolder } from '@/cli/folder';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { readShard } from '@/lib/pack/shard';
import { PackDatabase } from '@/lib/store/databases';
import { openKnowledge, type Knowledge } from '@/lib/store/knowledge';
import { openPackStore, type PackStore } from '@/lib/store/pack-store';
import { segmentRow } from '@/lib/store/shelf';
import { syncBundledPacks } from '@/lib/sync/bundled';

/* Rows that a crash, a disk or another program has spoilt. The pack ships with the extension: it can be had again. */

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const shipped = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
/** A fifth of its cards: an index is built anew for nearly every damage, and what it takes grows with the square of them. */
const source = { ...shipped, cards: shipped.cards.filter((_, at) => at % 5 === 0) };
const built = buildPack(source, { version: 7 });
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pack = built.manifest.id;

let database: PackDatabase;
let store: PackStore;

/** Serves these files as the extension's own, and brings them into the store as the background does. */
function serve(files: Record<string, Uint8Array | string>): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    const path = new URL(input as URL).pathname;
    const body = files[path];
    return Promise.resolve(
      body === undefined ? new Response('', { status: 404 }) : new Response(body as BodyInit),
    );
  });
}

function bundle(version: number): Record<string, Uint8Array | string> {
  const made = buildPack(source, { version });
  const shards = made.shards.map((shard, at) => [`/packs/${at}.ndjson`, shard.bytes] as const);
  return {
    '/packs/index.json': JSON.stringify([
      { manifest: '/packs/manifest.json', shards: shards.map(([path]) => path) },
    ]),
    '/packs/manifest.json': made.manifestBytes,
    ...Object.fromEntries(shards),
  };
}

const vectors = () => Promise.resolve(undefined);

const load = (): Promise<Knowledge> =>
  openKnowledge(store, {
    prepare: () => syncBundledPacks(store, 'https://extension.example/', NOW, vectors),
    fallback: () => Promise.resolve([]),
    vectors,
  }).load();

beforeEach(async () => {
  fakeBrowser.reset();
  database = new PackDatabase();
  store = openPackStore(database);
  serve(bundle(7));
  await load();
});

test('of a pack that is there, a background that starts again reads the manifest alone', async () => {
  const fetched = vi.mocked(fetch);
  fetched.mockClear();
  await load();
  expect(fetched.mock.calls.map(([input]) => new URL(input as URL).pathname)).toEqual([
    '/packs/index.json',
    '/packs/manifest.json',
  ]);
});

const total = built.manifest.cards;
const cardsOf = (knowledge: Knowledge): number =>
  knowledge.lookup('order', { now: NOW, viewer: { brand: '', team: '', channel: 'mail', region: '' } }).total;

describe('a blob that is lost', () => {
  test('of a shard is had again, and no card goes missing in silence', async () => {
    const before = cardsOf(await load());
    const [shard] = built.shards;
    await database.blobs.delete(shard?.sha256 ?? '');
    await database.segments.clear();
    expect(total).toBeGreaterThan(0);
    expect(cardsOf(await load())).toBe(before);
  });

  test('of a manifest is had again', async () => {
    await database.blobs.delete(hash(built.manifestBytes));
    expect((await load()).packs.map(({ id }) => id)).toEqual([pack]);
  });
});

describe('a blob that is cut short', () => {
  const cutShort = (sha256: string, bytes: Uint8Array) =>
    database.blobs.put({ sha256, bytes: bytes.slice(0, 50) });

  test('of a manifest is had again', async () => {
    await cutShort(hash(built.manifestBytes), built.manifestBytes);
    expect((await load()).packs.map(({ id }) => id)).toEqual([pack]);
  });

  test('of a shard is had again where its index is lost, too, and no card goes missing for good', async () => {
    const before = cardsOf(await load());
    for (const { sha256, bytes } of built.shards) await cutShort(sha256, bytes);
    await database.segments.clear();
    expect(cardsOf(await load())).toBe(before);
  });

  test('of a shard is had again at the next start, once a card of it was asked for', async () => {
    for (const { sha256, bytes } of built.shards) await cutShort(sha256, bytes);
    const [card] = source.cards;
    const ref = { pack, card: card?.id ?? '', ...(card?.from === undefined ? {} : { from: card.from }) };
    await (await load()).card(ref);
    expect((await (await load()).card(ref))?.card.id).toBe(card?.id);
  });
});

test('a shard that is not what its name says is not shown', async () => {
  const [shard] = built.shards;
  if (!shard) throw new Error('no shard');
  const text = new TextDecoder().decode(shard.bytes);
  const { id, from, title } = readShard(shard.bytes)[0] ?? {};
  const forged = new TextEncoder().encode(text.replace(title ?? '', 'Pay everybody'));
  await database.blobs.put({ sha256: shard.sha256, bytes: forged });
  const knowledge = await load();
  const shown = await knowledge
    .card({ pack, card: id ?? '', ...(from === undefined ? {} : { from }) })
    .catch(() => undefined);
  expect(shown?.card.title).not.toBe('Pay everybody');
});

test('an older pack that ships with the extension does not replace a newer one', async () => {
  const newer = buildPack(source, { version: 9 });
  await store.apply(
    {
      id: pack,
      version: 9,
      manifest: { sha256: hash(newer.manifestBytes), bytes: newer.manifestBytes },
      shards: newer.shards,
      segments: await Promise.all(
        newer.shards.map(({ sha256, bytes }) =>
          segmentRow(sha256, readShard(bytes), newer.manifest, undefined),
        ),
      ),
    },
    NOW,
  );
  await load();
  expect((await store.list())[0]?.version).toBe(9);
});

describe('a row of another shape', () => {
  let before: number;
  beforeEach(async () => {
    before = cardsOf(await load());
    await keptIndex();
  });
  /** It is stored after the first answer. */
  const keptIndex = () => vi.waitUntil(() => database.indexes.toCollection().first(), { timeout: 5000 });

  const isWhole = async () => {
    const knowledge = await load();
    expect(knowledge.packs.map(({ id }) => id)).toEqual([pack]);
    expect(cardsOf(knowledge)).toBe(before);
    const [card] = source.cards;
    expect((await knowledge.current({ pack, card: card?.id ?? '' }, NOW))?.card.id).toBe(card?.id);
  };
  const pointer = async () => (await database.packs.get(pack))!;

  test.each([
    ['no shards', { shards: undefined }],
    ['shards that are no list', { shards: 7 }],
    ['a manifest that is no name', { manifest: null }],
    ['a version that is none', { version: 'new' }],
    [
      'a version that nothing is newer than, of a manifest that is not there',
      { version: 1e9, manifest: 'gone' },
    ],
    ['no shard at all that is there', { version: 1e9, shards: ['gone'] }],
  ])('in place of the pointer is dropped, and the pack is had again (%s)', async (_, wrong) => {
    await database.packs.put({ ...(await pointer()), ...wrong } as never);
    await isWhole();
    expect(await pointer()).toMatchObject({ id: pack, version: 7 });
  });

  test('beside the pointer is dropped, and nothing of the pack with it', async () => {
    await database.packs.put({ id: 'another' } as never);
    await database.packs.put({ ...(await pointer()), id: 'third', manifest: 'gone' });
    await isWhole();
    expect((await database.packs.toArray()).map(({ id }) => id)).toEqual([pack]);
  });

  test('in the index is built again', async () => {
    for (const wrong of [
      { scoped: 'all' },
      { scoped: [[{ card: 1 }]] },
      { tables: undefined },
      { tables: {} },
    ]) {
      const row = await keptIndex();
      await database.indexes.put({ ...row, ...wrong } as never);
      await isWhole();
    }
  });

  test('in a segment is built again', async () => {
    for (const wrong of [{ scoped: 7 }, { segment: undefined }, { checksum: '' }]) {
      await database.indexes.clear();
      for (const row of await database.segments.toArray())
        await database.segments.put({ ...row, ...wrong } as never);
      await isWhole();
    }
    // What its checksum does not see.
    await database.indexes.clear();
    for (const row of await database.segments.toArray())
      await database.segments.put({ ...row, segment: { ...row.segment, terms: 7 } } as never);
    await isWhole();
  });

  const junk = fc.oneof(
    fc.constantFrom(undefined, null, NaN, 1e300, '', '__proto__', [], {}),
    fc.jsonValue(),
  );
  const FIELDS = {
    packs: ['version', 'manifest', 'shards', 'appliedAt'],
    segments: ['segment', 'checksum', 'scoped'],
    indexes: ['tables', 'checksum', 'scoped', 'key'],
  } as const;
  const spoiling = fc
    .constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]))
    .chain((table) => fc.tuple(fc.constant(table), fc.constantFrom<string>(...FIELDS[table]), junk));

  test('of any shape, anywhere, is never thrown on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(spoiling, { minLength: 1, maxLength: 3 }), async (spoilings) => {
        for (const [name, field, value] of spoilings) {
          const table = database.table(name);
          const spoilt = ((await table.toArray()) as object[]).map((row) => ({ ...row, [field]: value }));
          await table.bulkPut(spoilt).catch(() => undefined);
        }
        await isWhole();
      }),
      { numRuns: 8 },
    );
  });
});
