import { NOW } from '../data/desk';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const TODAY = NOW.slice(0, 10);
const YESTERDAY = '2026-12-31';

function parts(at: string): { day: number; month: string; year: string } {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
  return { day: Number(day), month: MONTHS[Number(month) - 1] ?? '', year };
}

/** `31 December 2026` */
export function longDay(at: string): string {
  const { day, month, year } = parts(at);
  return `${day} ${month} ${year}`;
}

/** `31 Dec 2026` */
export function shortDay(at: string): string {
  const { day, month, year } = parts(at);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `09:12` */
export const clock = (at: string): string => at.slice(11, 16);

/** `Today`, `Yesterday` or `28 Dec 2026`, seen from the demo's day. */
export function dayName(at: string): string {
  if (at.startsWith(TODAY)) return 'Today';
  return at.startsWith(YESTERDAY) ? 'Yesterday' : shortDay(at);
}

/** For a list: the time of today's, the day of older ones. */
export function briefTime(at: string): string {
  return at.startsWith(TODAY) ? clock(at) : shortDay(at).slice(0, -5);
}

/** `in transit` as `In transit` */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.split(/[\s_.]+/).filter(Boolean);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends
    .map((word) => /\p{L}/u.exec(word ?? '')?.[0] ?? '')
    .join('')
    .toUpperCase();
}
