import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, decodeSegment, encodeSegment, IndexError } from '@/lib/match';
import { card, PACK, paragraph, SHOP } from './make';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('Refund for my order', 'ขอคืนเงิน', 'रिफंड कब मिलेगा', '退款'),
);
const cards = fc.array(
  fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,8}$/),
      title: text,
      shortcut: fc.option(fc.stringMatching(/^[a-z-]{1,8}$/), { nil: undefined }),
      tags: fc.array(text),
      examples: fc.array(text),
      guidance: text.map(paragraph),
      reply: text,
    })
    .map(({ id, reply, shortcut, ...more }) =>
      card(id, {
        ...more,
        ...(shortcut !== undefined && { shortcut }),
        translations: { hi: { title: more.title, examples: [], questions: {}, guidance: [] } },
        from: '2026-07-01',
        replies: [{ language: 'th', when: {}, body: paragraph(reply) }],
      }),
    ),
  { maxLength: 5 },
);

describe('a stored segment', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(cards, (pack) => {
        const segment = buildSegment(pack, PACK);
        expect(decodeSegment(encodeSegment(segment))).toEqual(segment);
      }),
    );
  });

  test('may lie anywhere in a larger buffer', () => {
    const bytes = encodeSegment(buildSegment(SHOP, PACK));
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(decodeSegment(larger.subarray(3, 3 + bytes.length))).toEqual(buildSegment(SHOP, PACK));
  });

  test('is the same bytes for the same cards', () => {
    expect(encodeSegment(buildSegment(SHOP, PACK))).toEqual(encodeSegment(buildSegment(SHOP, PACK)));
  });
});

describe('other bytes are refused by name', () => {
  const bytes = encodeSegment(buildSegment(SHOP, PACK));
  const reason = (damaged: Uint8Array): string => {
    try {
      decodeSegment(damaged);
    } catch (error) {
      if (error instanceof IndexError) return error.reason;
      throw error;
    }
    return 'none';
  };

  test('of something else', () => {
    expect(reason(new Uint8Array())).toBe('foreign');
    fc.assert(
      fc.property(fc.uint8Array(), (foreign) => {
        expect(reason(foreign)).toBe('foreign');
      }),
    );
  });

  test('of another version', () => {
    const other = bytes.slice();
    other[4] = 255;
    expect(reason(other)).toBe('otherVersion');
  });

  test('cut off or spoilt anywhere behind the head', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          expect(reason(bytes.slice(0, at))).toMatch(/^(?:foreign|corrupt)$/);
          const spoilt = bytes.slice();
          spoilt[at] = spoilt[at]! ^ change;
          expect(reason(spoilt)).toBe('corrupt');
        },
      ),
    );
  });

  test('the error says what becomes of it', () => {
    expect(() => decodeSegment(new Uint8Array())).toThrow(/built anew/);
  });
});
