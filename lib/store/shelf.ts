import { buildSegment, decodeSegment, encodeSegment, SEGMENT_VERSION } from '@/lib/match';
import type { Segment, WordVectors } from '@/lib/match';
import type { SegmentDocument } from '@/lib/match/segment';
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
  /** All revisions of one card: only its shard is read, and only its lines are parsed. The last ones are kept. */
  revisions: (card: string) => Promise<Card[]>;
}

/** A pack in memory: its manifest and the cards of each of its shards. */
export interface UnstoredPack {
  pack: Pack;
  cards: Card[][];
}

const LINE_FEED = 10;
/** What is kept of what was read: shards are some hundred kB each, and a pack may have a thousand. */
const KEPT = { shards: 8, cards: 200 } as const;

/** Segments are named by their shard's hash and the format of the index: a new format builds them anew. */
export function segmentKey(sha256: string): string {
  return `${sha256}:${SEGMENT_VERSION}`;
}

/** What words mean, where that can be had: indexes are built with it. */
export type VectorSource = () => Promise<WordVectors | undefined>;

/** The row of a shard's segment, as it is stored. */
export function segmentRow(
  sha256: string,
  cards: readonly Card[],
  pack: Pack,
  vectors: WordVectors | undefined,
): SegmentRow {
  const bytes = encodeSegment(buildSegment(cards, pack, vectors));
  return { key: segmentKey(sha256), bytes, scoped: scopedOf(cards) };
}

function scopedOf(cards: readonly Card[]): ScopedCard[] {
  return cards.flatMap(({ id, scope }) => (scope ? [{ card: id, scope }] : []));
}

/** A stored pack. Loading buffers is enough to answer a ticket: no card is read for that. */
export async function shelfFrom(store: PackStore, row: PackRow, vectors: VectorSource): Promise<Shelf> {
  const manifest = await store.blob(row.manifest);
  const pack = PackSchema.parse(JSON.parse(new TextDecoder().decode(manifest)));
  const parts = await Promise.all(row.shards.map((sha256) => loadSegment(store, sha256, pack, vectors)));
  const segments = parts.map((part) => part.segment);
  return {
    pack,
    segments,
    scoped: parts.flatMap((part) => part.scoped),
    revisions: reader(store, row, segments),
  };
}

function reader(store: PackStore, { shards }: PackRow, segments: readonly Segment[]): Shelf['revisions'] {
  const blobs = new Map<string, Promise<Uint8Array | undefined>>();
  const cards = new Map<string, Promise<Card[]>>();
  const read = async (card: string): Promise<Card[]> => {
    const shard = segments.findIndex(({ documents }) => documents.some((document) => document.card === card));
    const sha256 = shards[shard];
    const bytes = sha256 === undefined ? undefined : await once(blobs, sha256, store.blob, KEPT.shards);
    return readShard(linesOf(card, segments[shard]?.documents ?? [], bytes ?? new Uint8Array()));
  };
  return (card) => once(cards, card, read, KEPT.cards);
}

/** Remembers what succeeds, of so many the last ones. */
function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: (key: string) => Promise<T>,
  most: number,
): Promise<T> {
  const made = known.get(key) ?? make(key);
  known.delete(key);
  known.set(key, made);
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  made.catch(() => known.delete(key));
  return made;
}

/** The lines of a card, which are neighbours. A segment's documents have the order of its shard's lines. */
function linesOf(card: string, documents: readonly SegmentDocument[], shard: Uint8Array): Uint8Array {
  let start = 0;
  let end = 0;
  let line = 0;
  documents.forEach((document, at) => {
    const before = documents[at - 1];
    // Languages of one revision are documents of one line.
    if (before?.card === document.card && before.from === document.from) return;
    const next = shard.indexOf(LINE_FEED, line) + 1;
    if (document.card === card) {
      if (end === 0) start = line;
      end = next;
    }
    line = next;
  });
  return shard.subarray(start, end);
}

/** The stored segment; built again from its shard where it is missing, damaged or of an older format. */
async function loadSegment(
  store: PackStore,
  sha256: string,
  pack: Pack,
  vectors: VectorSource,
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
  // No index of nothing is kept in its place: its cards would be missing for good.
  if (!shard) throw new Error(sha256);
  const fresh = segmentRow(sha256, readShard(shard), pack, await vectors());
  // Without room it is built again the next time.
  await store.putSegment(fresh).catch(() => undefined);
  return { segment: decodeSegment(fresh.bytes), scoped: fresh.scoped };
}

/** A pack that is in memory alone. */
export function shelfInMemory({ pack, cards }: UnstoredPack, vectors: WordVectors | undefined): Shelf {
  const all = cards.flat();
  return {
    pack,
    segments: cards.map((shard) => buildSegment(shard, pack, vectors)),
    scoped: scopedOf(all),
    revisions: (card) => Promise.resolve(all.filter(({ id }) => id === card)),
  };
}
