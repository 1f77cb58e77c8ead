import { builtTables, checksumOf, openIndex, SEGMENT_VERSION, type Index, type Segment } from '@/lib/match';
import { readShard } from '@/lib/pack/shard';
import { PackSchema, type Pack } from '@/lib/policy/pack';
import type { IndexRow, PackRow, ScopedCard } from './databases';
import type { PackStore } from './pack-store';
import {
  revisionsFrom,
  segmentKey,
  segmentRow,
  segmentsInMemory,
  shelfInMemory,
  type Shelf,
  type UnstoredPack,
  type VectorSource,
} from './shelf';
import { inSlices, pause } from './slices';

/** The packs of this machine, and one index over all of them. */
export interface Library {
  index: Index;
  /** In the order of the index's packs. */
  shelves: Shelf[];
}

/**
 * The library of the stored packs. Their index is stored as it is used, and `stored` is the one that was stored last:
 * reading it is enough to answer a ticket, and no card is read for that. Where there is none of these very packs, or a damaged one, it is built from their segments,
 * and stored again; `kept` settles when that has been tried.
 */
export async function libraryFrom(
  store: PackStore,
  rows: readonly PackRow[],
  stored: Promise<IndexRow | undefined> | undefined,
  vectors: VectorSource,
): Promise<Library & { kept: Promise<void> }> {
  const key = indexKey(rows);
  const [row, packs] = await Promise.all([stored, Promise.all(rows.map((each) => packOf(store, each)))]);
  const known = row?.key === key && row.checksum === checksumOf(row.tables) ? row : undefined;
  const { tables, scoped } = known ?? (await builtFrom(store, rows, packs, vectors));
  const index = openIndex(tables, packs);
  const shelves = rows.flatMap((each, number) => {
    const pack = packs[number];
    if (!pack) return [];
    return [{ pack, scoped: scoped[number] ?? [], revisions: revisionsFrom(store, each, index, number) }];
  });
  const keep = async (): Promise<void> => {
    // Whoever waits for the first answer comes first.
    await pause();
    await store.putIndex({ key, tables, checksum: checksumOf(tables), scoped });
  };
  // Without room it is built again the next time.
  return { index, shelves, kept: known ? Promise.resolve() : keep().catch(() => undefined) };
}

/** Packs in another order, of other bytes or indexed in another way have another index. */
function indexKey(rows: readonly PackRow[]): string {
  return [SEGMENT_VERSION, ...rows.map(({ id, manifest }) => `${id}:${manifest}`)].join(' ');
}

/** A pack whose manifest cannot be read is dropped: it could not be shown, and may be had again. */
async function packOf(store: PackStore, { id, manifest }: PackRow): Promise<Pack> {
  const bytes = await store.blob(manifest);
  try {
    return PackSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    await store.drop(id);
    throw error;
  }
}

type Stored = Pick<IndexRow, 'tables' | 'scoped'>;

async function builtFrom(
  store: PackStore,
  rows: readonly PackRow[],
  packs: readonly Pack[],
  vectors: VectorSource,
): Promise<Stored> {
  const sources = await Promise.all(
    packs.map(async (pack, number) => {
      const shards = rows[number]?.shards ?? [];
      const parts = await Promise.all(shards.map((sha256) => loadSegment(store, sha256, pack, vectors)));
      const scoped = parts.flatMap((part) => part.scoped);
      return { pack, scoped, segments: parts.map(({ segment }) => segment) };
    }),
  );
  return { tables: await inSlices(builtTables(sources)), scoped: sources.map(({ scoped }) => scoped) };
}

/** The stored segment; built again from its shard where it is missing, damaged or of an older format. */
async function loadSegment(
  store: PackStore,
  sha256: string,
  pack: Pack,
  vectors: VectorSource,
): Promise<{ segment: Segment; scoped: ScopedCard[] }> {
  const row = await store.segment(segmentKey(sha256));
  // Otherwise built again below: a segment is never the only copy of anything.
  if (row && row.checksum === checksumOf(row.segment)) return row;
  const shard = await store.blob(sha256);
  // No index of nothing is kept in its place: its cards would be missing for good.
  if (!shard) throw new Error(sha256);
  const fresh = await segmentRow(sha256, readShard(shard), pack, await vectors());
  // Without room it is built again the next time.
  await store.putSegment(fresh).catch(() => undefined);
  return fresh;
}

/** The library of packs that are in memory alone. */
export async function libraryInMemory(
  packs: readonly UnstoredPack[],
  vectors: VectorSource,
): Promise<Library> {
  const table = await vectors();
  const sources = await Promise.all(
    packs.map(async (each) => ({ pack: each.pack, segments: await segmentsInMemory(each, table) })),
  );
  const tables = await inSlices(builtTables(sources));
  const index = openIndex(
    tables,
    packs.map(({ pack }) => pack),
  );
  return { index, shelves: packs.map(shelfInMemory) };
}
