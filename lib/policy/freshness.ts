import type { Card } from './card';
import { addDays, daysBetween } from './days';

/** How far a card can be trusted to be still true, on a day. */
export interface CardFreshness {
  state: 'verified' | 'overdue' | 'unverified';
  /** The day of the last verification. */
  on?: string;
  /** The last day on which it counts; left out where the card is never due again. */
  due?: string;
  by?: string;
}

/**
 * How fresh a card is today, both in the pack's time zone. A card is overdue from the day after it was due. A day of
 * verification that is still to come has verified nothing; one day ahead is an author further east.
 */
export function freshnessOf({ verified }: Pick<Card, 'verified'>, today: string): CardFreshness {
  if (verified === undefined) return { state: 'unverified' };
  const { on, by, everyDays } = verified;
  const due = everyDays === undefined ? undefined : addDays(on, everyDays);
  return {
    state: stateOn(today, on, due),
    on,
    ...(due === undefined ? {} : { due }),
    ...(by === undefined ? {} : { by }),
  };
}

function stateOn(today: string, on: string, due: string | undefined): CardFreshness['state'] {
  if (daysBetween(today, on) > 1) return 'unverified';
  return due !== undefined && today > due ? 'overdue' : 'verified';
}
