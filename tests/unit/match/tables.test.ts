import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildSegment,
  builtTables,
  decodeTables,
  encodeTables,
  IndexError,
  loadIndex,
  match,
  openIndex,
  type Tables,
} from '@/lib/match';
import { fromBytes, toBytes } from '@/lib/match/columns';
import { hashTable, Terms, textColumns, Texts } from '@/lib/match/texts';
import { ticketWith } from '../ticket/make';
import { NOW, PACK, SHOP } from './make';
import { VECTORS } from './vectors';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('รับ', 'कब', '退款', '\ud83d'),
);

describe('columns', () => {
  test('come back as they were, wherever the bytes lie', () => {
    const columns = fc.tuple(
      fc.uint8Array(),
      fc.int8Array(),
      fc.uint16Array(),
      fc.uint32Array(),
      fc.float32Array({ noNaN: true }),
      fc.float64Array({ noNaN: true }),
    );
    fc.assert(
      fc.property(columns, fc.nat(9), (list, before) => {
        const bytes = toBytes(7, list);
        const larger = new Uint8Array(before + bytes.length);
        larger.set(bytes, before);
        expect(fromBytes(7, larger.subarray(before))).toEqual(list);
      }),
    );
  });
});

describe('texts', () => {
  test('come back as they were, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(text), (list) => {
        const texts = new Texts(textColumns(list));
        expect(texts.all()).toEqual(list);
        list.forEach((each, at) => expect(texts.is(at, each)).toBe(true));
      }),
    );
  });

  test('may be longer than an engine takes arguments', () => {
    const long = 'ขอคืนเงิน'.repeat(100_000);
    expect(new Texts(textColumns(['a', long])).at(1)).toBe(long);
  });

  test('terms are found by hash and by bisection as by looking at each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text), text, (list, wanted) => {
        const sorted = list.sort();
        const terms = new Terms(new Texts(textColumns(sorted)), hashTable(sorted));
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

  test('answers from its bytes as it did before', () => {
    const stored = openIndex(decodeTables(encodeTables(build())), [PACK]);
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

  test('is the same bytes for the same packs', () => {
    expect(encodeTables(build())).toEqual(encodeTables(build()));
  });

  test('that is damaged is refused by name', () => {
    const bytes = encodeTables(build());
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const spoilt = bytes.slice();
          spoilt[at] = spoilt[at]! ^ change;
          expect(() => decodeTables(spoilt)).toThrow(IndexError);
        },
      ),
    );
  });
});
