import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment, createLookup, loadPacks } from '@/lib/match';
import { lineColumns, lineOf, type CardLine } from '@/lib/match/lines';
import { finished } from '@/lib/match/steps';
import { Texts } from '@/lib/match/texts';
import type { Card } from '@/lib/policy/card';
import { card, NOW, PACK } from './make';

const some = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const name = fc.oneof(some('Returns', 'การเงิน', '"', '\ud83d', ''), fc.string({ unit: 'binary' }));
const verified = fc.record(
  { on: some('2026-11-01', '2026-12-24'), by: name, everyDays: some(30, 180) },
  { requiredKeys: ['on'] },
);
/** Cards that say what few others say, and cards that say what many do. */
const cards = fc
  .array(
    fc.record({
      owner: some('returns', 'payments', undefined),
      verified: fc.option(verified, { nil: undefined }),
      offer: fc.boolean(),
    }),
  )
  .map((list) =>
    list.map(({ owner, verified, offer }, at): Card =>
      card(`card-${at}`, {
        title: `Opening hours ${at}`,
        ...(owner === undefined ? {} : { owner }),
        ...(verified === undefined ? {} : { verified }),
        ...(offer ? { offer: { title: 'Free shipping', when: { gone: ['yes'] } } } : {}),
        translations: { th: { title: 'เวลาทำการ', examples: [], questions: {}, guidance: [] } },
      }),
    ),
  );

test('what is found comes with the line of its card, each different one of a pack once', () => {
  fc.assert(
    fc.property(cards, cards, (ours, theirs) => {
      const packs = [PACK, { ...PACK, id: 'other' }];
      const index = loadPacks(
        packs.map((pack, at) => ({ pack, segments: [buildSegment(at === 0 ? ours : theirs, pack)] })),
      );
      const { found, lines } = createLookup(index, { now: NOW }).find('opening');
      for (const { ref, line } of found.cards) {
        const own = (ref.pack === 'shop' ? ours : theirs).find(({ id }) => id === ref.card);
        expect(lines[line]).toEqual({ pack: ref.pack === 'shop' ? 0 : 1, line: own && lineOf(own) });
      }
      expect(new Set(lines.map((each) => JSON.stringify(each))).size).toBe(lines.length);
      expect(new Set(found.cards.map(({ line }) => line)).size).toBe(lines.length);
    }),
    { numRuns: 40 },
  );
});

test('lines in columns are those of a plain list, each different one once', () => {
  const plain = fc.array(
    some<CardLine>({ hasOffer: true }, { owner: 'returns', hasOffer: false }, { hasOffer: false }),
  );
  fc.assert(
    fc.property(plain, (list) => {
      const { line, lineUnits, lineEnds } = finished(lineColumns(list));
      const texts = new Texts({ units: lineUnits, ends: lineEnds });
      expect(Array.from(line, (number) => JSON.parse(texts.at(number)) as CardLine)).toEqual(list);
      expect(texts.size).toBe(new Set(list).size);
    }),
  );
});
