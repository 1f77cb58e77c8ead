import { buildSegment, loadIndex, match, type MatchResult, type WordVectors } from '@/lib/match';
import type { PackFacts } from '@/lib/match';
import type { Card } from '@/lib/policy/card';
import type { Ticket } from '@/lib/ticket/ticket';

/** Cards and the tickets that are put to them. Plain data, so that it can be handed to a browser. */
export interface Asked {
  cards: Card[];
  pack: PackFacts & { language: string };
  tickets: Ticket[];
  /** Epoch milliseconds. */
  now: number;
}

const SHARD = 250;

/** One line for each ticket: all that the engine answers, so that two engines of JavaScript can be compared. */
export function answersTo({ cards, pack, tickets, now }: Asked, vectors: WordVectors | undefined): string[] {
  const shards = Array.from({ length: Math.ceil(cards.length / SHARD) }, (_, at) =>
    cards.slice(at * SHARD, (at + 1) * SHARD),
  );
  const index = loadIndex(
    shards.map((shard) => buildSegment(shard, pack, vectors)),
    pack,
  );
  return tickets.map((ticket) => lineOf(match(index, ticket, { now, vectors })));
}

function lineOf({ matches, silence }: MatchResult): string {
  const found = matches.map(({ ref, score, confidence, evidence }) => {
    const marks = evidence.map(
      ({ message, start, end, part, met, weight }) => `${message}:${start}-${end} ${part} ${met} ${weight}`,
    );
    return [`${ref.pack}/${ref.card}@${ref.from ?? ''}`, score, confidence, ...marks].join(' | ');
  });
  return [silence ?? '', ...found].join(' || ');
}
