import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Collected } from '@/lib/match/collected';
import { MOST_OCCURRENCES } from '@/lib/match/tables';
import { gramsOf, termOf } from '@/lib/match/terms';
import type { Token } from '@/lib/ticket/tokens';

const tokenOf = (text: string): Token => ({
  text,
  start: 0,
  end: text.length,
  script: 'Latin',
  kind: 'word',
});

/** What stands where, and how often, written down naively: "term@place" -> occurrences. */
type Counts = Record<string, number>;

function collect(written: readonly { word: string; place: number }[]): Counts {
  const collected = new Collected();
  for (const { word, place } of written) {
    const known = collected.wordOf(tokenOf(word), 'english');
    if (!known) continue;
    collected.add(known, place, word);
    collected.addGrams(known, word, place);
  }
  const terms = [...collected.numbers.keys()];
  const counts: Counts = {};
  for (let at = 0; at < collected.size; at++) {
    const key = `${terms[collected.term[at]!]}@${collected.place[at]}`;
    expect(counts).not.toHaveProperty([key]);
    counts[key] = collected.frequency[at]!;
  }
  return counts;
}

function naive(written: readonly { word: string; place: number }[]): Counts {
  const counts: Counts = {};
  for (const { word, place } of written) {
    const term = termOf(tokenOf(word), 'english');
    if (term === undefined) continue;
    for (const each of [term, ...gramsOf(word)]) {
      const key = `${each}@${place}`;
      counts[key] = Math.min(MOST_OCCURRENCES, (counts[key] ?? 0) + 1);
    }
  }
  return counts;
}

const word = fc.constantFrom(
  'refund',
  'refunds',
  'refunded',
  'the',
  'banana',
  'aaaa',
  'parcel',
  'constructor',
);

test('what was written is counted as a naive twin counts it', () => {
  const written = fc
    .array(fc.record({ word, place: fc.nat({ max: 9 }) }), { maxLength: 120 })
    .map((all) => all.toSorted((a, b) => a.place - b.place));
  fc.assert(
    fc.property(written, (all) => {
      expect(collect(all)).toEqual(naive(all));
    }),
  );
});

test('more postings than there is room for at first are all kept', () => {
  const many = Array.from({ length: 3000 }, (_, place) => ({ word: 'parcel', place }));
  expect(collect(many)).toEqual(naive(many));
});

test('the forms that cards write are told apart, and the term is the form that it has itself', () => {
  const collected = new Collected();
  for (const [place, form] of ['refund', 'refunded', 'refunds', 'refunded'].entries()) {
    const known = collected.wordOf(tokenOf(form), 'english');
    collected.add(known!, place, form);
  }
  expect([...collected.form.subarray(0, collected.size)]).toEqual([0, 1, 2, 1]);
  expect(collected.forms).toEqual([['refunded', 'refunds']]);
});
