import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Card } from '../policy/card';
import type { Pack, ShardRef } from '../policy/pack';
import { formatProblem } from '../policy/problem';
import { canonicalJson } from './canonical-json';
import type { ReadPack } from './read-pack';
import { compareRevisions } from './revision-order';
import { SHARD_LIMITS } from './shard';
import { MANIFEST_BYTES } from './sizes';
import { MOST_SHARD_BITS, shardBits, shardOf } from './shard-key';

export interface BuiltShard {
  /** Of `bytes`, 64 hex digits: the shard's name. */
  sha256: string;
  /** NDJSON; empty where no card falls into this shard. */
  bytes: Uint8Array;
}

export interface BuiltPack {
  manifest: Pack;
  /** The manifest as it is stored and signed. */
  manifestBytes: Uint8Array;
  /** 2^k of them in key order, k as in shard-key.ts. */
  shards: BuiltShard[];
}

/** A pack with errors is not built: what is published has been checked. */
export class PackNotReady extends Error {
  override readonly name = 'PackNotReady';
}

/**
 * Builds what is published of a pack that checks: the manifest and its shards. Equal sources give equal bytes.
 * Parameter `version`: a whole number, greater than that of the version before. Throws PackNotReady.
 */
export function buildPack({ pack, cards, problems }: ReadPack, { version }: { version: number }): BuiltPack {
  const mistake = problems.find(({ severity }) => severity === 'error');
  if (mistake !== undefined || pack === undefined) {
    const reason = mistake === undefined ? 'pack.yaml is missing.' : formatProblem(mistake);
    throw new PackNotReady(`This pack has errors, so it cannot be built. The first: ${reason}`);
  }
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new PackNotReady(
      `The version of a pack is a whole number from 1, not ${version}. Choose the next one.`,
    );
  }
  const built = buildShards(cards.toSorted(compareRevisions));
  const manifest: Pack = { ...pack, version, cards: cards.length, shards: built.map(({ ref }) => ref) };
  const manifestBytes = utf8ToBytes(`${canonicalJson(manifest)}\n`);
  if (manifestBytes.length > MANIFEST_BYTES) {
    throw new PackNotReady(
      'pack.yaml says more than a built pack can carry. Shorten it, or make several packs of it.',
    );
  }
  return {
    manifest,
    manifestBytes,
    shards: built.map(({ ref, bytes }) => ({ sha256: ref.sha256, bytes })),
  };
}

interface Built {
  ref: ShardRef;
  bytes: Uint8Array;
}

/** Large cards (many translations) can make shards larger than clients accept: then there are twice as many. */
function buildShards(sorted: readonly Card[]): Built[] {
  const lines = sorted.map((card) => ({ id: card.id, line: `${canonicalJson(card)}\n` }));
  for (let bits = shardBits(sorted.length); ; bits += 1) {
    const texts = Array.from({ length: 2 ** bits }, (): string[] => []);
    for (const { id, line } of lines) texts[shardOf(id, bits)]?.push(line);
    const shards = texts.map(buildShard);
    if (shards.every(({ bytes }) => bytes.length <= SHARD_LIMITS.bytes)) return shards;
    if (bits >= MOST_SHARD_BITS) {
      throw new PackNotReady('This pack is too large to be published in parts. Make several packs of it.');
    }
  }
}

function buildShard(lines: readonly string[]): Built {
  const bytes = utf8ToBytes(lines.join(''));
  return { ref: { sha256: bytesToHex(sha256(bytes)), bytes: bytes.length, cards: lines.length }, bytes };
}
