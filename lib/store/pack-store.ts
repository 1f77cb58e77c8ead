import type { IndexRow, PackDatabase, PackRow, SegmentRow } from './databases';
import { guarded } from './errors';
import { isIndexRow, isPackRow, isSegmentRow } from './rows';

/** A pack ready to be applied: its manifest, its shards and their index segments, all in bytes. */
export interface StoredPack {
  id: string;
  version: number;
  manifest: Blob;
  shards: Blob[];
  segments: SegmentRow[];
}
interface Blob {
  sha256: string;
  bytes: Uint8Array;
}

export type PackStore = ReturnType<typeof openPackStore>;

/** Packs on this machine: immutable blobs and one pointer row each. */
export function openPackStore(database: PackDatabase) {
  return {
    /** The pointer rows, one for each pack, by id. One that points nowhere is dropped: its pack can be had again. */
    list: (): Promise<PackRow[]> =>
      guarded(async () => {
        const rows = await database.packs.orderBy('id').toArray();
        const fitting = rows.filter(isPackRow);
        const wrong = rows.filter((row) => !fitting.includes(row));
        await database.packs.bulkDelete(wrong.map(({ id }) => id));
        return fitting;
      }),

    drop: (id: string): Promise<void> => guarded(() => database.packs.delete(id)),

    /** True where every blob that the row names is there. */
    isWhole: (row: PackRow): Promise<boolean> =>
      guarded(async () => {
        // Names alone: counting a choice of rows reads each of them, megabytes at every start of the background.
        const names = new Set(await database.blobs.toCollection().primaryKeys());
        return [row.manifest, ...row.shards].every((sha256) => names.has(sha256));
      }),

    /** One blob's bytes; undefined where it is not there. One that is not what its name says is dropped: see `isWhole`. */
    blob: (sha256: string): Promise<Uint8Array | undefined> =>
      guarded(async () => {
        const bytes = (await database.blobs.get(sha256))?.bytes;
        if (bytes instanceof Uint8Array && (await sha256Of(bytes)) === sha256) return bytes;
        await database.blobs.delete(sha256);
        return undefined;
      }),

    ...indexRows(database),

    apply: (pack: StoredPack, now: number): Promise<void> => guarded(() => apply(database, pack, now)),
  };
}

/** What is built from the blobs: segments, and the index over all of them. */
function indexRows(database: PackDatabase) {
  return {
    segment: (key: string): Promise<SegmentRow | undefined> =>
      guarded(async () => {
        const row = await database.segments.get(key);
        return isSegmentRow(row) ? row : undefined;
      }),

    putSegment: (row: SegmentRow): Promise<void> =>
      guarded(async () => {
        await database.segments.put(row);
      }),

    /** The index over all packs that was stored last. */
    index: (): Promise<IndexRow | undefined> =>
      guarded(async () => {
        const row = await database.indexes.toCollection().first();
        return isIndexRow(row) ? row : undefined;
      }),

    /** Drops what is built from the blobs. */
    dropIndexes: (): Promise<unknown> =>
      guarded(() => Promise.all([database.indexes.clear(), database.segments.clear()])),

    /** Stores an index in place of the one before. */
    putIndex: (row: IndexRow): Promise<void> =>
      guarded(() =>
        database.transaction('rw', database.indexes, async () => {
          await database.indexes.clear();
          await database.indexes.put(row);
        }),
      ),
  };
}

/** SHA-256 in lower-case hex. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  // A copy: a view of shared memory is no source for the browser's digest.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Brings in a pack in one transaction: after a crash the old state or the new one is there, never a mix. */
function apply(database: PackDatabase, pack: StoredPack, now: number): Promise<void> {
  return database.transaction('rw', database.blobs, database.packs, database.segments, async () => {
    await database.blobs.bulkPut([pack.manifest, ...pack.shards]);
    await database.segments.bulkPut(pack.segments);
    await database.packs.put({
      id: pack.id,
      version: pack.version,
      manifest: pack.manifest.sha256,
      shards: pack.shards.map((shard) => shard.sha256),
      appliedAt: now,
    });
    await collectOrphans(database);
  });
}

/** Blobs and segments that no pointer names any more. Runs inside the transaction of the flip. */
async function collectOrphans(database: PackDatabase): Promise<void> {
  const rows = await database.packs.toArray();
  const used = new Set(rows.flatMap((row) => [row.manifest, ...row.shards]));
  const blobs = await database.blobs.toCollection().primaryKeys();
  await database.blobs.bulkDelete(blobs.filter((sha256) => !used.has(sha256)));
  const segments = await database.segments.toCollection().primaryKeys();
  await database.segments.bulkDelete(segments.filter((key) => !used.has(key.slice(0, 64))));
}
