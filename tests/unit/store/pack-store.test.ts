import Dexie from 'dexie';
import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildSegment } from '@/lib/match';
import { PackDatabase } from '@/lib/store/databases';
import { DiskFullError, guarded, StorageBlockedError } from '@/lib/store/errors';
import { openPackStore, type PackStore, type StoredPack } from '@/lib/store/pack-store';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The name of a version's manifest, or of a shard. */
const hash = (name: string): string => sha256(/\d/u.test(name) ? `manifest ${name}` : `shard ${name}`);
const pack = (version: number, shards: string[]): StoredPack => ({
  id: 'care',
  version,
  manifest: { sha256: hash(String(version)), bytes: bytes(`manifest ${version}`) },
  shards: shards.map((letter) => ({ sha256: hash(letter), bytes: bytes(`shard ${letter}`) })),
  segments: shards.map((letter) => ({
    key: `${hash(letter)}:1`,
    segment: { ...buildSegment([], { language: 'en' }), terms: [letter] },
    checksum: 0,
    scoped: [],
  })),
});

let database: PackDatabase;
let store: PackStore;
beforeEach(() => {
  database = new PackDatabase();
  store = openPackStore(database);
});

test('a pack is applied whole, and what it no longer names is collected', async () => {
  await store.apply(pack(1, ['a', 'b']), 10);
  await store.apply(pack(2, ['b', 'c']), 20);
  expect(await store.list()).toEqual([
    { id: 'care', version: 2, manifest: hash('2'), shards: [hash('b'), hash('c')], appliedAt: 20 },
  ]);
  expect(await store.blob(hash('a'))).toBeUndefined();
  expect(await store.segment(`${hash('a')}:1`)).toBeUndefined();
  expect(await store.blob(hash('b'))).toEqual(bytes('shard b'));
  expect(await database.blobs.count()).toBe(3);
});

test('a pack that fails half-way leaves the old one untouched', async () => {
  await store.apply(pack(1, ['a', 'b']), 10);
  const broken = pack(2, ['c']);
  vi.spyOn(database.packs, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await expect(store.apply(broken, 20)).rejects.toBeInstanceOf(DiskFullError);
  expect(await store.list()).toMatchObject([{ version: 1, shards: [hash('a'), hash('b')] }]);
  expect(await store.blob(hash('c'))).toBeUndefined();
});

test('whether a pack is whole is told by names: every start of the background asks', async () => {
  await store.apply(pack(1, ['a', 'b']), 10);
  const [row] = await store.list();
  const cursor = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect(await store.isWhole(row!)).toBe(true);
  await database.blobs.delete(hash('b'));
  expect(await store.isWhole(row!)).toBe(false);
  expect([cursor.mock.calls, all.mock.calls]).toEqual([[], []]);
});

test('two packs do not collect each other', async () => {
  await store.apply(pack(1, ['a']), 10);
  await store.apply({ ...pack(3, ['d']), id: 'other' }, 10);
  expect(await store.blob(hash('a'))).toBeDefined();
  expect(await store.blob(hash('d'))).toBeDefined();
});

test('work whose connection was closed is done once more, and no more than once', async () => {
  const closed = new DOMException('closing', 'InvalidStateError');
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(closed).mockResolvedValueOnce('done');
  expect(await guarded(work)).toBe('done');
  const always = vi.fn<() => Promise<string>>().mockRejectedValue(closed);
  await expect(guarded(always)).rejects.toBe(closed);
  expect(always).toHaveBeenCalledTimes(2);
});

test('blocked storage has its own name, however deep it is wrapped', async () => {
  const inner = new DOMException('denied', 'UnknownError');
  const wrapped = new Dexie.OpenFailedError('open failed', inner);
  await expect(guarded(() => Promise.reject(wrapped))).rejects.toBeInstanceOf(StorageBlockedError);
});
