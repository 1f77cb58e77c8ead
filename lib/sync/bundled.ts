import * as z from 'zod/mini';
import type { WordVectors } from '@/lib/match';
import { readShard } from '@/lib/pack/shard';
import type { Card } from '@/lib/policy/card';
import { PackSchema, type Pack } from '@/lib/policy/pack';
import { segmentRow, type VectorSource } from '@/lib/store/shelf';
import { sha256Of, type PackStore, type StoredPack } from '@/lib/store/pack-store';

/** Where the build puts the packs that ship with the extension, and the list of them. */
const LIST = '/packs/index.json';
const ListSchema = z.array(z.strictObject({ manifest: z.string(), shards: z.array(z.string()) }));

/** A pack that does not check: not what its manifest says. What was there before stays. */
export class PackRefusedError extends Error {
  override readonly name = 'PackRefusedError';
}

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
 */
export async function syncBundledPacks(
  store: PackStore,
  base: string,
  now: number,
  vectors: VectorSource,
): Promise<void> {
  const stored = new Map((await store.list()).map((row) => [row.id, row]));
  for (const loaded of await readBundledPacks(base)) {
    const row = stored.get(loaded.pack.id);
    if (row && row.version > loaded.pack.version) continue;
    if (row?.manifest === loaded.manifest.sha256 && (await store.isWhole(row))) continue;
    await store.apply(storedPack(loaded, await vectors()), now);
  }
}

function storedPack(
  { pack, cards, manifest, shards }: LoadedPack,
  vectors: WordVectors | undefined,
): StoredPack {
  const segments = shards.map(({ sha256 }, index) => segmentRow(sha256, cards[index] ?? [], pack, vectors));
  return { id: pack.id, version: pack.version, manifest, shards, segments };
}

/** Reads the packs that ship with the extension. Throws `PackRefusedError` for one that is not what it says. */
export async function readBundledPacks(base: string): Promise<LoadedPack[]> {
  const list = ListSchema.parse(JSON.parse(new TextDecoder().decode(await fetchOwn(LIST, base))));
  return Promise.all(list.map((files) => readPack(files, base)));
}

async function readPack(files: { manifest: string; shards: string[] }, base: string): Promise<LoadedPack> {
  const manifestBytes = await fetchOwn(files.manifest, base);
  const parsed = PackSchema.safeParse(JSON.parse(new TextDecoder().decode(manifestBytes)));
  if (!parsed.success) throw new PackRefusedError(`${files.manifest} is not a manifest of format 1.`);
  const pack = parsed.data;
  const shards = await Promise.all(files.shards.map(async (path) => withHash(await fetchOwn(path, base))));
  for (const [index, { sha256 }] of pack.shards.entries()) {
    if (shards[index]?.sha256 !== sha256)
      throw new PackRefusedError(`A shard of ${pack.id} is not what its manifest names.`);
  }
  const cards = shards.map((shard) => readShard(shard.bytes));
  return { pack, cards, manifest: await withHash(manifestBytes), shards };
}

async function withHash(bytes: Uint8Array<ArrayBuffer>): Promise<{ sha256: string; bytes: Uint8Array }> {
  return { bytes, sha256: await sha256Of(bytes) };
}

async function fetchOwn(path: string, base: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(path, base));
  if (!response.ok) throw new PackRefusedError(`${path} is missing from the extension.`);
  return new Uint8Array(await response.arrayBuffer());
}
