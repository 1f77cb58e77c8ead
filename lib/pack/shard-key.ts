import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Cards that a shard has on average: a change of one card makes clients fetch about 100 kB, and manifests stay small. */
const CARDS_PER_SHARD = 256;
/** 1,024 shards: what a manifest of 256 kB has room for. */
export const MOST_SHARD_BITS = 10;

/** How many bits of a card's hash choose its shard: ceil(log2(cards / 256)), from 0 to 10. */
export function shardBits(cards: number): number {
  const bits = Math.ceil(Math.log2(Math.max(cards, 1) / CARDS_PER_SHARD));
  return Math.min(Math.max(bits, 0), MOST_SHARD_BITS);
}

/** The shard of a card, from 0: the first `bits` bits of SHA-256(id). All revisions of a card are in one shard. */
export function shardOf(cardId: string, bits: number): number {
  const [first = 0, second = 0] = sha256(utf8ToBytes(cardId));
  return ((first << 8) | second) >>> (16 - bits);
}
