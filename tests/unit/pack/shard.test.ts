import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { DamagedShard, readShard, SHARD_LIMITS } from '@/lib/pack/shard';
import { goodPack } from './source-files';

const [shard] = buildPack(readPack(goodPack('full'), { now: 0, today: '2027-01-01' }), { version: 1 }).shards;
const good = new TextDecoder().decode(shard!.bytes);
const [first = '', second = ''] = good.split('\n');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readShard(bytesOf(text));

/** The first card with one part of its JSON replaced. */
const changed = (change: (card: Record<string, unknown>) => void) => {
  const card = JSON.parse(first) as Record<string, unknown>;
  change(card);
  return `${JSON.stringify(card)}\n`;
};

describe('a damaged shard is refused', () => {
  test.each([
    ['cut off in a line', good.slice(0, -20), 'cut off', 0],
    ['without its last line end', good.slice(0, -1), 'cut off', 0],
    ['an empty line', `${first}\n\n${second}\n`, 'not JSON', 2],
    ['not JSON', `${first}\nhello\n`, 'not JSON', 2],
    ['a list', '[]\n', 'not a card', 1],
    ['null', 'null\n', 'not a card', 1],
    ['an unknown key', changed((card) => (card['script'] = 'x')), 'not a card', 1],
    ['a key that is missing', changed((card) => delete card['title']), 'not a card', 1],
    ['an id that is none', changed((card) => (card['id'] = '../x')), 'not a card', 1],
    [
      'a node that is unknown',
      changed((card) => (card['guidance'] = [{ type: 'html', value: '<b>' }])),
      'not a card',
      1,
    ],
    [
      'too many examples',
      changed((card) => (card['examples'] = Array.from({ length: 51 }, () => 'x'))),
      'not a card',
      1,
    ],
    ['the same card twice', `${first}\n${first}\n`, 'cards out of order', 2],
    ['cards out of order', `${second}\n${first}\n`, 'cards out of order', 2],
    [
      'a line of more than 64 kB',
      changed((card) => (card['title'] = 'x'.repeat(70_000))),
      'a card that is too large',
      1,
    ],
    ['a bomb of brackets', `${'['.repeat(60_000)}\n`, 'nested too deep', 1],
    [
      'quotes in quotes without end',
      `${first.replace('"guidance":[', `"guidance":[${'{"type":"quote","children":['.repeat(2000)}${']}'.repeat(2000)},`)}\n`,
      'nested too deep',
      1,
    ],
  ])('%s', (_name, text, reason, line) => {
    const attempt = () => read(text);
    expect(attempt).toThrow(DamagedShard);
    expect(attempt).toThrow(expect.objectContaining({ reason, line }));
    expect(attempt).toThrow(/nothing was changed and you keep what you have/);
  });

  test('bytes that are not UTF-8', () => {
    expect(() => readShard(new Uint8Array([0xff, 0xfe, 0x0a]))).toThrow(
      expect.objectContaining({ reason: 'not UTF-8' }),
    );
  });

  test('more bytes than any shard has', () => {
    expect(() => readShard(new Uint8Array(SHARD_LIMITS.bytes + 1))).toThrow(
      expect.objectContaining({ reason: 'too large' }),
    );
  });

  test('whatever the bytes, there are cards or there is DamagedShard', () => {
    const flipped = fc.tuple(fc.nat({ max: shard!.bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), flipped), (input) => {
        const bytes = input instanceof Uint8Array ? input : shard!.bytes.slice();
        if (!(input instanceof Uint8Array)) bytes[input[0]] = (bytes[input[0]] ?? 0) ^ input[1];
        try {
          expect(Array.isArray(readShard(bytes))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedShard);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('an empty shard has no cards', () => {
  expect(readShard(new Uint8Array())).toEqual([]);
});

test('brackets and quotes inside strings are not nesting', () => {
  const text = changed((card) => (card['title'] = `${'['.repeat(100)}"\\"${'{'.repeat(90)}`));
  expect(read(text)).toHaveLength(1);
});
