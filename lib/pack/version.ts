import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PackSchema, type Pack } from '../policy/pack';
import { decodeUtf8 } from '../policy/source/utf8';
import { believed, DamagedDelta, revisionOf, type Revision } from './delta';
import { readCard, readJson } from './shard';

/** A version of a pack as it lies in a store. */
export interface PackBytes {
  manifest: Uint8Array;
  /** 2^k of them in key order. */
  shards: readonly Uint8Array[];
}

/** A line of a shard, and the revision that it is. */
export interface Line {
  revision: Revision;
  line: string;
}

/** Name of a manifest's bytes, and so of the whole version: SHA-256, 64 hex digits. */
export const rootOf = (manifest: Uint8Array): string => bytesToHex(sha256(manifest));

/** Throws DamagedDelta. */
export function readManifest(bytes: Uint8Array): Pack {
  const text = decodeUtf8(bytes);
  const pack = PackSchema.safeParse(text === undefined ? undefined : believed(() => readJson(text, 1)));
  if (!pack.success) throw new DamagedDelta('the manifest that is there is none');
  return pack.data;
}

/** The lines of a shard that was checked when it came, each with what it is a line of. */
export function revisionsOf(bytes: Uint8Array, key: number): Line[] {
  if (bytes.length === 0) return [];
  const lines = (decodeUtf8(bytes) ?? '').slice(0, -1).split('\n');
  return lines.map((line) => {
    const { id, from } = believed(() => readCard(line, key));
    return { revision: revisionOf(id, from), line };
  });
}
