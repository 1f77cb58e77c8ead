import { describe, expect, test, vi } from 'vitest';
import { buildSegment, loadIndex, match, traceIn, type Judgment } from '@/lib/match';
import { evidenceOf } from '@/lib/match/evidence';
import { hashOf } from '@/lib/match/hash';
import { likeness, MOST_TRACED } from '@/lib/match/trace';
import { ticketWith } from '../ticket/make';
import { card, NOW, PACK, SHOP } from './make';

vi.mock('@/lib/match/evidence', { spy: true });

const shop = loadIndex([buildSegment(SHOP, PACK)], PACK);
const traced = (text: string) => traceIn(shop, ticketWith([text]));

describe('what is remembered of a ticket', () => {
  test('is of the cards’ own words alone: no name, no number, no address, no word that no card has', () => {
    const { terms } = traced('Zbigniew Quux here, order 884123: cancel it, mail me at z.quux@mail.example');
    expect(terms).toEqual([hashOf('cancel'), hashOf('order')].sort((a, b) => a - b));
  });

  test('leaves out the customer’s name where a card has the same word', () => {
    const named = loadIndex([buildSegment([...SHOP, card('rose', { title: 'Rose bouquet' })], PACK)], PACK);
    const ticket = ticketWith(['Rose wants to cancel'], { customer: { name: 'Rose Miller', email: '' } });
    expect(traceIn(named, ticket).terms).not.toContain(hashOf('rose'));
  });

  test('is bounded, and in the order of the hashes, not of the ticket', () => {
    const words = Array.from(
      { length: 60 },
      (_, at) => `w${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at)}y`,
    );
    const index = loadIndex([buildSegment([card('long', { title: words.join(' ') })], PACK)], PACK);
    const { terms, weights } = traceIn(index, ticketWith([words.join(' ')]));
    expect(terms).toHaveLength(MOST_TRACED);
    expect(terms).toEqual([...terms].sort((a, b) => a - b));
    for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(1);
  });

  test('is nothing where there is nothing to remember', () => {
    expect(traced('')).toEqual({ terms: [], weights: [] });
    expect(likeness(traced(''), traced(''))).toBe(0);
  });

  test('is most like itself', () => {
    const one = traced('my vase arrived broken');
    expect(likeness(one, one)).toBeCloseTo(1, 10);
    expect(likeness(one, traced('where is my refund'))).toBe(0);
  });
});

describe('a ticket like an earlier one', () => {
  const ticket = ticketWith(['wrong order, please cancel it or send it to another address']);
  const order = (judgments: Judgment[]) =>
    match(shop, ticket, { now: NOW, judgments }).matches.map(({ ref }) => ref.card);
  const [first, second] = order([]);

  test('is explained once, card by card', () => {
    const explain = vi.mocked(evidenceOf);
    const judged: Judgment = { pack: PACK.id, card: second!, says: 'inserted', ...traceIn(shop, ticket) };
    explain.mockClear();
    order([judged, judged, judged]);
    const cards = explain.mock.calls.map(([, { number }]) => number);
    expect(cards.length).toBeGreaterThan(1);
    expect(new Set(cards).size).toBe(cards.length);
  });

  test('gets the card that was inserted then, and loses the one that was set aside', () => {
    const trace = traceIn(shop, ticket);
    expect(second).toBeDefined();
    const inserted: Judgment = { pack: PACK.id, card: second!, says: 'inserted', ...trace };
    expect(order([inserted, inserted, inserted])[0]).toBe(second);
    expect(order([{ ...inserted, card: first!, says: 'dismissed' }, inserted])[0]).toBe(second);
  });

  test('stays silent where matching by itself is silent', () => {
    const silent = ticketWith(['what is the weather going to be on the moon tomorrow']);
    const judgments: Judgment[] = [
      { pack: PACK.id, card: 'damaged-item', says: 'inserted', ...traceIn(shop, silent) },
    ];
    expect(match(shop, silent, { now: NOW, judgments })).toEqual(match(shop, silent, { now: NOW }));
  });
});
