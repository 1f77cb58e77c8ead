import { buildSegment, loadIndex, remembered, THRESHOLD, type Judgment, type WordVectors } from '@/lib/match';
import { explained, measureOf } from '@/lib/match/explain';
import { reordered } from '@/lib/match/feedback';
import { rank } from '@/lib/match/rank';
import { traceOf, type Trace } from '@/lib/match/trace';
import type { Match } from '@/lib/match/types';
import { readTicket } from '@/lib/ticket/reading';
import { numbersFrom } from './metrics';
import { cardOf, NOW, ticketOf } from './ours';
import type { RelevanceSet } from './sets';

/*
 * What learning from the agent brings: half of a set's tickets as feedback, one after the other as an agent would give
 * it, and the other half as tickets, with what was learned and without. The tickets are mixed first, since the sets have
 * those of one card together; the mean is of several mixings.
 */

const MIXINGS = 5;

/** Who teaches: an agent who inserts the right card, or one who also says "not this one" to a first card that is wrong. */
type Agent = 'inserts' | 'dismisses, too';

/** Recall at 1 and at 3, in percent, without what was learned and by agent. */
export interface Replayed {
  set: string;
  tickets: number;
  without: [number, number];
  gains: Record<Agent, [number, number]>;
}

interface Found {
  gold: string[];
  trace: Trace;
  matches: Match[];
}

export function replay(set: RelevanceSet, vectors: WordVectors | undefined): Replayed {
  const found = findAll(set, vectors);
  const rounds = Array.from({ length: MIXINGS }, (_, round) => {
    const mixed = mix(found, round + 1);
    const half = mixed.length >> 1;
    const later = mixed.slice(half).filter(({ gold }) => gold.length > 0);
    const recall = (judgments: readonly Judgment[]): [number, number] => [
      share(later, 1, judgments),
      share(later, 3, judgments),
    ];
    const without = recall([]);
    const gain = (agent: Agent): [number, number] => {
      const [first, three] = recall(taught(mixed.slice(0, half), agent));
      return [first - without[0], three - without[1]];
    };
    return { tickets: later.length, without, inserts: gain('inserts'), both: gain('dismisses, too') };
  });
  const mean = (of: (round: (typeof rounds)[number]) => [number, number]): [number, number] => [
    rounds.reduce((sum, round) => sum + of(round)[0], 0) / MIXINGS,
    rounds.reduce((sum, round) => sum + of(round)[1], 0) / MIXINGS,
  ];
  return {
    set: set.name,
    tickets: rounds[0]?.tickets ?? 0,
    without: mean((round) => round.without),
    gains: { inserts: mean((round) => round.inserts), 'dismisses, too': mean((round) => round.both) },
  };
}

function findAll(set: RelevanceSet, vectors: WordVectors | undefined): Found[] {
  const pack = { id: 'set', language: set.language, timezone: 'UTC', synonyms: [] };
  const index = loadIndex([buildSegment(set.cards.map(cardOf), pack, vectors)], pack);
  return set.tickets.map(({ text, gold }) => {
    const ticket = ticketOf(text);
    const ranked = rank(index, ticket, readTicket(ticket), { now: NOW, vectors });
    const query = ranked[0]?.query;
    const trace = query ? traceOf(index, query) : { terms: [], weights: [] };
    return { gold, trace, matches: explained(index, ticket, ranked, measureOf(index, ranked)) };
  });
}

/** What is remembered after an agent has worked through the tickets, each ranked by what was learned until then. */
function taught(tickets: readonly Found[], agent: Agent): Judgment[] {
  let judgments: Judgment[] = [];
  for (const { gold, trace, matches } of tickets) {
    const judge = (card: string, says: Judgment['says']): void => {
      judgments = remembered([...judgments, { pack: 'set', card, says, ...trace }]);
    };
    const [first] = reordered(matches, THRESHOLD, { trace, judgments });
    const wrong = first && first.confidence >= THRESHOLD && !gold.includes(first.ref.card);
    if (agent === 'dismisses, too' && wrong) judge(first.ref.card, 'dismissed');
    if (gold[0] !== undefined) judge(gold[0], 'inserted');
  }
  return judgments;
}

function share(tickets: readonly Found[], places: number, judgments: readonly Judgment[]): number {
  const right = tickets.filter(({ gold, trace, matches }) =>
    reordered(matches, THRESHOLD, { trace, judgments })
      .slice(0, places)
      .some(({ ref }) => gold.includes(ref.card)),
  );
  return (100 * right.length) / tickets.length;
}

/** The same order in every run (Fisher and Yates). */
function mix<T>(all: readonly T[], seed: number): T[] {
  const next = numbersFrom(seed);
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
  }
  return mixed;
}

export function printReplay(rows: readonly Replayed[]): void {
  const pair = ([first, three]: [number, number], sign = false): string =>
    [first, three].map((points) => `${sign && points >= 0 ? '+' : ''}${points.toFixed(1)}`).join(' / ');
  const line = (cells: string[]): void =>
    console.log(cells.map((cell, at) => cell.padEnd(at === 0 ? 34 : 18)).join(''));
  line(['set', 'tickets', 'nothing learned', 'inserts', 'dismisses, too']);
  for (const { set, tickets, without, gains } of rows) {
    const both = gains['dismisses, too'];
    line([set, String(tickets), pair(without), pair(gains.inserts, true), pair(both, true)]);
  }
}
