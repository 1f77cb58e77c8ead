import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack, ShardRef } from '../policy/pack';
import { canonicalJson } from './canonical-json';
import { DamagedDelta, nameOf, type Change, type Delta } from './delta';
import { compareRevisions } from './revision-order';
import { SHARD_LIMITS } from './shard';
import { readManifest, revisionsOf, rootOf, type Line } from './version';

export interface Applied {
  manifest: Pack;
  manifestBytes: Uint8Array;
  /** The shards that changed, by key. */
  shards: Map<number, Uint8Array>;
}

/**
 * Applies a delta to the manifest that is there and to the shards that it names (`delta.keys`). Parameter `root`: of the manifest that
 * was signed. Throws DamagedDelta where it does not arrive there.
 */
export function applyDelta(
  delta: Delta,
  manifestBytes: Uint8Array,
  shards: ReadonlyMap<number, Uint8Array>,
  root: string,
): Applied {
  if (rootOf(manifestBytes) !== delta.before) throw new DamagedDelta('it begins with another version');
  const refs = [...readManifest(manifestBytes).shards];
  const changed = new Map<number, Uint8Array>();
  for (const key of delta.keys) {
    const bytes = shards.get(key);
    if (!bytes || refs[key]?.sha256 !== rootOf(bytes)) throw new DamagedDelta('a part is not what it was');
    const lines = merged(revisionsOf(bytes, key), delta.changes.get(key) ?? []);
    const built = utf8ToBytes(lines.map((line) => `${line}\n`).join(''));
    if (built.length > SHARD_LIMITS.bytes) throw new DamagedDelta('a part becomes too large');
    changed.set(key, built);
    refs[key] = refOf(built, lines.length);
  }
  const manifest: Pack = { ...delta.head, shards: refs };
  const after = utf8ToBytes(`${canonicalJson(manifest)}\n`);
  if (rootOf(after) !== root) throw new DamagedDelta('it does not arrive at what was signed');
  return { manifest, manifestBytes: after, shards: changed };
}

const refOf = (bytes: Uint8Array, cards: number): ShardRef => ({
  sha256: rootOf(bytes),
  bytes: bytes.length,
  cards,
});

function merged(lines: readonly Line[], changes: readonly Change[]): string[] {
  const all = new Map(lines.map((entry) => [nameOf(entry.revision), entry]));
  for (const { revision, line } of changes) {
    const name = nameOf(revision);
    if (line !== undefined) all.set(name, { revision, line });
    else if (!all.delete(name)) throw new DamagedDelta(`it takes out “${name}”, which is not there`);
  }
  return [...all.values()]
    .toSorted((a, b) => compareRevisions(a.revision, b.revision))
    .map(({ line }) => line);
}
