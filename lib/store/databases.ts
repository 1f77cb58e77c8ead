import type { Judgment, Segment, Tables } from '@/lib/match';
import type { Scope } from '@/lib/policy/card';
import Dexie, { type EntityTable, type Table } from 'dexie';

/** One immutable blob: a shard or a manifest, named by the SHA-256 of its bytes. */
export interface BlobRow {
  sha256: string;
  bytes: Uint8Array;
}

/** The pointer: which blobs are the pack now. Flipping it is what publishes a new state on this machine. */
export interface PackRow {
  id: string;
  version: number;
  manifest: string;
  shards: string[];
  /** Epoch milliseconds. */
  appliedAt: number;
}

/** The search index of one shard, named by the shard's hash and the index format. Rebuildable. */
export interface SegmentRow {
  key: string;
  segment: Segment;
  /** Of the segment: see `checksumOf`. */
  checksum: number;
  /** The shard's cards that are not for everybody: matching must know them without reading the cards. */
  scoped: ScopedCard[];
}

/** The search index over all packs together, as it is used. One row at most; rebuildable from the segments. */
export interface IndexRow {
  /** Which packs it is of, in their order, and the format of the index. */
  key: string;
  tables: Tables;
  /** Of the tables: see `checksumOf`. */
  checksum: number;
  /** By pack: its cards that are not for everybody. */
  scoped: ScopedCard[][];
}

export interface ScopedCard {
  card: string;
  scope: Scope;
}

/**
 * Packs: rebuildable, never the only copy of anything. The pointer flip is flushed to disk (`strict`), since Chromium
 * from 121 on would otherwise lose the last seconds on a power cut.
 */
export class PackDatabase extends Dexie {
  readonly blobs!: EntityTable<BlobRow, 'sha256'>;
  readonly packs!: EntityTable<PackRow, 'id'>;
  readonly segments!: EntityTable<SegmentRow, 'key'>;
  readonly indexes!: EntityTable<IndexRow, 'key'>;

  constructor(name = 'cuecard-packs') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ blobs: 'sha256', packs: 'id', segments: 'key' });
    this.version(2).stores({ indexes: 'key' });
  }
}

/** What the agent marked, by card. */
export interface FavouriteRow {
  pack: string;
  card: string;
  at: number;
}

export interface RecentRow {
  pack: string;
  card: string;
  usedAt: number;
}

/** How often something happened with a card in a week; never finer, and never with a ticket. */
export interface CountRow {
  /** ISO week, as 2027-W01. */
  week: string;
  pack: string;
  card: string;
  event: string;
  count: number;
}

/** What the agent did with a card; of the ticket hashes of the cards' own words alone. See lib/match/trace.ts. */
export interface JudgmentRow extends Judgment {
  /** Grows: the oldest has the smallest. */
  id: number;
}

export interface ValueRow {
  key: string;
  value: unknown;
}

/** The agent's own data: survives every update, migration, repair and re-sync. Its schema only ever grows. */
export class AgentDatabase extends Dexie {
  readonly values!: EntityTable<ValueRow, 'key'>;
  readonly favourites!: Table<FavouriteRow, [string, string]>;
  readonly recent!: Table<RecentRow, [string, string]>;
  readonly counts!: Table<CountRow, [string, string, string, string]>;
  readonly judgments!: EntityTable<JudgmentRow, 'id'>;

  constructor(name = 'cuecard-agent') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      values: 'key',
      favourites: '[pack+card]',
      recent: '[pack+card], usedAt',
      counts: '[week+pack+card+event]',
    });
    this.version(2).stores({ judgments: '++id' });
  }
}
