import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPack, PackNotReady } from '@/lib/pack/build-pack';
import { readPack, type ReadPack } from '@/lib/pack/read-pack';
import { compareRevisions } from '@/lib/pack/revision-order';
import { readShard, SHARD_LIMITS } from '@/lib/pack/shard';
import { shardBits, shardOf } from '@/lib/pack/shard-key';
import type { Card } from '@/lib/policy/card';
import { PackSchema } from '@/lib/policy/pack';
import { goodPack, packsIn, PACKS, sourceFiles } from './source-files';

const NOW = Date.UTC(2027, 0, 1, 12);
const readGood = (name: string) => readPack(goodPack(name), { now: NOW });
const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A pack of so many cards, each of about that many bytes. */
function packOf(count: number, size = 0): ReadPack {
  const { pack, cards } = readGood('minimal');
  const [card] = cards;
  const many = Array.from({ length: count }, (_, index): Card => {
    const guidance: Card['guidance'] = [
      { type: 'paragraph', children: [{ type: 'text', value: 'x'.repeat(size) }] },
    ];
    return { ...card!, id: `card-${index}`, guidance };
  });
  return { pack, cards: many.toSorted(compareRevisions), tests: [], problems: [] };
}

describe('what is built', () => {
  test.each(packsIn('good'))('%s comes back from its shards', (name) => {
    const read = readGood(name);
    const built = buildPack(read, { version: 7 });
    expect(built.shards.flatMap(({ bytes }) => readShard(bytes))).toEqual(withoutUndefined(read.cards));
    const manifest: unknown = JSON.parse(new TextDecoder().decode(built.manifestBytes));
    expect(PackSchema.parse(manifest)).toEqual(withoutUndefined(built.manifest));
    expect(built.manifest.version).toBe(7);
    expect(built.manifest.shards).toEqual(
      built.shards.map(({ bytes }) => ({
        sha256: bytesToHex(sha256(bytes)),
        bytes: bytes.length,
        cards: readShard(bytes).length,
      })),
    );
  });

  test('is the same whatever the order of cards, and each card comes back from its own shard', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.boolean(), (count, reversed) => {
        const read = packOf(count);
        const cards = reversed ? read.cards.toReversed() : read.cards;
        const built = buildPack({ ...read, cards }, { version: 1 });
        const twin = buildPack(read, { version: 1 });
        expect(bytesToHex(built.manifestBytes)).toBe(bytesToHex(twin.manifestBytes));
        const bits = Math.log2(built.shards.length);
        for (const [key, { bytes }] of built.shards.entries()) {
          for (const { id } of readShard(bytes)) expect(shardOf(id, bits)).toBe(key);
        }
        expect(built.shards.flatMap(({ bytes }) => readShard(bytes)).toSorted(compareRevisions)).toEqual(
          withoutUndefined(read.cards),
        );
      }),
      { numRuns: 12 },
    );
  });

  test('has more shards where cards are large, so that none is larger than clients accept', () => {
    const built = buildPack(packOf(120, 40_000), { version: 1 });
    expect(built.shards.length).toBeGreaterThan(1);
    expect(Math.max(...built.shards.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(
      SHARD_LIMITS.bytes,
    );
  });
});

describe('what is not built', () => {
  test('a pack with errors', () => {
    const read = readPack(sourceFiles(`${PACKS}/bad/unknown-references`), { now: NOW });
    expect(() => buildPack(read, { version: 1 })).toThrow(PackNotReady);
    expect(() => buildPack(read, { version: 1 })).toThrow('There is no owner "core". Did you mean "care"?');
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity])('version %d', (version) => {
    expect(() => buildPack(readGood('minimal'), { version })).toThrow(PackNotReady);
  });
});

describe('shard keys', () => {
  test.each([
    [0, 0],
    [1, 0],
    [256, 0],
    [257, 1],
    [512, 1],
    [513, 2],
    [50_000, 8],
    [10_000_000, 10],
  ])('%d cards need %d bits', (cards, bits) => {
    expect(shardBits(cards)).toBe(bits);
  });

  test('are the first bits of the SHA-256 of the id', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/),
        fc.integer({ min: 0, max: 10 }),
        (id, bits) => {
          const hash = bytesToHex(sha256(new TextEncoder().encode(id)));
          const binary = BigInt(`0x${hash}`).toString(2).padStart(256, '0');
          expect(shardOf(id, bits)).toBe(bits === 0 ? 0 : Number.parseInt(binary.slice(0, bits), 2));
        },
      ),
    );
  });
});
