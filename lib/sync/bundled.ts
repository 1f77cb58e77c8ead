import * as z from 'zod/mini';
import type { WordVectors } from '@/lib/match';
import { readShard } from '@/lib/pack/shard';
import type { Card } from '@/lib/policy/card';
import { PackSchema, type Pack } from '@/lib/policy/pack';
import type { SegmentRow } from '@/lib/store/databases';
import { PackRefusedError } from '@/lib/store/errors';
import { segmentRow, type VectorSource } from '@/lib/store/shelf';
import { pause } from '@/lib/store/slices';
import { sha256Of, type PackStore, type StoredPack } from '@/lib/store/pack-store';

/** Where the build puts the packs that ship with the extension, and the list of them. */
const LIST = '/packs/index.json';
const ListSchema = z.array(z.strictObject({ manifest: z.string(), shards: z.array(z.string()) }));

/** A pack in memory, as it was read and checked. */
export interface LoadedPack {
  pack: Pack;
  cards: Card[][];
  manifest: { sha256: string; bytes: Uint8Array };
  shards: { sha256: string; bytes: Uint8Array }[];
}

/**
 * Brings the packs that ship with the extension into the store, each in one transaction, where the store does not
 * hold that very manifest, whole, or a newer version. `base` is the extension's own address: nothing leaves the machine.
 * Every start of the background comes by here: of a pack that is there, no more than the manifest is read.
 */
export async function syncBundledPacks(
  store: PackStore,
  base: string,
  now: number,
  vectors: VectorSource,
): Promise<void> {
  const [rows, list] = await Promise.all([store.list(), readList(base)]);
  for (const files of list) {
    const named = await readManifest(files, base);
    const row = rows.find(({ id }) => id === named.pack.id);
    const isCurrent = row && (row.version > named.pack.version || row.manifest === named.manifest.sha256);
    if (isCurrent && (await store.isWhole(row))) continue;
    await store.apply(await storedPack(await readPack(named, base), row?.shards, await vectors()), now);
  }
}

/** A shard that the version before had, too, has its segment already; one that was lost is built when it is missed. */
async function storedPack(
  { pack, cards, manifest, shards }: LoadedPack,
  before: readonly string[] | undefined,
  vectors: WordVectors | undefined,
): Promise<StoredPack> {
  const segments: SegmentRow[] = [];
  for (const [index, { sha256 }] of shards.entries()) {
    if (before?.includes(sha256)) continue;
    segments.push(await segmentRow(sha256, cards[index] ?? [], pack, vectors));
    await pause();
  }
  return { id: pack.id, version: pack.version, manifest, shards, segments };
}

/** Reads the packs that ship with the extension. Throws `PackRefusedError` for one that is not what it says. */
export async function readBundledPacks(base: string): Promise<LoadedPack[]> {
  const list = await readList(base);
  return Promise.all(list.map(async (files) => readPack(await readManifest(files, base), base)));
}

type Files = z.infer<typeof ListSchema>[number];
type Named = Pick<LoadedPack, 'pack' | 'manifest'> & { shards: string[] };

async function readList(base: string): Promise<Files[]> {
  return ListSchema.parse(JSON.parse(new TextDecoder().decode(await fetchOwn(LIST, base))));
}

async function readManifest({ manifest: path, shards }: Files, base: string): Promise<Named> {
  const manifest = await withHash(await fetchOwn(path, base));
  const parsed = PackSchema.safeParse(JSON.parse(new TextDecoder().decode(manifest.bytes)));
  if (!parsed.success) throw new PackRefusedError(`${path} is not a manifest of format 1.`);
  return { pack: parsed.data, manifest, shards };
}

async function readPack({ pack, manifest, shards: paths }: Named, base: string): Promise<LoadedPack> {
  const shards = await Promise.all(paths.map(async (path) => withHash(await fetchOwn(path, base))));
  for (const [index, { sha256 }] of pack.shards.entries()) {
    if (shards[index]?.sha256 !== sha256)
      throw new PackRefusedError(`A shard of ${pack.id} is not what its manifest names.`);
  }
  return { pack, cards: shards.map((shard) => readShard(shard.bytes)), manifest, shards };
}

async function withHash(bytes: Uint8Array<ArrayBuffer>): Promise<{ sha256: string; bytes: Uint8Array }> {
  return { bytes, sha256: await sha256Of(bytes) };
}

async function fetchOwn(path: string, base: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(path, base));
  if (!response.ok) throw new PackRefusedError(`${path} is missing from the extension.`);
  return new Uint8Array(await response.arrayBuffer());
}
