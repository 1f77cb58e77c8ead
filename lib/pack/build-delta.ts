import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';
import { readManifest, revisionsOf, rootOf, type Line, type PackBytes } from './version';
import { DELTA_BYTES, nameOf, type Change } from './delta';
import { compareRevisions } from './revision-order';

/**
 * The delta between two versions of a pack; equal versions give equal bytes. Undefined where their shards are differently many, or
 * where it would be larger than clients take: then there is none, and clients fetch shards.
 */
export function buildDelta(before: PackBytes, after: PackBytes): Uint8Array | undefined {
  if (before.shards.length !== after.shards.length) return undefined;
  const [old, fresh] = [linesOf(before.shards), linesOf(after.shards)];
  const changes = [
    ...[...fresh].filter(([key, { line }]) => old.get(key)?.line !== line).map(([, change]) => change),
    ...[...old].filter(([key]) => !fresh.has(key)).map(([, { revision }]) => ({ revision, line: undefined })),
  ];
  const lines = [
    canonicalJson({ before: rootOf(before.manifest), bits: Math.log2(after.shards.length), format: 1 }),
    canonicalJson({ ...readManifest(after.manifest), shards: undefined }),
    ...changes.toSorted((a, b) => compareRevisions(a.revision, b.revision)).map(written),
  ];
  const bytes = utf8ToBytes(lines.map((line) => `${line}\n`).join(''));
  return bytes.length > DELTA_BYTES ? undefined : bytes;
}

function linesOf(shards: readonly Uint8Array[]): Map<string, Line> {
  const all = shards.flatMap((bytes, key) => revisionsOf(bytes, key));
  return new Map(all.map((entry) => [nameOf(entry.revision), entry]));
}

const written = ({ revision, line }: Change): string =>
  line === undefined ? `-${nameOf(revision)}` : `+${line}`;
