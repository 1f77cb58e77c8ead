import { DAY } from './limits';

/*
 * Calendar days as packs write them, YYYY-MM-DD: no time, no zone, compared as text. Which day it is somewhere
 * depends on a clock and a time zone, and both are parameters.
 */

const MS_PER_DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone) ?? newFormatter(timeZone);
  formatters.set(timeZone, known);
  return known;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, day: '2-digit', timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, day: '2-digit', timeZone: 'UTC' });
  }
}

/** The day that a clock at `now` (epoch milliseconds) shows in an IANA time zone; in UTC where the zone is unknown. */
export function dayIn(now: number, timeZone: string): string {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return `${year}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** Days since 1 January 1970. A day that no calendar has, as 30 February, counts on into the next month. */
function serialOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, date) / MS_PER_DAY;
}

const FIRST = serialOf('0000-01-01');
const LAST = serialOf('9999-12-31');

/** The day `days` after (or, negative, before) the given one; stops at the first and last day that four digits can write. */
export function addDays(day: string, days: number): string {
  const serial = Math.min(Math.max(serialOf(day) + days, FIRST), LAST);
  return new Date(serial * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return serialOf(to) - serialOf(from);
}

/** True for a day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return DAY.test(text) && addDays(text, 0) === text;
}

/** Negative, zero or positive as the first day is before, on or after the second: for sorting. */
export function compareDays(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

/** True where the day lies between the two, both included; an end that is left out is open. */
export function isWithin(day: string, from: string | undefined, until: string | undefined): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}

/** Longest text that is read as a date; what follows is not looked at. */
const DATE_TEXT = 200;
/** Years that an order can have: other four digits beside a month are a number of something else. */
const YEARS = { first: 1990, last: 2199 } as const;
/** Buddhist years, as Thai pages show them, are so far ahead. */
const BUDDHIST_OFFSET = 543;
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50] as const;
const FILLERS = new Set(['st', 'nd', 'rd', 'th', 'of', 'de', 'del', 'พศ', 'คศ']);
/** Month names of these languages are known; other languages come as hints. */
const MONTH_LANGUAGES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'th', 'hi'] as const;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const YEAR_FIRST = /(?<![\d./-])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d)/gu;
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?!\d|[./-]\d)/gu;
const EAST_ASIAN = /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu;

type Months = Map<string, Set<number>>;

function plainWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[.॰]/gu, '');
}

function addMonths(months: Months, locale: string): void {
  const shapes = [{ month: 'long' }, { month: 'short' }] as const;
  for (const shape of [...shapes, ...shapes.map((month) => ({ ...month, day: 'numeric' }) as const)]) {
    const format = new Intl.DateTimeFormat(locale, { ...shape, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const name = format.formatToParts(Date.UTC(2026, month - 1, 15)).find(({ type }) => type === 'month');
      const word = plainWord(name?.value ?? '');
      months.set(word, (months.get(word) ?? new Set()).add(month));
    }
  }
}

let knownMonths: Months | undefined;

function monthNames(hints: readonly string[]): Months {
  if (knownMonths === undefined) {
    knownMonths = new Map();
    for (const language of MONTH_LANGUAGES) addMonths(knownMonths, language);
  }
  if (hints.length === 0) return knownMonths;
  const months: Months = new Map([...knownMonths].map(([word, numbers]) => [word, new Set(numbers)]));
  for (const hint of hints) {
    try {
      addMonths(months, hint);
    } catch {
      // A page may call its language anything: a tag that is none adds no names.
    }
  }
  return months;
}

function dayOf(year: string, month: number, date: string): string | undefined {
  const written = Number(year);
  const common = written > YEARS.last ? written - BUDDHIST_OFFSET : written;
  const day = [common, month, Number(date)].map((number) => String(number).padStart(2, '0')).join('-');
  return common >= YEARS.first && common <= YEARS.last && isDay(day) ? day : undefined;
}

type Reading = (string | undefined)[];

function numericReadings(text: string): Reading[] {
  const readings: Reading[] = [];
  for (const [, year = '', , month = '', date = ''] of text.matchAll(YEAR_FIRST))
    readings.push([dayOf(year, Number(month), date)]);
  for (const [, year = '', month = '', date = ''] of text.matchAll(EAST_ASIAN))
    readings.push([dayOf(year, Number(month), date)]);
  for (const [, first = '', mark = '', second = '', year = ''] of text.matchAll(YEAR_LAST)) {
    const dayFirst = dayOf(year, Number(second), first);
    const monthFirst = dayOf(year, Number(first), second);
    // Dots stand in dates of day-first countries alone; slashes and hyphens stand for either order.
    readings.push(mark === '.' && dayFirst !== undefined ? [dayFirst] : [dayFirst, monthFirst]);
  }
  return readings;
}

function wordedReadings(text: string, months: Months): Reading[] {
  const tokens = (text.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).filter((token) => !FILLERS.has(token));
  const readings: Reading[] = [];
  for (const [index, first] of tokens.entries()) {
    const [second = '', third = ''] = tokens.slice(index + 1, index + 3);
    const leading = [...(months.get(first) ?? [])].map((month) => dayOf(third, month, second));
    const middle = [...(months.get(second) ?? [])].flatMap((month) => [
      dayOf(third, month, first),
      dayOf(first, month, third),
    ]);
    readings.push([...leading, ...middle]);
  }
  return readings;
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** What helps to read a page's date: the page's languages for names of months, a time zone for exact moments. */
export interface DateHints {
  locales?: readonly string[];
  timeZone?: string;
}

/**
 * The one day that a text shows, as "2026-12-31", "31 Dec 2026", "Dec 31, 2026", "31.12.2026" or "๓๑ ธ.ค. ๒๕๖๙".
 * Undefined where there is none, where it can be read in two ways (03/04/2026) or where the text shows several.
 */
export function parseOrderDate(text: string, { locales = [], timeZone }: DateHints = {}): string | undefined {
  const shown = text.slice(0, DATE_TEXT).trim();
  if (timeZone !== undefined && INSTANT.test(shown)) {
    const instant = Date.parse(shown);
    return Number.isNaN(instant) ? undefined : dayIn(instant, timeZone);
  }
  const plain = asciiDigits(shown.normalize('NFKC')).toLowerCase();
  // "ธ.ค." and "Dec." lose their dots, as the names in the table have.
  const undotted = plain.replace(/(?<=[\p{L}\p{M}])[.॰]/gu, '');
  const readings = [...numericReadings(plain), ...wordedReadings(undotted, monthNames(locales))]
    .map((reading) => reading.filter((day) => day !== undefined))
    .filter((reading) => reading.length > 0);
  // Every date in the text must be able to mean the same day, and there must be one such day.
  const days = new Set(readings.flat().filter((day) => readings.every((reading) => reading.includes(day))));
  return days.size === 1 ? [...days][0] : undefined;
}
