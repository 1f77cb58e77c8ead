import type { Judgment, Segment, Tables } from '@/lib/match';
import type { Scope } from '@/lib/policy/card';
import type { DBSchema } from 'idb';
import { Database } from './database';

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

interface PackTables extends DBSchema {
  blobs: { key: string; value: BlobRow };
  packs: { key: string; value: PackRow };
  segments: { key: string; value: SegmentRow };
  indexes: { key: string; value: IndexRow };
}

/** Packs: rebuildable, never the only copy of anything. */
export class PackDatabase extends Database<PackTables> {
  constructor(name = 'cuecard-packs') {
    super(name, 20, (database, before) => {
      if (before < 10) {
        database.createObjectStore('blobs', { keyPath: 'sha256' });
        database.createObjectStore('packs', { keyPath: 'id' });
        database.createObjectStore('segments', { keyPath: 'key' });
      }
      if (before < 20) database.createObjectStore('indexes', { keyPath: 'key' });
    });
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

interface AgentTables extends DBSchema {
  values: { key: string; value: ValueRow };
  favourites: { key: [string, string]; value: FavouriteRow };
  recent: { key: [string, string]; value: RecentRow; indexes: { usedAt: number } };
  counts: { key: [string, string, string, string]; value: CountRow };
  judgments: { key: number; value: JudgmentRow };
}

/** The agent's own data: survives every update, migration, repair and re-sync. Its schema only ever grows. */
export class AgentDatabase extends Database<AgentTables> {
  constructor(name = 'cuecard-agent') {
    super(name, 20, (database, before) => {
      if (before < 10) {
        database.createObjectStore('values', { keyPath: 'key' });
        database.createObjectStore('favourites', { keyPath: ['pack', 'card'] });
        const recent = database.createObjectStore('recent', { keyPath: ['pack', 'card'] });
        recent.createIndex('usedAt', 'usedAt');
        database.createObjectStore('counts', { keyPath: ['week', 'pack', 'card', 'event'] });
      }
      if (before < 20) database.createObjectStore('judgments', { keyPath: 'id', autoIncrement: true });
    });
  }
}
