import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { readFolder } from '@/cli/folder';
import { canonicalJson } from '@/lib/pack/canonical-json';
import { readPack } from '@/lib/pack/read-pack';
import { PackDatabase } from '@/lib/store/databases';
import { openPackStore, type PackStore } from '@/lib/store/pack-store';
import { libraryFrom } from '@/lib/store/library';
import { segmentRow, type Shelf } from '@/lib/store/shelf';

const NOW = Date.UTC(2027, 0, 1, 9, 30);
const source = readPack(readFolder('packs/post-purchase-care'), { now: NOW });
const linesOf = (values: unknown[]): Uint8Array =>
  new TextEncoder().encode(values.map((value) => `${canonicalJson(value)}\n`).join(''));
const named = (bytes: Uint8Array): { sha256: string; bytes: Uint8Array } => {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** Two cards a shard. */
const cards = source.cards.filter(({ from }) => from === undefined).slice(0, 20);
const pairs = Array.from({ length: cards.length / 2 }, (_, at) => cards.slice(2 * at, 2 * at + 2));
const shards = pairs.map((pair) => named(linesOf(pair)));

let database: PackDatabase;
let store: PackStore;
let shelf: Pick<Shelf, 'revisions'>;

beforeEach(async () => {
  database = new PackDatabase();
  store = openPackStore(database);
  const pack = source.pack;
  if (!pack) throw new Error('no pack');
  const segments = await Promise.all(
    shards.map(({ sha256 }, at) => segmentRow(sha256, pairs[at] ?? [], pack, undefined)),
  );
  await store.apply({ id: pack.id, version: 1, manifest: named(linesOf([pack])), shards, segments }, NOW);
  const rows = await store.list();
  const none = (): Promise<undefined> => Promise.resolve(undefined);
  const { shelves, kept } = await libraryFrom(store, rows, none(), none);
  await kept;
  if (!shelves[0]) throw new Error('no pack');
  shelf = shelves[0];
});

test('a card that was read is not read again', async () => {
  const reads = vi.spyOn(database.blobs, 'get');
  const id = cards[0]?.id ?? '';
  expect((await shelf.revisions(id)).map((card) => card.id)).toEqual([id]);
  await shelf.revisions(id);
  expect(reads).toHaveBeenCalledTimes(1);
});

test('of the shards the last ones are held in memory, and no more than those', async () => {
  for (const [first] of pairs) await shelf.revisions(first?.id ?? '');
  const reads = vi.spyOn(database.blobs, 'get');
  const second = (at: number): Promise<unknown[]> => shelf.revisions(pairs.at(at)?.[1]?.id ?? '');
  expect(await second(-1)).toHaveLength(1);
  expect(reads).not.toHaveBeenCalled();
  expect(await second(0)).toHaveLength(1);
  expect(reads.mock.calls).toEqual([[shards[0]?.sha256]]);
});
