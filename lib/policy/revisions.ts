import type { Card } from './card';
import { compareDays } from './days';

/** What is needed of a card to tell when it is in force. */
export type Revision = Pick<Card, 'id' | 'from' | 'until'>;

/** A revision without a first day has been in force for ever. */
const EVER = '';

/**
 * The revision of one card that is in force on a day. Both ends are inclusive, and the first day of a revision ends
 * the one before it the day before: so the latest that has begun is the only one that can hold. Undefined where it
 * has ended, or none has begun.
 */
export function revisionOn<R extends Revision>(revisions: readonly R[], day: string): R | undefined {
  const begun = revisions.filter(({ from = EVER }) => from <= day);
  const latest = begun.reduce<R | undefined>(
    (best, revision) =>
      best === undefined || compareDays(best.from ?? EVER, revision.from ?? EVER) < 0 ? revision : best,
    undefined,
  );
  return latest?.until === undefined || day <= latest.until ? latest : undefined;
}

/**
 * The revision of one card that holds for a case: the one in force on the day of the order where that day is known,
 * today's otherwise. An order cannot be younger than today: such a day was misread, and today counts.
 */
export function inForce<R extends Revision>(
  revisions: readonly R[],
  today: string,
  orderDay?: string,
): R | undefined {
  return revisionOn(revisions, orderDay !== undefined && orderDay < today ? orderDay : today);
}

/** Of the revisions of many cards, the one of each card that holds for a case, in order of first appearance. */
export function allInForce<R extends Revision>(
  revisions: readonly R[],
  today: string,
  orderDay?: string,
): R[] {
  const byId = new Map<string, R[]>();
  for (const revision of revisions) byId.set(revision.id, [...(byId.get(revision.id) ?? []), revision]);
  return [...byId.values()].flatMap((ofOneCard) => inForce(ofOneCard, today, orderDay) ?? []);
}
