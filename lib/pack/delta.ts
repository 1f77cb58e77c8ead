import * as z from 'zod/mini';
import type { Card } from '../policy/card';
import { DAY, ID } from '../policy/limits';
import { PackSchema, type Pack } from '../policy/pack';
import { decodeUtf8 } from '../policy/source/utf8';
import { compareRevisions } from './revision-order';
import { DamagedShard, readCard, readJson } from './shard';
import { MOST_SHARD_BITS, shardOf } from './shard-key';

/*
 * From one version of a pack to another: NDJSON of what the manifest says now, without its shards, and then of each revision
 * that came, changed or went. Whoever applies it must arrive at the manifest that was signed, byte for byte, and with it at its
 * shards, whose hashes it names: a delta is believed as much as a full sync is, and needs no signature of its own.
 */

/** Most bytes of a delta. What changes more is fetched as shards. */
export const DELTA_BYTES = 8 * 1024 * 1024;

/** A delta that does not lead from what is there to what was signed. What is there stays. */
export class DamagedDelta extends Error {
  override readonly name = 'DamagedDelta';

  constructor(readonly reason: string) {
    super(
      `An update of the pack is damaged (${reason}), so nothing was changed and you keep what you have. ` +
        'The whole pack is fetched instead.',
    );
  }
}

/** Names one revision of a card within its pack. */
export type Revision = Pick<Card, 'id' | 'from'>;
/** A card's line as it is from now on; without a line it went. */
export interface Change {
  revision: Revision;
  line: string | undefined;
}

/** What the manifest says beside its shards. */
const HeadSchema = z.omit(PackSchema, { shards: true });
export type PackHead = Omit<Pack, 'shards'>;

/** A delta that was read, and what it needs. */
export interface Delta {
  /** SHA-256 of the manifest that it begins with, 64 hex digits. */
  before: string;
  /** Keys of the shards that it changes, ascending. */
  keys: number[];
  head: PackHead;
  changes: Map<number, Change[]>;
}

const HeaderSchema = z.strictObject({
  format: z.literal(1),
  before: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** 2^bits shards, before and after. */
  bits: z.int().check(z.minimum(0), z.maximum(MOST_SHARD_BITS)),
});

export const nameOf = ({ id, from }: Revision): string => (from === undefined ? id : `${id} ${from}`);

/**
 * Reads a delta, and believes nothing: every card is checked as one of a shard is. Throws DamagedDelta.
 */
export function readDelta(bytes: Uint8Array): Delta {
  if (bytes.length > DELTA_BYTES) throw new DamagedDelta('too large');
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new DamagedDelta('not UTF-8');
  if (!text.endsWith('\n')) throw new DamagedDelta('cut off');
  const [first = '', second = '', ...rest] = text.slice(0, -1).split('\n');
  const { before, bits } = readHeader(first);
  const head = readHead(second);
  const all = rest.map((line, index) => readChange(line, index + 3));
  const changes = new Map<number, Change[]>();
  for (const [index, change] of all.entries()) {
    const previous = all[index - 1];
    if (previous && compareRevisions(previous.revision, change.revision) >= 0)
      throw new DamagedDelta(`out of order in line ${index + 3}`);
    const key = shardOf(change.revision.id, bits);
    const sameShard = changes.get(key);
    if (sameShard) sameShard.push(change);
    else changes.set(key, [change]);
  }
  return { before, keys: [...changes.keys()].toSorted((a, b) => a - b), head, changes };
}

function readHeader(line: string): z.infer<typeof HeaderSchema> {
  const header = HeaderSchema.safeParse(believed(() => readJson(line, 1)));
  if (!header.success) throw new DamagedDelta('not a delta of a format that is known');
  return header.data;
}

function readHead(line: string): PackHead {
  const value = believed(() => readJson(line, 2));
  const head = HeadSchema.safeParse(value);
  if (!head.success) throw new DamagedDelta('not a pack in line 2');
  return head.data;
}

function readChange(line: string, at: number): Change {
  if (line.startsWith('+')) {
    const { id, from } = believed(() => readCard(line.slice(1), at));
    return { revision: revisionOf(id, from), line: line.slice(1) };
  }
  const [id = '', from, ...more] = line.slice(1).split(' ');
  const isRevision = ID.test(id) && (from === undefined || DAY.test(from)) && more.length === 0;
  if (!line.startsWith('-') || !isRevision) throw new DamagedDelta(`no change in line ${at}`);
  return { revision: revisionOf(id, from), line: undefined };
}

export const revisionOf = (id: string, from: string | undefined): Revision =>
  from === undefined ? { id } : { id, from };

/** What a card or a line of JSON is damaged by is what the delta is damaged by. */
export function believed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedShard)) throw error;
    throw new DamagedDelta(error.line > 0 ? `${error.reason} in line ${error.line}` : error.reason);
  }
}
