import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { readFolder } from '@/cli/folder';
import { buildPack, type BuiltPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { readShard } from '@/lib/pack/shard';
import { PackDatabase } from '@/lib/store/databases';
import { openKnowledge } from '@/lib/store/knowledge';
import { openPackStore, type PackStore, type StoredPack } from '@/lib/store/pack-store';
import { segmentRow } from '@/lib/store/shelf';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const full = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));

let database: PackDatabase;
let store: PackStore;

async function stored({ manifest, manifestBytes, shards }: BuiltPack): Promise<StoredPack> {
  return {
    id: manifest.id,
    version: manifest.version,
    manifest: { sha256: hash(manifestBytes), bytes: manifestBytes },
    shards,
    segments: await Promise.all(
      shards.map(({ sha256, bytes }) => segmentRow(sha256, readShard(bytes), manifest, undefined)),
    ),
  };
}
const noFallback = {
  fallback: () => Promise.resolve([]),
  vectors: () => Promise.resolve(undefined),
};

beforeEach(async () => {
  database = new PackDatabase();
  store = openPackStore(database);
  await store.apply(await stored(buildPack(source, { version: 6 })), NOW);
});

test('an update that finds no room leaves the agent the pack there is', async () => {
  vi.spyOn(database.blobs, 'bulkPut').mockImplementation(full as never);
  const newer = await stored(buildPack(source, { version: 7 }));
  const prepare = (): Promise<void> => store.apply(newer, NOW);
  const knowledge = await openKnowledge(store, { prepare, ...noFallback })
    .load()
    .catch(() => undefined);
  expect(knowledge?.packs.map(({ version }) => version)).toEqual([6]);
});

test('an index that was built anew and finds no room answers from memory', async () => {
  await database.segments.clear();
  vi.spyOn(database.segments, 'put').mockImplementation(full as never);
  const knowledge = await openKnowledge(store, { prepare: () => Promise.resolve(), ...noFallback })
    .load()
    .catch(() => undefined);
  expect(knowledge?.packs).toHaveLength(1);
});
