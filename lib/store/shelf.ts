import { buildSegment, decodeSegment, encodeSegment, SEGMENT_VERSION } from '@/lib/match';
import type { Segment } from '@/lib/match';
import { readShard } from '@/lib/pack/shard';
import type { Card } from '@/lib/policy/card';
import { PackSchema, type Pack } from '@/lib/policy/pack';
import type { PackRow, ScopedCard, SegmentRow } from './databases';
import type { PackStore } from './pack-store';

/** A pack's index and its cards, wherever they are: in the database, or in memory where the browser refuses one. */
export interface Shelf {
  pack: Pack;
  segments: Segment[];
  scoped: ScopedCard[];
  /** Read when a card is first shown, and kept for the worker's life. */
  cards: () => Promise<Card[]>;
}

/** A pack in memory: its manifest and the cards of each of its shards. */
export interface UnstoredPack {
  pack: Pack;
  cards: Card[][];
}

/** Segments are named by their shard's hash and the format of the index: a new format builds them anew. */
export function segmentKey(sha256: string): string {
  return `${sha256}:${SEGMENT_VERSION}`;
}

/** The row of a shard's segment, as it is stored. */
export function segmentRow(sha256: string, cards: readonly Card[], pack: Pack): SegmentRow {
  const bytes = encodeSegment(buildSegment(cards, pack));
  return { key: segmentKey(sha256), bytes, scoped: scopedOf(cards) };
}

function scopedOf(cards: readonly Card[]): ScopedCard[] {
  return cards.flatMap(({ id, scope }) => (scope ? [{ card: id, scope }] : []));
}

/** A stored pack. Loading buffers is enough to answer a ticket: no card is read for that. */
export async function shelfFrom(store: PackStore, row: PackRow): Promise<Shelf> {
  const manifest = await store.blob(row.manifest);
  const pack = PackSchema.parse(JSON.parse(new TextDecoder().decode(manifest)));
  const parts = await Promise.all(row.shards.map((sha256) => loadSegment(store, sha256, pack)));
  let cards: Promise<Card[]> | undefined;
  const read = async (): Promise<Card[]> => {
    const shards = await Promise.all(row.shards.map((sha256) => store.blob(sha256)));
    return shards.flatMap((bytes) => (bytes ? readShard(bytes) : []));
  };
  return {
    pack,
    segments: parts.map((part) => part.segment),
    scoped: parts.flatMap((part) => part.scoped),
    cards: () => (cards ??= read()),
  };
}

/** The stored segment; built again from its shard where it is missing, damaged or of an older format. */
async function loadSegment(
  store: PackStore,
  sha256: string,
  pack: Pack,
): Promise<{ segment: Segment; scoped: ScopedCard[] }> {
  const row = await store.segment(segmentKey(sha256));
  if (row) {
    try {
      return { segment: decodeSegment(row.bytes), scoped: row.scoped };
    } catch {
      // Rebuilt below: a segment is never the only copy of anything.
    }
  }
  const shard = await store.blob(sha256);
  const fresh = segmentRow(sha256, shard ? readShard(shard) : [], pack);
  // Without room it is built again the next time.
  await store.putSegment(fresh).catch(() => undefined);
  return { segment: decodeSegment(fresh.bytes), scoped: fresh.scoped };
}

/** A pack that is in memory alone. */
export function shelfInMemory({ pack, cards }: UnstoredPack): Shelf {
  return {
    pack,
    segments: cards.map((shard) => buildSegment(shard, pack)),
    scoped: scopedOf(cards.flat()),
    cards: () => Promise.resolve(cards.flat()),
  };
}
