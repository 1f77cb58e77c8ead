import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, match, type WordVectors } from '@/lib/match';
import { K1, K3 } from '@/lib/match/constants';
import { queryOf } from '@/lib/match/query';
import { candidatesFor } from '@/lib/match/score';
import { totals } from '@/lib/match/totals';
import { READ_LIMIT, readTicket } from '@/lib/ticket/reading';
import { ANSWER, asReported, hostileTexts, QUESTION } from '@/tests/relevance/hostile';
import { NOW, starterIndex, starterPack } from '@/tests/relevance/starter';
import { ticketWith } from '../ticket/make';
import { card, PACK } from './make';
import { VECTORS } from './vectors';

/* Texts that are made to cost, or to bring a card up. How long they take is measured in tests/bench/hostile.bench.ts. */

const index = starterIndex(VECTORS);
const cards = starterPack().cards;
const texts = hostileTexts(cards.flatMap(({ title, examples }) => [title, ...examples]));

/** Word vectors that count how often they are asked. */
function counting(): { vectors: WordVectors; asked: () => number } {
  let asked = 0;
  const vectors: WordVectors = {
    dimensions: VECTORS.dimensions,
    rowOf(word) {
      asked++;
      return VECTORS.rowOf(word);
    },
    add(sum, row, weight) {
      asked++;
      VECTORS.add(sum, row, weight);
    },
  };
  return { vectors, asked: () => asked };
}

function answered(text: string) {
  const { vectors, asked } = counting();
  const result = match(index, ticketWith([text]), { now: NOW, vectors });
  return { result, steps: asked() };
}

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('cost and say what the part that is read does, and no more', () => {
    const whole = answered(text);
    const cut = answered(text.slice(0, READ_LIMIT));
    expect(whole.result).toEqual(cut.result);
    expect(whole.steps).toBe(cut.steps);
  });

  test('become a query that is bounded, of what is bounded', () => {
    const ticket = ticketWith([text, text, text]);
    const reading = readTicket(ticket);
    const read = reading.passages.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(read).toBeLessThanOrEqual(READ_LIMIT);
    expect(queryOf(index, ticket, reading, VECTORS).slots.length).toBeLessThanOrEqual(2000);
  });

  test('bring three cards at most, each with places that are in the text', () => {
    const { matches } = answered(asReported(text)).result;
    expect(matches.length).toBeLessThanOrEqual(3);
    for (const { score, confidence, evidence } of matches) {
      expect(Number.isFinite(score) && confidence <= 1).toBe(true);
      for (const { start, end } of evidence) expect(start < end && end <= READ_LIMIT).toBe(true);
    }
  });
});

describe('stuffing gains nothing', () => {
  const scoreOf = (text: string, wanted: string, within = index): number => {
    const ticket = ticketWith([text]);
    const query = queryOf(within, ticket, readTicket(ticket));
    const found = candidatesFor(within, query, { now: NOW });
    return found.find(({ document }) => document.ref.card === wanted)?.score ?? 0;
  };

  test.each([2, 10, 1000, 6000])('a word said %i times weighs less than k3 + 1 times as much', (times) => {
    const once = scoreOf('wholesale', 'wholesale-inquiry');
    const often = scoreOf('wholesale '.repeat(times), 'wholesale-inquiry');
    expect(often).toBeGreaterThanOrEqual(once);
    expect(often).toBeLessThan((K3 + 1) * once);
  });

  test('a word that a card says a thousand times meets less than k1 + 2 times as much', () => {
    const other = card('other', { title: 'Opening hours', examples: ['when do you open'] });
    const scoreWith = (times: number): number => {
      const stuffed = card('stuffed', { title: 'lantern '.repeat(times) });
      return scoreOf('lantern', 'stuffed', loadIndex([buildSegment([stuffed, other], PACK)], PACK));
    };
    expect(scoreWith(1000)).toBeLessThan((K1 + 2) * scoreWith(1));
  });

  test('one word a thousand times does not bring its card before the one that is asked for', () => {
    const { matches } = answered(`${QUESTION} ${'wholesale '.repeat(1000)}`).result;
    expect(matches[0]?.ref.card).toBe(ANSWER);
  });

  test("every card's phrases at once are worth little more to a card than its own", () => {
    const worth = (text: string): Map<string, number> => {
      const ticket = ticketWith([text]);
      const best = new Map<string, number>();
      totals(index, queryOf(index, ticket, readTicket(ticket))).forEach((value, at) => {
        const id = index.documents[at]?.ref.card ?? '';
        best.set(id, Math.max(value, best.get(id) ?? 0));
      });
      return best;
    };
    const phrases = cards.map(({ id, title, examples }) => ({ id, text: [title, ...examples].join('\n') }));
    const together = worth(phrases.map(({ text }) => text).join('\n'));
    for (const { id, text } of phrases)
      expect(together.get(id), id).toBeLessThan(2.5 * (worth(text).get(id) ?? 0));
  });
});
