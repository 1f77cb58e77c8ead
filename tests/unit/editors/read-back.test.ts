import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landed, visibleCharacters } from '@/lib/editors/read-back';

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
