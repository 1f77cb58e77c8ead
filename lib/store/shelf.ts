import { checksumOf, SEGMENT_VERSION, segmentSteps } from '@/lib/match';
import type { Index, Segment, WordVectors } from '@/lib/match';
import type { IndexDocument } from '@/lib/match/document';
import { readShard } from '@/lib/pack/shard';
import type { Card, CardRef } from '@/lib/policy/card';
import type { Pack } from '@/lib/policy/pack';
import type { PackRow, ScopedCard, SegmentRow } from './databases';
import type { PackStore } from './pack-store';
import { inSlices } from './slices';

/** A pack's cards, wherever they are: in the database, or in memory where the browser refuses one. */
export interface Shelf {
  pack: Pack;
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
export async function segmentRow(
  sha256: string,
  cards: readonly Card[],
  pack: Pick<Pack, 'language'>,
  vectors: WordVectors | undefined,
): Promise<SegmentRow> {
  const segment = await inSlices(segmentSteps(cards, pack, vectors));
  return { key: segmentKey(sha256), segment, checksum: checksumOf(segment), scoped: scopedOf(cards) };
}

export function scopedOf(cards: readonly Card[]): ScopedCard[] {
  return cards.flatMap(({ id, scope }) => (scope ? [{ card: id, scope }] : []));
}

/** Reads the cards of a stored pack, which is the `number`-th of the index. */
export function revisionsFrom(
  store: PackStore,
  { shards }: PackRow,
  { documents }: Index,
  number: number,
): Shelf['revisions'] {
  const blobs = new Map<string, Promise<Uint8Array | undefined>>();
  const cards = new Map<string, Promise<Card[]>>();
  const places = new Map<string, IndexDocument>();
  const read = async (card: string): Promise<Card[]> => {
    if (places.size === 0)
      for (const each of documents) if (each.pack === number) places.set(each.ref.card, each);
    const own = places.get(card);
    const sha256 = shards[own?.shard ?? -1];
    if (!own || sha256 === undefined) return [];
    const bytes = await once(blobs, sha256, store.blob, KEPT.shards);
    const refs = documents
      .filter(({ pack, shard }) => pack === number && shard === own.shard)
      .map(({ ref }) => ref);
    return readShard(linesOf(card, refs, bytes ?? new Uint8Array()));
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

/** The lines of a card, which are neighbours. An index's documents have the order of their shard's lines. */
function linesOf(card: string, documents: readonly CardRef[], shard: Uint8Array): Uint8Array {
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

/** The segments of a pack that is in memory alone. */
export function segmentsInMemory(
  { pack, cards }: UnstoredPack,
  vectors: WordVectors | undefined,
): Promise<Segment[]> {
  return Promise.all(cards.map((shard) => inSlices(segmentSteps(shard, pack, vectors))));
}

export function shelfInMemory({ pack, cards }: UnstoredPack): Shelf {
  const all = cards.flat();
  return {
    pack,
    scoped: scopedOf(all),
    revisions: (card) => Promise.resolve(all.filter(({ id }) => id === card)),
  };
}
