import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, match, type Index } from '@/lib/match';
import { featuresByIdf } from '@/lib/match/classifier';
import { BUCKETS, featuresOf } from '@/lib/match/features';
import { apartness, likenessOf, toldBy } from '@/lib/match/likeness';
import { rank } from '@/lib/match/rank';
import { exponential, SoftmaxLearner } from '@/lib/match/softmax';
import type { Card } from '@/lib/policy/card';
import { readTicket } from '@/lib/ticket/reading';
import { tokensOf } from '@/lib/ticket/tokens';
import { ticketWith } from '../ticket/make';
import { card, NOW, PACK, SHOP } from './make';
import { VECTORS } from './vectors';

const none: ReadonlyMap<string, string> = new Map();

function indexOf(cards: readonly Card[], shards = 1): Index {
  const size = Math.ceil(cards.length / shards);
  const segments = Array.from({ length: shards }, (_, at) =>
    buildSegment(cards.slice(at * size, (at + 1) * size), PACK, VECTORS),
  );
  return loadIndex(segments, PACK);
}

/** By card: how like a ticket is to its examples. */
function likeness(index: Index, text: string): Record<string, number> {
  const ticket = ticketWith([text]);
  const told = toldBy(index, ticket, readTicket(ticket), none, undefined);
  const all = told ? likenessOf(index, told, index.documents) : [];
  return Object.fromEntries(index.documents.map(({ ref }, at) => [ref.card, all[at] ?? 0]));
}

describe('what a text is told by', () => {
  test('in English words as they stand and pairs of neighbours, without numbers', () => {
    const of = (text: string): number[] => featuresOf(tokensOf(text), 'english');
    expect(of('where is it')).toHaveLength(5);
    expect(of('where is 10482 it')).toEqual(of('where is it'));
    expect(of('is where it')).not.toEqual(of('where is it'));
    expect(of('where is it').slice(0, 1)).toEqual(of('where'));
  });

  test('elsewhere grams of words, and runs of scripts without spaces', () => {
    const of = (text: string): number[] => featuresOf(tokensOf(text), 'plain');
    expect(of('paquete').length).toBeGreaterThan(5);
    expect(of('ยกเลิก').length).toBeGreaterThan(5);
    expect(of('')).toEqual([]);
  });

  test('is a number of a bucket, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('english', 'plain'), (text, analysis) => {
        for (const feature of featuresOf(tokensOf(text), analysis))
          expect(Number.isInteger(feature) && feature >= 0 && feature < BUCKETS).toBe(true);
      }),
    );
  });

  test('weighs by tf-idf to a length of one; what no text has, nothing', () => {
    const idf = Float32Array.of(0, 1, 2);
    const found = featuresByIdf(
      new Map([
        [0, 5],
        [1, 1],
        [2, 3],
      ]),
      idf,
    );
    expect(found.map(({ at }) => at)).toEqual([1, 2]);
    expect(Math.hypot(...found.map(({ value }) => value))).toBeCloseTo(1, 9);
    expect(found[1]!.value / found[0]!.value).toBeCloseTo(2 * (1 + Math.log(3)), 1);
  });
});

describe('the exponential', () => {
  test('is near the machine’s where it matters, grows, and is nothing far below', () => {
    for (let x = -4; x < 0; x += 0.01) {
      expect(exponential(x) / Math.exp(x)).toBeGreaterThan(0.99);
      expect(exponential(x)).toBeLessThan(exponential(x + 0.01));
    }
    expect(exponential(0)).toBe(1);
    expect(exponential(-5000)).toBe(0);
  });
});

describe('softmax', () => {
  /** The same once more, without typed arrays, float32 or an exponential of our own. */
  function naive(
    texts: readonly { values: readonly number[]; label: number }[],
    classes: number,
  ): number[][] {
    const features = texts[0]?.values.length ?? 0;
    const weights = Array.from({ length: features }, () => new Array<number>(classes).fill(0));
    const squares = weights.map((row) => row.map(() => 0));
    for (const { values, label } of texts) {
      const scores = Array.from({ length: classes }, (_, one) =>
        values.reduce((sum, value, at) => sum + value * weights[at]![one]!, 0),
      );
      const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
      scores.forEach((score, one) => {
        const surprise = Math.exp(score) / total - (one === label ? 1 : 0);
        values.forEach((value, at) => {
          if (value === 0) return;
          const gradient = surprise * value + 1e-5 * weights[at]![one]!;
          squares[at]![one]! += gradient ** 2;
          weights[at]![one]! -= (0.5 * gradient) / Math.sqrt(squares[at]![one]!);
        });
      });
    }
    return weights;
  }

  test('learns what a naive twin learns', () => {
    const value = fc.constantFrom(0, 0.5, -0.5, 1);
    const text = fc.record({ values: fc.array(value, { minLength: 4, maxLength: 4 }), label: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const model = new SoftmaxLearner(3, 4);
        for (const { values, label } of texts)
          model.learn(
            values.flatMap((one, at) => (one === 0 ? [] : [{ at, value: one }])),
            label,
          );
        const { weights, step } = model.rounded();
        const expected = naive(texts, 3).flat();
        expected.forEach((weight, at) => {
          expect(Math.abs(weight - weights[at]! * step)).toBeLessThan(0.02 + step);
        });
      }),
    );
  });
});

describe('the classifier of a pack', () => {
  const index = indexOf(SHOP);

  test('finds the card whose example it is, of those that have examples', () => {
    for (const { id, examples } of SHOP)
      for (const example of examples) {
        const all = likeness(index, example);
        expect(Object.entries(all).sort(([, a], [, b]) => b - a)[0]?.[0]).toBe(id);
      }
    const bare = indexOf([...SHOP, card('bare', { title: 'Cancel the order' })]);
    expect(likeness(bare, 'cancel the order')['bare']).toBe(0);
  });

  test('is the same however the cards are put into shards', () => {
    const parts = indexOf(SHOP, 3);
    for (const column of ['classOf', 'classWeights', 'classScalars', 'featureIdf'] as const)
      expect(parts.tables[column]).toEqual(index.tables[column]);
  });

  test('learns nothing from one card, from none with examples, or from more than it has time for', () => {
    const many = (count: number): Card[] =>
      Array.from({ length: count }, (_, at) =>
        card(`card-${at}`, { examples: [`example ${at} of many`, 'another'] }),
      );
    expect(indexOf(many(1)).tables.classWeights).toHaveLength(0);
    expect(indexOf(SHOP.map((one) => ({ ...one, examples: [] }))).tables.classWeights).toHaveLength(0);
    expect(indexOf(many(100)).tables.classWeights.length).toBeGreaterThan(0);
    expect(indexOf(many(700)).tables.classWeights).toHaveLength(0);
    expect(likeness(indexOf(many(1)), 'example 0 of many')).toEqual({ 'card-0': 0 });
  });

  test('is believed less of a ticket that is longer than what it learned from', () => {
    const story =
      'We were at a wedding by the sea, the weather was fine and everybody danced until the morning. ';
    const question = 'please cancel my order';
    expect(likeness(index, question)['cancel-before-shipping']).toBe(1);
    expect(Math.max(...Object.values(likeness(index, story.repeat(3) + question)))).toBeLessThan(0.1);
  });

  test('tells one card from all others for a ticket that is theirs, and less for one that is none of theirs', () => {
    const apart = (cards: Index, text: string): number | undefined => {
      const ticket = ticketWith([text]);
      const told = toldBy(cards, ticket, readTicket(ticket), none, undefined);
      return told && apartness(cards, told);
    };
    const strange = apart(index, 'who won the match on my birthday');
    expect(strange).toBeGreaterThan(0);
    for (const { examples } of SHOP)
      for (const example of examples) expect(apart(index, example)).toBeGreaterThan(strange ?? 0);
    expect(
      apart(indexOf(SHOP.map((one) => ({ ...one, examples: [] }))), 'where is my refund'),
    ).toBeUndefined();
  });

  test('orders what words and meaning bring, and brings nothing by itself', () => {
    const ranked = (text: string) => {
      const ticket = ticketWith([text]);
      return rank(index, ticket, readTicket(ticket), { now: NOW, vectors: VECTORS });
    };
    for (const text of ['is it too late to cancel?', 'where is my money', 'the parcel has not arrived'])
      for (const { candidate } of ranked(text)) {
        expect(candidate.own).toBeGreaterThan(0);
        expect(candidate.score).toBeGreaterThanOrEqual(candidate.own);
      }
  });

  test('decides between cards of the same words', () => {
    const twins = indexOf([
      card('late', { title: 'Order', examples: ['where is my order', 'is my order here', 'where it is'] }),
      card('undo', {
        title: 'Order',
        examples: ['my order is where it was', 'order my is', 'it is my order'],
      }),
    ]);
    const first = (text: string) =>
      match(twins, ticketWith([text]), { now: NOW, vectors: VECTORS, include: () => true });
    expect(likeness(twins, 'so where is my order')['late']).toBeGreaterThan(
      likeness(twins, 'so where is my order')['undo'] ?? 1,
    );
    expect(first('so where is my order').matches[0]?.ref.card ?? 'late').toBe('late');
  });
});
