import { createHash } from 'node:crypto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildSegment } from '@/lib/match';
import { PackDatabase } from '@/lib/store/databases';
import { DiskFullError, guarded, StorageBlockedError } from '@/lib/store/errors';
import { openPackStore, type PackStore, type StoredPack } from '@/lib/store/pack-store';
import { failing, FULL } from './spies';

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
  expect(await database.use((db) => db.count('blobs'))).toBe(3);
});

test('a pack that fails half-way leaves the old one untouched', async () => {
  await store.apply(pack(1, ['a', 'b']), 10);
  const broken = pack(2, ['c']);
  failing('put', 'packs', FULL, 1);
  await expect(store.apply(broken, 20)).rejects.toBeInstanceOf(DiskFullError);
  expect(await store.list()).toMatchObject([{ version: 1, shards: [hash('a'), hash('b')] }]);
  expect(await store.blob(hash('c'))).toBeUndefined();
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
  const reopen = vi.fn<() => void>();
  expect(await guarded(work, reopen)).toBe('done');
  expect(reopen).toHaveBeenCalledOnce();
  const always = vi.fn<() => Promise<string>>().mockRejectedValue(closed);
  await expect(guarded(always, reopen)).rejects.toBe(closed);
  expect(always).toHaveBeenCalledTimes(2);
});

test.each(['open', 'transaction'] as const)(
  'storage that is blocked when it is asked to %s has its own name',
  async (when) => {
    const denied = (): never => {
      throw new DOMException('denied', 'UnknownError');
    };
    if (when === 'transaction') await store.list();
    const spy =
      when === 'open'
        ? vi.spyOn(indexedDB, 'open').mockImplementation(denied)
        : vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(denied);
    onTestFinished(() => spy.mockRestore());
    await expect(store.list()).rejects.toBeInstanceOf(StorageBlockedError);
  },
);

describe('a connection', () => {
  const applied = { id: 'care', version: 1 };
  beforeEach(() => store.apply(pack(1, ['a']), 10));

  test('that the browser has closed is opened again', async () => {
    await database.use((db) => {
      db.close();
      return Promise.resolve();
    });
    expect(await store.list()).toMatchObject([applied]);
  });

  test('lets another one delete the database', async () => {
    await deleteDB('cuecard-packs');
    expect(await store.list()).toEqual([]);
  });

  test('that could not be opened once is opened the next time', async () => {
    database.close();
    const spy = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(store.list()).rejects.toBeInstanceOf(StorageBlockedError);
    spy.mockRestore();
    expect(await store.list()).toMatchObject([applied]);
  });

  test('reads what a newer version has left', async () => {
    database.close();
    (await openDB('cuecard-packs', 30)).close();
    expect(await store.list()).toMatchObject([applied]);
  });
});

test('a write whose transaction fails on its way to the disk says why', async () => {
  const done = database.write(['packs'], async (tx) => {
    await tx.objectStore('packs').put({ ...pack(1, []), manifest: '', shards: [], appliedAt: 1 });
    throw FULL;
  });
  await expect(done).rejects.toBeInstanceOf(DiskFullError);
  expect(await store.list()).toEqual([]);
});
