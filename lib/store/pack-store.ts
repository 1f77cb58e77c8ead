import type { IndexRow, PackDatabase, PackRow, SegmentRow } from './databases';

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
    /** The pointer rows, one for each pack, by id. */
    list: (): Promise<PackRow[]> => database.use((db) => db.getAll('packs')),

    /** True where every blob that the row names is there. */
    isWhole: (row: PackRow): Promise<boolean> =>
      database.use(async (db) => {
        const there = new Set(await db.getAllKeys('blobs'));
        return [row.manifest, ...row.shards].every((sha256) => there.has(sha256));
      }),

    /** One blob's bytes; undefined where it is not there. One that is not what its name says is dropped: see `isWhole`. */
    blob: (sha256: string): Promise<Uint8Array | undefined> =>
      database.use(async (db) => {
        const bytes = (await db.get('blobs', sha256))?.bytes;
        if (bytes && (await sha256Of(bytes)) === sha256) return bytes;
        await db.delete('blobs', sha256);
        return undefined;
      }),

    segment: (key: string): Promise<SegmentRow | undefined> => database.use((db) => db.get('segments', key)),

    putSegment: (row: SegmentRow): Promise<void> =>
      database.write(['segments'], async (tx) => {
        await tx.objectStore('segments').put(row);
      }),

    /** The index over all packs that was stored last. */
    index: (): Promise<IndexRow | undefined> =>
      database.use(async (db) => (await db.getAll('indexes', undefined, 1))[0]),

    /** Stores an index in place of the one before. */
    putIndex: (row: IndexRow): Promise<void> =>
      database.write(['indexes'], async (tx) => {
        const indexes = tx.objectStore('indexes');
        await indexes.clear();
        await indexes.put(row);
      }),

    apply: (pack: StoredPack, now: number): Promise<void> => apply(database, pack, now),
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
  return database.write(['blobs', 'packs', 'segments'], async (tx) => {
    const [blobs, packs, segments] = [
      tx.objectStore('blobs'),
      tx.objectStore('packs'),
      tx.objectStore('segments'),
    ];
    for (const blob of [pack.manifest, ...pack.shards]) await blobs.put(blob);
    for (const segment of pack.segments) await segments.put(segment);
    await packs.put({
      id: pack.id,
      version: pack.version,
      manifest: pack.manifest.sha256,
      shards: pack.shards.map((shard) => shard.sha256),
      appliedAt: now,
    });
    // Blobs and segments that no pointer names any more go with the flip.
    const used = new Set((await packs.getAll()).flatMap((row) => [row.manifest, ...row.shards]));
    for (const key of await blobs.getAllKeys()) if (!used.has(key)) await blobs.delete(key);
    for (const key of await segments.getAllKeys())
      if (!used.has(key.slice(0, SHA256_HEX))) await segments.delete(key);
  });
}

/** Letters of a hash: the key of a segment begins with that of its shard. */
const SHA256_HEX = 64;
