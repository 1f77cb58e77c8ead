import { dayIn } from '../lib/policy/days';

const HOUR = 3_600_000;

/** A moment (epoch milliseconds) at which it is that day, YYYY-MM-DD, in a time zone. */
export function momentOn(day: string, timezone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Noon in UTC is another day from UTC+12 on; midnight is the right one there.
  return dayIn(midnight + 12 * HOUR, timezone) === day ? midnight + 12 * HOUR : midnight;
}
