import { match, traceIn, type Index, type Judgment, type Trace, type WordVectors } from '@/lib/match';
import type { Found } from '@/lib/match/found';
import type { CardLine } from '@/lib/match/lines';
import { createLookup, type Lookup, type Shortcut } from '@/lib/match/lookup';
import type { MatchResult } from '@/lib/match/types';
import type { Card, CardRef } from '@/lib/policy/card';
import { dayIn } from '@/lib/policy/days';
import type { Pack } from '@/lib/policy/pack';
import { revisionOn } from '@/lib/policy/revisions';
import { inScope, type Viewer } from '@/lib/policy/scope';
import type { Ticket } from '@/lib/ticket/ticket';
import { DiskFullError, PackRefusedError, StorageBlockedError } from './errors';
import { libraryFrom, libraryInMemory, type Library } from './library';
import type { PackStore } from './pack-store';
import type { Shelf, UnstoredPack, VectorSource } from './shelf';

/** A card with the pack that it belongs to. */
export interface PackedCard {
  card: Card;
  pack: Pack;
}

export interface LookupResult {
  found: Found;
  /** The lines that the cards found name. */
  lines: { pack: Pack; line: CardLine }[];
  /** How many cards there are to find. */
  total: number;
}

/** For whom cards are chosen, and what the agent has said of cards: of earlier tickets, and of this one. */
export interface Asking {
  now: number;
  viewer: Viewer;
  judgments?: readonly Judgment[];
  /** Cards that are not to be suggested for this ticket. */
  aside?: readonly { pack: string; card: string }[];
}

export interface KnowledgeSource {
  /** The knowledge of this worker's life; loaded once. A failed load is tried again at the next call. */
  load(): Promise<Knowledge>;
  /** True once it has been loaded: `load` waits for nothing any more. */
  readonly isLoaded: boolean;
}

/**
 * Opens what the agent may look things up in. `prepare` brings in packs that the store lacks; `fallback` gives them
 * without a store, so that a browser that blocks the database still has answers, and says so.
 */
export function openKnowledge(
  store: PackStore,
  source: { prepare: () => Promise<void>; fallback: () => Promise<UnstoredPack[]>; vectors: VectorSource },
): KnowledgeSource {
  const fromStore = async (
    stored?: ReturnType<PackStore['index']>,
    trouble?: StoreTrouble,
  ): Promise<Knowledge> => {
    const rows = await store.list();
    if (trouble !== undefined && rows.length === 0) return inMemory(trouble);
    return new Knowledge(await libraryFrom(store, rows, stored, source.vectors), trouble, source.vectors);
  };
  const inMemory = async (trouble: StoreTrouble): Promise<Knowledge> => {
    const library = await libraryInMemory(await source.fallback(), source.vectors);
    return new Knowledge(library, trouble, source.vectors);
  };
  const load = async (): Promise<Knowledge> => {
    // The largest of what is read: most often the packs are the same as last time.
    const stored = store.index().catch(() => undefined);
    try {
      await source.prepare();
      // What was found to be spoilt has been dropped by that, and can be brought in or built again.
      const anew = () => store.dropIndexes().then(source.prepare);
      return await fromStore(stored).catch(() => anew().then(() => fromStore()));
    } catch (error) {
      if (error instanceof StorageBlockedError) return inMemory('storageBlocked');
      // No room for what is new, or it does not check: what was there before still answers.
      if (error instanceof DiskFullError) return fromStore(stored, 'diskFull');
      if (error instanceof PackRefusedError) return fromStore(stored, 'packRefused');
      throw error;
    }
  };
  return onceLoaded(load);
}

function onceLoaded(load: () => Promise<Knowledge>): KnowledgeSource {
  let loading: Promise<Knowledge> | undefined;
  let isLoaded = false;
  const begin = async (): Promise<Knowledge> => {
    try {
      const knowledge = await load();
      isLoaded = true;
      return knowledge;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    load: () => (loading ??= begin()),
    get isLoaded() {
      return isLoaded;
    },
  };
}

type StoreTrouble = 'storageBlocked' | 'diskFull' | 'packRefused';

/** All packs of this machine, ready to be matched, searched and shown. */
export class Knowledge {
  readonly #shelves: readonly Shelf[];
  readonly #index: Index;
  #vectors: WordVectors | undefined;
  #lookup: { key: string; lookup: Lookup } | undefined;

  constructor(
    { index, shelves }: Library,
    /** Set where the packs are in memory alone, or older than what there is. */
    readonly trouble: StoreTrouble | undefined,
    private readonly vectorSource: VectorSource,
  ) {
    this.#shelves = shelves;
    this.#index = index;
  }

  /** The languages that there are answers in, as BCP 47 tags. */
  get languages(): readonly string[] {
    return this.#index.languages;
  }

  /** How many cards a pack has, whatever revisions and languages they come in. */
  cardCount(pack: string): number {
    return this.#index.cardsOf(this.packs.findIndex(({ id }) => id === pack));
  }

  get packs(): Pack[] {
    return this.#shelves.map((shelf) => shelf.pack);
  }

  /** The cards for this ticket, of those that are for this viewer; silence where none is sure enough. */
  match(ticket: Ticket, { now, viewer, judgments, aside = [] }: Asking): MatchResult {
    const isVisible = this.#visibleTo(viewer);
    const include = (ref: CardRef): boolean =>
      isVisible(ref) && !aside.some(({ pack, card }) => pack === ref.pack && card === ref.card);
    return match(this.#index, ticket, { now, include, vectors: this.#vectors, judgments });
  }

  /** What is remembered of a ticket when the agent judges a card for it. */
  trace(ticket: Ticket): Trace {
    return traceIn(this.#index, ticket, this.#vectors);
  }

  /** A card's title in its pack's language, without reading the card; undefined where it is gone. */
  titleOf({ pack: id, card }: { pack: string; card: string }): string | undefined {
    const number = this.packs.findIndex((pack) => pack.id === id);
    const named = this.#index.documents.filter(({ pack, ref }) => pack === number && ref.card === card);
    const { language } = this.packs[number] ?? {};
    return (named.find(({ languageTag }) => languageTag === language) ?? named[0])?.title;
  }

  /** Brings in what words mean, which the first answer does not wait for. True when it was not there before. */
  async learnMeanings(): Promise<boolean> {
    if (this.#vectors) return false;
    this.#vectors = await this.vectorSource();
    return this.#vectors !== undefined;
  }

  /** Which cards are for a viewer. */
  #visibleTo(viewer: Viewer): (ref: CardRef) => boolean {
    const hidden = new Set<string>();
    for (const { pack, scoped } of this.#shelves) {
      if (!inScope(pack.scope, viewer)) hidden.add(pack.id);
      for (const { card, scope } of scoped) if (!inScope(scope, viewer)) hidden.add(`${pack.id}/${card}`);
    }
    return (ref) => !hidden.has(ref.pack) && !hidden.has(`${ref.pack}/${ref.card}`);
  }

  /** Exactly this revision. */
  card(ref: CardRef): Promise<PackedCard | undefined> {
    return this.#find(ref, (cards) => cards.find((card) => card.from === ref.from));
  }

  /** The revision that is in force now. */
  current(ref: { pack: string; card: string }, now: number): Promise<PackedCard | undefined> {
    return this.#find(ref, (cards, pack) => revisionOn(cards, dayIn(now, pack.timezone)));
  }

  async #find(
    ref: { pack: string; card: string },
    choose: (revisions: Card[], pack: Pack) => Card | undefined,
  ): Promise<PackedCard | undefined> {
    const shelf = this.#shelves.find((each) => each.pack.id === ref.pack);
    if (!shelf) return undefined;
    const card = choose(await shelf.revisions(ref.card), shelf.pack);
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

  /** Cards that may be meant by what the agent typed, not yet in order. The index knows them: none is read. */
  lookup(query: string, { now, viewer }: { now: number; viewer: Viewer }): LookupResult {
    const lookup = this.#lookupFor(now, viewer);
    const { found, lines } = lookup.find(query);
    const packed = lines.flatMap(({ pack: number, line }) => {
      const pack = this.#shelves[number]?.pack;
      return pack ? [{ pack, line }] : [];
    });
    return { found, lines: packed, total: lookup.total };
  }

  /** The shortcuts that a viewer can type, the shortest first. */
  shortcuts({ now, viewer }: { now: number; viewer: Viewer }): readonly Shortcut[] {
    return this.#lookupFor(now, viewer).shortcuts;
  }

  /** Made once for a day and a viewer: which revisions are in force changes at midnight. */
  #lookupFor(now: number, viewer: Viewer): Lookup {
    const key = JSON.stringify([this.packs.map((pack) => dayIn(now, pack.timezone)), viewer]);
    if (this.#lookup?.key !== key) {
      this.#lookup = { key, lookup: createLookup(this.#index, { now, include: this.#visibleTo(viewer) }) };
    }
    return this.#lookup.lookup;
  }
}
