import { describe, expect, test } from 'vitest';
import { match } from '@/lib/match';
import { meantBy } from '@/lib/match/closeness';
import { queryOf } from '@/lib/match/query';
import { candidatesFor } from '@/lib/match/score';
import type { Evidence, Match } from '@/lib/match/types';
import { readTicket, SUBJECT } from '@/lib/ticket/reading';
import type { Ticket } from '@/lib/ticket/ticket';
import { NOW, starterIndex, starterPack, starterTickets } from '@/tests/relevance/starter';
import { VECTORS } from './vectors';

/* What is marked is why a card is there: without the marked words it is worth less, in every language of the pack. */

const vectors = VECTORS;
const index = starterIndex(vectors);
const files = starterPack().tests.map(({ file }) => file);
const shown = starterTickets().flatMap((ticket, at) =>
  match(index, ticket, { now: NOW, vectors }).matches.map((found) => ({
    file: files[at] ?? '',
    ticket,
    found,
  })),
);

/** The ticket with some stretches made blank, so that all else stays where it is. */
function without(ticket: Ticket, evidence: readonly Evidence[]): Ticket {
  const blank = (text: string, message: number): string =>
    evidence
      .filter((mark) => mark.message === message)
      .reduce(
        (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
        text,
      );
  return {
    ...ticket,
    subject: blank(ticket.subject, SUBJECT),
    messages: ticket.messages.map((message, at) => ({ ...message, text: blank(message.text, at) })),
  };
}

/** What a card is worth to a ticket beside those of its words and meaning alone, however sure the engine is. */
function worth(ticket: Ticket, { ref }: Match): number {
  const reading = readTicket(ticket);
  const query = queryOf(index, ticket, reading, vectors);
  const meant = meantBy(vectors, ticket, reading, query.repairs);
  const options = { now: NOW, vectors, include: ({ card }: { card: string }) => card === ref.card };
  return candidatesFor(index, query, options, meant)[0]?.score ?? 0;
}

const name = ({ ticket, found }: (typeof shown)[number]): string => `${ticket.key} ${found.ref.card}`;

describe.each([...new Set(files)])('%s', (file) => {
  const own = shown.filter((each) => each.file === file);

  test('shows cards, each with marks', () => {
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ found }) => found.evidence.length === 0).map(name)).toEqual([]);
  });

  test('without the marked words every card is worth less', () => {
    const same = own.filter(
      ({ ticket, found }) => worth(without(ticket, found.evidence), found) >= worth(ticket, found),
    );
    expect(same.map(name)).toEqual([]);
  });

  test('the marked words are most of what a card is worth, the others are less', () => {
    const shares = own.map(
      ({ ticket, found }) => worth(without(ticket, found.evidence), found) / worth(ticket, found),
    );
    const left = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(left).toBeLessThan(0.5);
  });
});
