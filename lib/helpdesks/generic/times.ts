import type { Box } from './box';
import { ownText } from './text';

/*
 * Times and dates as pages write them. The words (months, weekdays, "hours ago", "yesterday") come from the browser's
 * own Intl data, for the languages of our tables and the page's own: no list of ours to be wrong or incomplete.
 */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'th', 'hi'];
/** A longer line is prose that mentions a date. */
const MAX_LENGTH = 60;
/** Words that may stand beside a time in one line: a name, a verb. */
const BESIDE = 5;
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const SECONDS = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};
/** Ends as a sentence does; months and weekdays are shortened to fewer letters. */
const SENTENCE = /(?:\p{L}{5}\.|[?!।])\s*$/u;
const CLOCK = /(?<!\d)(\d{1,2})(?::|h)(\d{2})(?!\d)/u;
const DAY = /(?<!\d)(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/u;
const SHORT_AGO = /^(\d{1,3})\s?(s|min|m|hrs?|h|d|w|mo|y|std|tg)\.?(?: ago)?$/iu;
const SHORT_UNITS: Record<string, number> = {
  s: 1,
  m: 60,
  min: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  std: 3600,
  d: 86_400,
  tg: 86_400,
  w: 604_800,
  mo: 2_629_800,
  y: 31_557_600,
};

export interface TimeWords {
  /** Word -> month, 1 to 12. */
  months: Map<string, number>;
  /** Word -> seconds that one of it lasts. */
  units: Map<string, number>;
  /** Words around a relative time, as "ago" and "vor". */
  fillers: Set<string>;
  /** Whole phrases ("yesterday") and weekdays -> seconds before now, NaN where unknown. */
  days: Map<string, number>;
  /** True where a date like 1/2/2027 starts with its month. */
  monthFirst: boolean;
}

let kept: { language: string; words: TimeWords } | undefined;

/** The words of times in our languages and in the page's own. */
export function timeWords(language: string): TimeWords {
  if (kept?.language === language) return kept.words;
  const words: TimeWords = {
    months: new Map(),
    units: new Map(),
    fillers: new Set(),
    days: new Map(),
    monthFirst: /^en(?:-US)?$/iu.test(language),
  };
  for (const each of [...LANGUAGES, language]) {
    const isOwn = each === 'en' || each === language;
    try {
      learn(each, words, isOwn);
    } catch {
      // A page may claim a language that no browser knows.
    }
  }
  kept = { language, words };
  return words;
}

function learn(language: string, { months, units, fillers, days }: TimeWords, withWeekdays: boolean): void {
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: month, timeZone: 'UTC' });
    for (let index = 0; index < 12; index++) {
      const name = format
        .formatToParts(Date.UTC(2027, index, 5))
        .find((part) => part.type === 'month')?.value;
      if (name && /\p{L}/u.test(name)) months.set(plain(name), index + 1);
      // Weekdays of other languages are people's names: Sam, Mar.
      if (withWeekdays) days.set(plain(weekday.format(Date.UTC(2027, 0, 1 + index))), NaN);
    }
  }
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, amount] of [
    ['day', -1],
    ['day', 0],
    ['second', 0],
  ] as const)
    days.set(plain(relative.format(amount, unit)), -amount * SECONDS.day);
  for (const unit of UNITS) {
    for (const part of relative.formatToParts(-5, unit))
      if (part.type === 'literal') for (const word of part.value.split(/\s+/u)) fillers.add(plain(word));
    for (const unitDisplay of ['long', 'short'] as const)
      for (const amount of [1, 5]) {
        const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).formatToParts(
          amount,
        );
        const name = parts.find((part) => part.type === 'unit')?.value;
        if (name) units.set(plain(name), SECONDS[unit]);
      }
  }
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.\s]+$/u, '')
    .trim();

/** True for a short text that says when something was, perhaps with a name beside it. */
export function isTimeText(text: string, known: TimeWords): boolean {
  if (text.length === 0 || text.length > MAX_LENGTH) return false;
  const lower = plain(text);
  if (known.days.has(lower)) return true;
  if (!/\p{Nd}/u.test(lower)) return false;
  const states =
    CLOCK.test(lower) ||
    DAY.test(lower) ||
    SHORT_AGO.test(lower) ||
    monthIn(lower, known) !== undefined ||
    unitIn(lower, known) !== undefined;
  return states && isBeside(withoutTimes(text, known)) && !SENTENCE.test(text);
}

/** A name and a word or two may stand beside a time; a sentence that mentions one is no time. */
function isBeside(rest: string): boolean {
  const words = rest.split(' ');
  return words.length <= BESIDE && words.filter((word) => /^\p{Ll}/u.test(word)).length <= 2;
}

/** What is left of a text without its time: the name in "Maya, 2 hours ago". */
export function withoutTimes(text: string, known: TimeWords): string {
  const tokens = text.split(/[\s·•|–—()]+|,(?=\s|$)/u).filter((token) => token !== '');
  const isTime = tokens.map((token) => /\p{Nd}/u.test(token) || isRelative(plain(token), known));
  // Words of a time stand beside its numbers: alone, "May" and "Jan" are people.
  const spread = (index: number, step: number): void => {
    for (
      let at = index + step;
      tokens[at] !== undefined && !isTime[at] && isTimeWord(plain(tokens[at] ?? ''), known);
      at += step
    )
      isTime[at] = true;
  };
  tokens.forEach((_, index) => {
    if (!isTime[index]) return;
    spread(index, 1);
    spread(index, -1);
  });
  return tokens.filter((token, index) => !isTime[index] && /\p{L}/u.test(token)).join(' ');
}

const isRelative = (word: string, { days }: TimeWords): boolean => !Number.isNaN(days.get(word) ?? NaN);

function isTimeWord(word: string, known: TimeWords): boolean {
  if (known.months.has(word) || known.days.has(word) || known.fillers.has(word)) return true;
  return (
    unitIn(word, known) !== undefined ||
    /^(?:[ap]\.?m|at|um|à|on|le|am|den|de|del|el|about|ca|uhr)$/u.test(word)
  );
}

/** True for a box that states a time: by its element, its words, or the full date that hovering shows. */
export function isTime(box: Box, known: TimeWords): boolean {
  if (box.tag === 'time' || box.el.hasAttribute('datetime')) return true;
  if (
    box.chars === 0 ||
    box.chars > MAX_LENGTH ||
    /^h[12]$/u.test(box.tag) ||
    box.isEditor ||
    box.value !== undefined
  )
    return false;
  const text = ownText(box, MAX_LENGTH + 1);
  if (isTimeText(text, known)) return true;
  return text !== '' && isTimeText(hoverText(box), known);
}

const hoverText = ({ el }: Box): string =>
  (el.getAttribute('title') ?? el.getAttribute('aria-label') ?? '').slice(0, 100);

/** What can be put in order among the times of one page; undefined where nothing certain can be said. */
export interface Moment {
  /** `ago` and `full` are seconds on one scale each; `clock` is only the time of day. */
  kind: 'full' | 'ago' | 'clock';
  value: number;
}

/** Reads a time for comparing it with others of its page. Not for showing, not for ranking. */
export function momentOf(box: Box, known: TimeWords): Moment | undefined {
  const exact = Date.parse(box.el.getAttribute('datetime') ?? '');
  if (!Number.isNaN(exact)) return { kind: 'full', value: exact / 1000 };
  return parseMoment(hoverText(box), known, 'full') ?? parseMoment(ownText(box, MAX_LENGTH), known);
}

/** As `momentOf`, of a text; `only` asks for one kind. */
export function parseMoment(text: string, known: TimeWords, only?: Moment['kind']): Moment | undefined {
  const lower = plain(text);
  const day = dayOf(lower, known);
  const clock = clockOf(lower);
  let moment: Moment | undefined;
  if (day !== undefined) moment = { kind: 'full', value: day * SECONDS.day + (clock ?? 0) };
  else
    moment =
      agoOf(lower, clock, known) ?? (clock === undefined ? undefined : { kind: 'clock', value: clock });
  return only === undefined || moment?.kind === only ? moment : undefined;
}

function clockOf(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const hour = (Number(match[1]) % 24) + (/p\.? ?m/u.test(text) && Number(match[1]) < 12 ? 12 : 0);
  return (/(?<!\p{L})a\.? ?m/u.test(text) && hour === 12 ? 0 : hour) * 3600 + Number(match[2]) * 60;
}

/** Days on a scale that orders well and need not be a calendar's. */
function dayOf(text: string, known: TimeWords): number | undefined {
  const match = DAY.exec(text);
  if (match) {
    const [first = 0, second = 0, third = 0] = match.slice(1).map(Number);
    if (first > 31) return first * 372 + second * 31 + third;
    const monthFirst = second > 12 || (first <= 12 && known.monthFirst && match[0].includes('/'));
    return third * 372 + (monthFirst ? first * 31 + second : second * 31 + first);
  }
  const month = monthIn(text, known);
  if (month === undefined) return undefined;
  const numbers = text.replace(CLOCK, ' ').match(/\d+/gu)?.map(Number) ?? [];
  const day = numbers.find((number) => number >= 1 && number <= 31);
  const year = numbers.find((number) => number > 31) ?? 0;
  return day === undefined ? undefined : year * 372 + month * 31 + day;
}

function agoOf(text: string, clock: number | undefined, known: TimeWords): Moment | undefined {
  const short = SHORT_AGO.exec(text);
  const unit = short ? SHORT_UNITS[(short[2] ?? '').toLowerCase()] : unitIn(text, known);
  const amount = Number(/\d+/u.exec(text)?.[0]);
  if (unit !== undefined && clock === undefined && !Number.isNaN(amount))
    return { kind: 'ago', value: -amount * unit };
  const phrase = known.days.get(plain(text.replace(CLOCK, '').replace(/[^\p{L}\p{M}]+$/u, '')));
  if (phrase === undefined || Number.isNaN(phrase)) return undefined;
  return { kind: 'ago', value: -phrase + (clock ?? 0) };
}

function monthIn(text: string, { months }: TimeWords): number | undefined {
  for (const word of text.match(/\p{L}[\p{L}\p{M}.]*/gu)?.slice(0, 8) ?? []) {
    const month = months.get(plain(word));
    if (month !== undefined) return month;
  }
  return undefined;
}

/** Thai writes no spaces: its unit may be the start of a longer run. */
function unitIn(text: string, { units }: TimeWords): number | undefined {
  for (const word of text.match(/\p{L}[\p{L}\p{M}.]*/gu)?.slice(0, 8) ?? []) {
    const unit = units.get(plain(word));
    if (unit !== undefined) return unit;
    if (!/[\u0E00-\u0E7F]/u.test(word)) continue;
    for (const [name, seconds] of units) if (name.length > 2 && word.startsWith(name)) return seconds;
  }
  return undefined;
}
