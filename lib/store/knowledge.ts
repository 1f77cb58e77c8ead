import { buildSegment, decodeSegment, encodeSegment, loadIndex, match, SEGMENT_VERSION } from '@/lib/match';
import type { Index, Segment } from '@/lib/match';
import { createLookup, type Lookup } from '@/lib/match/lookup';
import type { Match, MatchResult } from '@/lib/match/types';
import { readShard } from '@/lib/pack/shard';
import type { Card, CardRef } from '@/lib/policy/card';
import { dayIn } from '@/lib/policy/days';
import { PackSchema, type Pack } from '@/lib/policy/pack';
import { revisionOn } from '@/lib/policy/revisions';
import { isFor, type Viewer } from '@/lib/policy/scope';
import type { Ticket } from '@/lib/ticket/ticket';
import type { PackRow } from './databases';
import { StorageBlockedError } from './errors';
import type { PackStore } from './pack-store';

/** A card with the pack that it belongs to. */
export interface PackedCard {
  card: Card;
  pack: Pack;
}

/** A pack's shards, wherever they are: in the database, or in memory where the browser refuses the database. */
interface Shelf {
  pack: Pack;
  index: Index;
  /** The cards of the shards, read when they are first needed and kept for the worker's life. */
  cards: () => Promise<Card[]>;
}

/** Packs in memory, as they come when there is no database. */
export interface UnstoredPack {
  pack: Pack;
  cards: Card[][];
}

export interface KnowledgeSource {
  /** The knowledge of this worker's life; loaded once. A failed load is tried again at the next call. */
  load(): Promise<Knowledge>;
}

const MATCHES = 3;

/** Segments are named by their shard's hash and the format of the index: a new format builds them anew. */
export function segmentKey(sha256: string): string {
  return `${sha256}:${SEGMENT_VERSION}`;
}

/**
 * Opens what the agent may look things up in. `prepare` brings in packs that the store lacks; `fallback` gives them
 * without a store, so that a browser that blocks the database still has answers, and says so.
 */
export function openKnowledge(
  store: PackStore,
  source: { prepare: () => Promise<void>; fallback: () => Promise<UnstoredPack[]> },
): KnowledgeSource {
  let loading: Promise<Knowledge> | undefined;
  const load = async (): Promise<Knowledge> => {
    try {
      await source.prepare();
      const rows = await store.list();
      return new Knowledge(await Promise.all(rows.map((row) => shelfFrom(store, row))), undefined);
    } catch (error) {
      if (!(error instanceof StorageBlockedError)) throw error;
      return new Knowledge((await source.fallback()).map(shelfInMemory), 'storageBlocked');
    }
  };
  return {
    load() {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}

/** Loading buffers is enough to answer a ticket: cards are read when one is shown. */
async function shelfFrom(store: PackStore, row: PackRow): Promise<Shelf> {
  const manifest = await store.blob(row.manifest);
  const pack = PackSchema.parse(JSON.parse(new TextDecoder().decode(manifest)));
  const segments = await Promise.all(row.shards.map((sha256) => segmentOf(store, sha256, pack)));
  let cards: Promise<Card[]> | undefined;
  const read = async (): Promise<Card[]> => {
    const shards = await Promise.all(row.shards.map((sha256) => store.blob(sha256)));
    return shards.flatMap((bytes) => (bytes ? readShard(bytes) : []));
  };
  return { pack, index: loadIndex(segments, pack), cards: () => (cards ??= read()) };
}

/** The stored segment; built again from its shard where it is missing, damaged or of an older format. */
async function segmentOf(store: PackStore, sha256: string, pack: Pack): Promise<Segment> {
  const key = segmentKey(sha256);
  const bytes = await store.segment(key);
  if (bytes) {
    try {
      return decodeSegment(bytes);
    } catch {
      // Rebuilt below: a segment is never the only copy of anything.
    }
  }
  const shard = await store.blob(sha256);
  const segment = buildSegment(shard ? readShard(shard) : [], pack);
  await store.putSegment(key, encodeSegment(segment));
  return segment;
}

function shelfInMemory({ pack, cards }: UnstoredPack): Shelf {
  const segments = cards.map((shard) => buildSegment(shard, pack));
  return { pack, index: loadIndex(segments, pack), cards: () => Promise.resolve(cards.flat()) };
}

/** All packs of this machine, ready to be matched, searched and shown. */
export class Knowledge {
  readonly #shelves: readonly Shelf[];
  #lookup: { lookup: Lookup; cards: PackedCard[]; day: string } | undefined;

  constructor(
    shelves: Shelf[],
    /** Set where the packs are in memory alone: the browser blocks the database. */
    readonly trouble: 'storageBlocked' | undefined,
  ) {
    this.#shelves = shelves;
  }

  get packs(): Pack[] {
    return this.#shelves.map((shelf) => shelf.pack);
  }

  /** The cards for this ticket, over all packs that are for this viewer; silence where none is sure enough. */
  async match(ticket: Ticket, { now, viewer }: { now: number; viewer: Viewer }): Promise<MatchResult> {
    const results: MatchResult[] = [];
    for (const shelf of this.#shelves) {
      const hidden = await hiddenFrom(shelf, viewer);
      const include = (ref: CardRef): boolean => !hidden.has(ref.card);
      results.push(match(shelf.index, ticket, { now, include }));
    }
    const matches: Match[] = results
      .flatMap((result) => result.matches)
      .sort((a, b) => b.confidence - a.confidence || b.score - a.score || (a.ref.card < b.ref.card ? -1 : 1))
      .slice(0, MATCHES);
    const silence = matches.length > 0 ? undefined : (results[0]?.silence ?? 'noCardFits');
    return { matches, silence };
  }

  /** Exactly this revision. */
  async card(ref: CardRef): Promise<PackedCard | undefined> {
    return this.#find(ref, (cards) => cards.find((card) => card.from === ref.from));
  }

  /** The revision that is in force now. */
  async current(ref: { pack: string; card: string }, now: number): Promise<PackedCard | undefined> {
    return this.#find(ref, (cards, pack) => revisionOn(cards, dayIn(now, pack.timezone)));
  }

  async #find(
    ref: { pack: string; card: string },
    choose: (revisions: Card[], pack: Pack) => Card | undefined,
  ): Promise<PackedCard | undefined> {
    const shelf = this.#shelves.find((each) => each.pack.id === ref.pack);
    if (!shelf) return undefined;
    const revisions = (await shelf.cards()).filter((card) => card.id === ref.card);
    const card = choose(revisions, shelf.pack);
    return card && { card, pack: shelf.pack };
  }

  /** The cards whose replies this card's replies include, by id, as in force now. */
  async includes({ card, pack }: PackedCard, now: number): Promise<Record<string, Card>> {
    const named = card.replies.flatMap((reply) =>
      reply.body.flatMap((block) => (block.type === 'include' ? [block.card] : [])),
    );
    const found = await Promise.all(named.map((id) => this.current({ pack: pack.id, card: id }, now)));
    return Object.fromEntries(found.flatMap((each) => (each ? [[each.card.id, each.card]] : [])));
  }

  async related({ card, pack }: PackedCard, now: number): Promise<PackedCard[]> {
    const found = await Promise.all(card.related.map((id) => this.current({ pack: pack.id, card: id }, now)));
    return found.flatMap((each) => each ?? []);
  }

  /** Cards for what the agent typed, best first, with the ranges of the title to mark. */
  async lookup(
    query: string,
    { now, viewer, limit }: { now: number; viewer: Viewer; limit: number },
  ): Promise<{ hits: { packed: PackedCard; marks: [number, number][] }[]; total: number }> {
    const { lookup, cards } = await this.#lookupFor(now);
    const hits = lookup.search(query, cards.length).flatMap(({ entry, marks }) => {
      const packed = cards[entry];
      return packed && isFor(packed.pack, packed.card, viewer) ? [{ packed, marks }] : [];
    });
    return { hits: hits.slice(0, limit), total: cards.length };
  }

  /** Built once for a day: which revisions are in force changes at midnight. */
  async #lookupFor(now: number): Promise<{ lookup: Lookup; cards: PackedCard[] }> {
    const day = dayIn(now, 'UTC');
    if (this.#lookup?.day !== day) {
      const all = await Promise.all(
        this.#shelves.map(async ({ pack, cards }) =>
          inForceOn(await cards(), dayIn(now, pack.timezone)).map((card) => ({ card, pack })),
        ),
      );
      const cards = all.flat();
      this.#lookup = { day, cards, lookup: createLookup(cards) };
    }
    return this.#lookup;
  }
}

function inForceOn(cards: readonly Card[], day: string): Card[] {
  return cards.filter((card) => (card.from ?? day) <= day && day <= (card.until ?? day));
}

/** Ids of the cards of a shelf that are not for this viewer. */
async function hiddenFrom(shelf: Shelf, viewer: Viewer): Promise<Set<string>> {
  const cards = await shelf.cards();
  return new Set(cards.filter((card) => !isFor(shelf.pack, card, viewer)).map((card) => card.id));
}
