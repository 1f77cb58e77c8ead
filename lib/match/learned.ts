import type { Ticket } from '../ticket/ticket';
import { THRESHOLD } from './confidence';
import { explained, type Measure } from './explain';
import { reordered, type Judgment } from './feedback';
import type { Index } from './load';
import type { Ranked } from './rank';
import { traceOf } from './trace';
import type { Match } from './types';

/** True where any judgment is about any of the cards: else there is nothing to reorder. */
export function concerns(judgments: readonly Judgment[], ranked: readonly Ranked[]): boolean {
  return judgments.some((judgment) =>
    ranked.some(
      ({
        candidate: {
          document: { ref },
        },
      }) => ref.card === judgment.card && ref.pack === judgment.pack,
    ),
  );
}

/** All candidates, explained by what matching found, in the order that earlier tickets give them; `known` are the first. */
export function inLearnedOrder(
  index: Index,
  ticket: Ticket,
  ranked: readonly Ranked[],
  judgments: readonly Judgment[],
  known: { measure: Measure | undefined; matches: readonly Match[] },
): Match[] {
  const matches = explained(index, ticket, ranked, known.measure, known.matches);
  // The first card was found by the whole ticket: see rank.ts.
  const query = ranked[0]?.query;
  return query ? reordered(matches, THRESHOLD, { trace: traceOf(index, query), judgments }) : matches;
}
