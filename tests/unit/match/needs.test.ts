import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, match } from '@/lib/match';
import { needsIn } from '@/lib/match/needs';
import { queryOf } from '@/lib/match/query';
import { candidatesFor } from '@/lib/match/score';
import { readTicket } from '@/lib/ticket/reading';
import { ticketWith } from '../ticket/make';
import { card, NOW, PACK, SHOP } from './make';
import { VECTORS } from './vectors';

const needs = (text: string): string[] => {
  const ticket = ticketWith([text]);
  return needsIn(ticket, readTicket(ticket)).map(({ passages: [only] }) =>
    text.slice(only!.start, only!.end).trim(),
  );
};

describe('the sentences of a ticket', () => {
  test('are looked at by themselves where there are several', () => {
    expect(needs('My vase arrived broken. Also, where is my refund for the boots?')).toEqual([
      'My vase arrived broken',
      'Also, where is my refund for the boots',
    ]);
  });

  test.each(['My vase arrived broken.', 'Broken! Why? My vase arrived broken', ''])(
    'are none where one sentence says all: "%s"',
    (text) => {
      expect(needs(text)).toEqual([]);
    },
  );

  test('are at most four, whatever the length', () => {
    const text = Array.from({ length: 5000 }, () => 'My vase arrived broken. ').join('');
    expect(needs(text)).toHaveLength(4);
  });

  test('leave out a stretch without an end', () => {
    const text = `My vase arrived broken. ${'and so on '.repeat(200)}. Also, where is my refund?`;
    expect(needs(text)).toEqual(['My vase arrived broken', 'Also, where is my refund']);
  });

  test('leave out what was said before the agent replied', () => {
    const ticket = ticketWith([
      'My vase arrived broken. It was a present for my mother.',
      { direction: 'agent', text: 'Sorry!' },
      'Where is my refund for the boots',
    ]);
    expect(needsIn(ticket, readTicket(ticket))).toEqual([]);
  });
});

test('two wishes bring a card each, though many words tell of the first', () => {
  // Near relatives of the first card would fill all three places.
  const relatives = ['glass', 'vase', 'cup', 'lamp'].map((thing) =>
    card(`damaged-${thing}`, {
      title: `A damaged ${thing}`,
      examples: [`the ${thing} arrived broken in pieces`, `my ${thing} was cracked and broken on arrival`],
    }),
  );
  const index = loadIndex([buildSegment([...SHOP, ...relatives], PACK, VECTORS)], PACK);
  const text =
    'The vase arrived broken in pieces, the cup was cracked and the lamp was damaged, broken glass all over on arrival. ' +
    'And please end my coffee subscription.';
  const ticket = ticketWith([text]);
  const whole = candidatesFor(index, queryOf(index, ticket, readTicket(ticket), VECTORS), { now: NOW });
  expect(whole.slice(0, 3).map(({ document }) => document.ref.card)).not.toContain('subscription-cancel');
  const ids = match(index, ticket, { now: NOW, vectors: VECTORS }).matches.map(({ ref }) => ref.card);
  expect(ids[0]).toMatch(/^damaged/);
  expect(ids).toContain('subscription-cancel');
});
