import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, builtTables, checksumOf, loadIndex, match, openIndex, type Tables } from '@/lib/match';
import { finished } from '@/lib/match/steps';
import { hashTable, Terms, textColumns, Texts } from '@/lib/match/texts';
import { ticketWith } from '../ticket/make';
import { NOW, PACK, SHOP } from './make';
import { VECTORS } from './vectors';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('รับ', 'कब', '退款', '\ud83d'),
);

describe('the checksum', () => {
  const columns = fc.record({
    bytes: fc.uint8Array({ minLength: 1 }),
    signed: fc.int8Array({ minLength: 1 }),
    units: fc.uint16Array({ minLength: 1 }),
    words: fc.uint32Array({ minLength: 1 }),
    reals: fc.float32Array({ minLength: 1 }),
  });

  test('is the same for the same columns, wherever they lie', () => {
    fc.assert(
      fc.property(columns, fc.nat(9), (list, before) => {
        const larger = new Uint8Array(before + list.bytes.length);
        larger.set(list.bytes, before);
        expect(checksumOf(structuredClone(list))).toBe(checksumOf(list));
        expect(checksumOf({ ...list, bytes: larger.subarray(before) })).toBe(checksumOf(list));
      }),
    );
  });

  test('finds what was spoilt or lost in columns within columns', () => {
    const segment = buildSegment(SHOP, PACK, VECTORS);
    const whole = checksumOf(segment);
    const spoilt = structuredClone(segment);
    spoilt.namings.features[0] = (spoilt.namings.features[0] ?? 0) ^ 1;
    expect(checksumOf(spoilt)).not.toBe(whole);
    const other = structuredClone(segment);
    other.meanings!.rows[0] = (other.meanings!.rows[0] ?? 0) ^ 1;
    expect(checksumOf(other)).not.toBe(whole);
    const { namings, ...without } = segment;
    expect(namings.features.length).toBeGreaterThan(0);
    expect(checksumOf(without)).not.toBe(whole);
  });

  test('finds any one byte that was spoilt, and a column that was cut off', () => {
    fc.assert(
      fc.property(
        columns,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (list, which, place, change) => {
          const spoilt = structuredClone(list);
          const all = Object.values(spoilt);
          const { buffer, byteLength } = all[which % all.length]!;
          const bytes = new Uint8Array(buffer);
          bytes[place % byteLength] = bytes[place % byteLength]! ^ change;
          expect(checksumOf(spoilt)).not.toBe(checksumOf(list));
          expect(checksumOf({ ...list, words: list.words.subarray(1) })).not.toBe(checksumOf(list));
        },
      ),
    );
  });
});

describe('texts', () => {
  test('come back as they were, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(text), (list) => {
        const texts = new Texts(finished(textColumns(list)));
        expect(texts.all()).toEqual(list);
        list.forEach((each, at) => expect(texts.is(at, each)).toBe(true));
      }),
    );
  });

  test('may be longer than an engine takes arguments', () => {
    const long = 'ขอคืนเงิน'.repeat(100_000);
    expect(new Texts(finished(textColumns(['a', long]))).at(1)).toBe(long);
  });

  test('terms are found by hash and by bisection as by looking at each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text), text, (list, wanted) => {
        const sorted = list.sort();
        const terms = new Terms(new Texts(finished(textColumns(sorted))), finished(hashTable(sorted)));
        for (const each of [...sorted, wanted]) {
          const at = sorted.indexOf(each);
          expect(terms.find(each)).toBe(at < 0 ? undefined : at);
          expect(terms.firstFrom(each)).toBe(sorted.filter((other) => other < each).length);
        }
      }),
    );
  });
});

describe('an index', () => {
  const sources = [{ segments: [buildSegment(SHOP, PACK, VECTORS)], pack: PACK }];
  const build = (): Tables => {
    const steps = builtTables(sources);
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  };

  test('answers from its tables as it did before', () => {
    const stored = openIndex(structuredClone(build()), [PACK]);
    const fresh = loadIndex(sources[0]!.segments, PACK);
    const questions = SHOP.flatMap(({ title, examples }) => [title, ...examples]);
    expect(questions.length).toBeGreaterThan(5);
    for (const question of questions) {
      const ticket = ticketWith([question]);
      for (const vectors of [undefined, VECTORS])
        expect(match(stored, ticket, { now: NOW, vectors })).toEqual(
          match(fresh, ticket, { now: NOW, vectors }),
        );
    }
  });

  test('is the same tables for the same packs', () => {
    expect(build()).toEqual(build());
  });

  test('is made in steps', () => {
    expect([...builtTables(sources)].length).toBeGreaterThan(10);
  });
});
