import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedPiece, landed, partlyThere, stays, visibleCharacters } from '@/lib/editors/read-back';

/** The plain statement of what `landed` means: some place exists where the reply went in. */
function landedSlowly(before: string, inserted: string, after: string): boolean {
  const [old, added, now] = [before, inserted, after].map(visibleCharacters) as [string, string, string];
  for (let place = 0; place <= old.length; place++) {
    if (old.slice(0, place) + added + old.slice(place) === now) return true;
  }
  return false;
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 8 });

describe('landed', () => {
  test('agrees with trying every place', () => {
    fc.assert(
      fc.property(short, short, short, (before, inserted, after) => {
        expect(landed(before, inserted, after)).toBe(landedSlowly(before, inserted, after));
      }),
      { numRuns: 3000 },
    );
  });

  test('finds a reply wherever it went in, however the editor re-flowed it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (draft, reply, at) => {
        const place = at % (draft.length + 1);
        const after = `${draft.slice(0, place)}\n${reply.replaceAll('\n', '\n\n')}\u00A0${draft.slice(place)}`;
        expect(landed(draft, reply, after)).toBe(true);
      }),
    );
  });

  test.each([
    ['half of it', 'Draft.', 'Hi Maya,\n\nit is cancelled.', 'Draft.Hi Maya,'],
    ['twice', '', 'Hi', 'HiHi'],
    ['the draft is gone', 'Dear Maya', 'Hi', 'Hi'],
    ['lines in another order', '', 'one\ntwo', 'two\none'],
    ['nothing', 'Draft', 'Hi', 'Draft'],
  ])('is false: %s', (_case, before, inserted, after) => {
    expect(landed(before, inserted, after)).toBe(false);
  });
});

describe('what stands beside the draft', () => {
  test('leaves the draft when it is taken out, wherever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.nat(), (draft, piece, somewhere) => {
        const at = somewhere % (draft.length + 1);
        const now = draft.slice(0, at) + piece + draft.slice(at);
        const found = addedPiece(draft, now);
        expect(found?.piece).toHaveLength(piece.length);
        const start = found?.at ?? 0;
        expect(now.slice(0, start) + now.slice(start + piece.length)).toBe(draft);
      }),
    );
  });

  test.each([
    ['Draft.', 'Draft.'],
    ['Draft.', 'Dra'],
    ['Draft.', 'Hi Maya. Draft'],
    ['one two', 'one Hi two!'],
  ])('is nothing where the draft %j is not whole in %j', (draft, now) => {
    expect(addedPiece(draft, now)).toBeUndefined();
  });
});

describe('a part of the reply', () => {
  const REPLY = 'Hi Maya, your order is cancelled and nothing was charged.';

  test('is told from a draft that has changed', () => {
    expect(partlyThere('Draft.', REPLY, `${REPLY.slice(0, 30)} Draft.`)).toBe(true);
    expect(partlyThere('Draft.', REPLY, 'Draft. Best, Sam')).toBe(false);
    expect(partlyThere(REPLY, REPLY, REPLY)).toBe(false);
  });

  test('is not the whole of it', () => {
    expect(stays('Draft.', REPLY, `${REPLY} Draft. Sent from a phone`)).toBe(true);
    expect(stays('Draft.', REPLY, `${REPLY.slice(0, 30)} Draft.`)).toBe(false);
    expect(stays(REPLY, REPLY, REPLY)).toBe(false);
  });
});
