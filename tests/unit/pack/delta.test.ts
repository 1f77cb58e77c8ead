import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDelta } from '@/lib/pack/apply-delta';
import { buildDelta } from '@/lib/pack/build-delta';
import { buildPack } from '@/lib/pack/build-pack';
import { DamagedDelta, DELTA_BYTES, readDelta } from '@/lib/pack/delta';
import { readPack } from '@/lib/pack/read-pack';
import { rootOf, type PackBytes } from '@/lib/pack/version';
import type { Card } from '@/lib/policy/card';
import { goodPack } from './source-files';

const source = readPack(goodPack('full'), { now: 0, today: '2027-01-01' });
const whole = source.cards.find(({ from, until, offer }) => !from && !until && !offer)!;
/** A small card: what counts here is which are there, not what is in them. */
const pattern: Card = { ...whole, ask: [], examples: [], guidance: [], replies: [], translations: {} };

/** A version of the pack with these cards. */
function versionOf(version: number, cards: Card[], pack = source.pack): PackBytes {
  const built = buildPack({ ...source, pack, cards }, { version });
  return { manifest: built.manifestBytes, shards: built.shards.map(({ bytes }) => bytes) };
}

/** As a client does it: reads, takes the shards that are named, applies. */
function update(before: PackBytes, delta: Uint8Array, root: string): PackBytes {
  const read = readDelta(delta);
  const needed = new Map(read.keys.map((key) => [key, before.shards[key] ?? new Uint8Array()]));
  const { manifestBytes, shards } = applyDelta(read, before.manifest, needed, root);
  return { manifest: manifestBytes, shards: before.shards.map((bytes, key) => shards.get(key) ?? bytes) };
}

const arbitraryCard = fc
  .record({
    number: fc.integer({ min: 0, max: 60 }),
    from: fc.option(fc.constantFrom('2026-01-01', '2027-01-01'), { nil: undefined }),
    title: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(({ number, from, title }): Card => {
    return { ...pattern, id: `card-${number}`, title, ...(from === undefined ? {} : { from }) };
  });
const nameOf = ({ id, from = '' }: Card): string => `${id} ${from}`;
const arbitraryCards = fc.uniqueArray(arbitraryCard, { selector: nameOf, minLength: 1, maxLength: 80 });

/** Enough cards for two shards, whose ids no arbitrary card has. */
const MANY = Array.from({ length: 270 }, (_, at): Card => ({ ...pattern, id: `steady-${at}` }));

describe('a delta', () => {
  test('leads to what a full sync brings, byte for byte, over any chain of versions', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCards, { minLength: 2, maxLength: 3 }), fc.boolean(), (chain, large) => {
        const versions = chain.map((cards, at) => versionOf(at + 1, large ? [...cards, ...MANY] : cards));
        let here = versions[0]!;
        for (const next of versions.slice(1)) {
          here = update(here, buildDelta(here, next)!, rootOf(next.manifest));
          expect(here.manifest).toEqual(next.manifest);
          expect(here.shards).toEqual(next.shards);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('holds only what changed, once', () => {
    const cards = MANY.map((card, at) => (at === 7 ? { ...card, title: 'Another title' } : card));
    const [before, after] = [
      versionOf(1, MANY),
      versionOf(
        2,
        cards.filter(({ id }) => id !== 'steady-99'),
      ),
    ];
    const lines = new TextDecoder().decode(buildDelta(before, after)).trimEnd().split('\n');
    expect(lines.slice(2)).toEqual([expect.stringMatching(/^\+\{.*"id":"steady-7"/u), '-steady-99']);
    expect(lines[2]).toContain('Another title');
    expect(readDelta(buildDelta(before, after)!).keys.length).toBeLessThanOrEqual(2);
  });

  test('carries what the manifest says: a fact that changed changes no shard', () => {
    const facts = { ...source.pack!.facts, window: { value: '14 days', values: {} } };
    const after = versionOf(2, MANY, { ...source.pack!, facts });
    const before = versionOf(1, MANY);
    const delta = buildDelta(before, after)!;
    expect(readDelta(delta).keys).toEqual([]);
    expect(update(before, delta, rootOf(after.manifest)).manifest).toEqual(after.manifest);
  });

  test('is not made where the shards are differently many, or it would be too large', () => {
    expect(buildDelta(versionOf(1, MANY), versionOf(2, MANY.slice(0, 20)))).toBeUndefined();
    const bulky = MANY.map((card): Card => ({
      ...card,
      examples: Array.from({ length: 45 }, () => 'x'.repeat(990)),
    }));
    expect(buildDelta(versionOf(1, MANY), versionOf(2, bulky))).toBeUndefined();
  });
});

describe('a delta that is not what a publisher made', () => {
  const before = versionOf(1, MANY);
  const after = versionOf(
    2,
    MANY.slice(1).map((card, at) => (at === 3 ? { ...card, title: 'Changed' } : card)),
  );
  const good = buildDelta(before, after)!;
  const root = rootOf(after.manifest);
  const text = new TextDecoder().decode(good);
  const bytesOf = (changed: string): Uint8Array => new TextEncoder().encode(changed);

  test('changes nothing, whichever byte of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const tampered = good.slice();
        tampered[at] = tampered[at]! ^ flip;
        expect(() => update(before, tampered, root)).toThrow(DamagedDelta);
      }),
      { numRuns: 120 },
    );
  });

  const [header = '', head = '', removed = '', added = ''] = text.split('\n');
  test.each([
    ['cut off', text.slice(0, -1), 'cut off'],
    ['empty', '', 'cut off'],
    ['of another format', text.replace('"format":1', '"format":2'), 'format'],
    ['of too many shards', text.replace(/"bits":\d+/u, '"bits":40'), 'format'],
    ['with a head that is none', `${header}\n{}\n${removed}\n`, 'not a pack in line 2'],
    ['that lists shards itself', `${header}\n${head.slice(0, -1)},"shards":[]}\n`, 'not a pack in line 2'],
    ['with a line that is no change', `${header}\n${head}\n*x\n`, 'no change in line 3'],
    ['with an id that is none', `${header}\n${head}\n-../x\n`, 'no change in line 3'],
    ['with a day that is none', `${header}\n${head}\n-x tomorrow\n`, 'no change in line 3'],
    ['with a card that is none', `${header}\n${head}\n+{"id":"x"}\n`, 'not a card in line 3'],
    ['with a bomb of brackets', `${header}\n${head}\n+${'['.repeat(60_000)}\n`, 'nested too deep in line 3'],
    ['out of order', `${header}\n${head}\n${added}\n${removed}\n`, 'out of order in line 4'],
    ['with a change twice', `${header}\n${head}\n${removed}\n${removed}\n`, 'out of order in line 4'],
    ['that takes out what is not there', `${header}\n${head}\n-nothing\n`, 'which is not there'],
    ['without one of its changes', `${header}\n${head}\n${added}\n`, 'does not arrive'],
  ])('is refused: %s', (_name, changed, reason) => {
    expect(() => update(before, bytesOf(changed), root)).toThrow(reason);
    expect(() => update(before, bytesOf(changed), root)).toThrow(DamagedDelta);
  });

  test('is refused: too large, not UTF-8', () => {
    expect(() => readDelta(new Uint8Array(DELTA_BYTES + 1))).toThrow('too large');
    expect(() => readDelta(Uint8Array.from([0xff, 0x0a]))).toThrow('not UTF-8');
  });

  test('is refused on another version, on a shard that is damaged or not at hand, and for another goal', () => {
    expect(() => update(after, good, root)).toThrow('it begins with another version');
    const damaged = { ...before, shards: before.shards.map((bytes) => bytes.slice(0, -1)) };
    expect(() => update(damaged, good, root)).toThrow('a part is not what it was');
    expect(() => applyDelta(readDelta(good), before.manifest, new Map(), root)).toThrow(
      'a part is not what it was',
    );
    expect(() => update(before, good, rootOf(before.manifest))).toThrow('does not arrive');
  });
});
