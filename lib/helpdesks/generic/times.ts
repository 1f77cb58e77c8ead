import { attribute, has, type Box } from './box';
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
const DAY_SECONDS = 86_400;
const UNITS = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: DAY_SECONDS,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};
const CLOCK = /(?<!\d)(\d{1,2})(?:(?::|h)(\d{2})(?!\d)|(?= ?[ap]\.?m\b))/u;
const DAY = /(?<!\d)(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/u;
const AGO = /^\d{1,3} ?(?:s|min|m|hrs?|[hdwy]|mo|std|tg)\.?(?: ago)?$/u;
/** Ends as a sentence does; months and weekdays are shortened to fewer letters. */
const SENTENCE = /(?:\p{L}{5}\.|[?!।])\s*$/u;
const WORD = /\p{L}[\p{L}\p{M}.]*/gu;
const CONNECTORS = /^(?:[ap]\.?m|at|um|à|on|le|den|de|del|el|about|ca|uhr)$/u;

interface Meaning {
  /** `day`: "yesterday". `other`: a weekday, or a word around times, as "ago" and "vor". */
  kind: 'month' | 'unit' | 'day' | 'other';
  /** A month from 1 to 12; seconds that a unit lasts; seconds before now. */
  value: number;
}

export interface TimeWords {
  words: Map<string, Meaning>;
  /** True where a date like 1/2/2027 starts with its month. */
  monthFirst: boolean;
}

let kept: { language: string; words: TimeWords } | undefined;

/** The words of times in our languages and in the page's own. */
export function timeWords(language: string): TimeWords {
  if (kept?.language === language) return kept.words;
  const words: TimeWords = { words: new Map(), monthFirst: /^en(?:-US)?$/iu.test(language) };
  for (const each of [...LANGUAGES, language]) {
    try {
      // Other languages' weekdays are people's names: Sam, Mar.
      learn(each, words, each === 'en' || each === language);
    } catch {
      // A page may claim a language that no browser knows.
    }
  }
  kept = { language, words };
  return words;
}

function learn(language: string, { words }: TimeWords, withWeekdays: boolean): void {
  const add = (kind: Meaning['kind'], text: string, value: number): void => {
    const word = plain(text.replace('ที่ผ่านมา', ''));
    const before = words.get(word);
    // What stands beside every unit is none.
    if (!before) words.set(word, { kind, value });
    else if (before.kind === 'unit' && before.value !== value) before.kind = 'other';
  };
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    for (let index = 0; index < 12; index++) {
      const parts = month.formatToParts(Date.UTC(2027, index, 5));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (/\p{L}/u.test(name)) add('month', name, index + 1);
      if (withWeekdays) add('other', weekday.format(Date.UTC(2027, 0, 1 + index)), 0);
    }
    const relative = new Intl.RelativeTimeFormat(language, { style });
    for (const [unit, seconds] of Object.entries(UNITS))
      for (const amount of [-1, -5])
        for (const word of relative.format(amount, unit as keyof typeof UNITS).match(WORD) ?? [])
          add('unit', word, seconds);
  }
  const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  add('day', near.format(-1, 'day'), -DAY_SECONDS);
  add('day', near.format(0, 'day'), 0);
  add('day', near.format(0, 'second'), 0);
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.\s]+$/u, '')
    .trim();
const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).slice(0, 12).map(plain);

/** What a word means. Thai writes no spaces: its unit may be the start of a longer run. */
function meaningOf(word: string, { words }: TimeWords): Meaning | undefined {
  const found = words.get(word);
  if (found || !/^[\u0E00-\u0E7F]/u.test(word)) return found;
  for (const [name, meaning] of words)
    if (meaning.kind === 'unit' && name.length > 2 && word.startsWith(name)) return meaning;
  return undefined;
}

/** The first word of a kind in a text. */
function valueIn(text: string, kind: Meaning['kind'], known: TimeWords): number | undefined {
  return wordsIn(text)
    .map((word) => meaningOf(word, known))
    .find((meaning) => meaning?.kind === kind)?.value;
}

/** True for a short text that says when something was, perhaps with a name beside it. */
export function isTimeText(text: string, known: TimeWords): boolean {
  if (text.length === 0 || text.length > MAX_LENGTH) return false;
  const lower = plain(text);
  const whole = known.words.get(lower)?.kind;
  if (whole === 'day' || (whole === 'other' && lower.length > 5)) return true;
  if (!/\p{Nd}/u.test(lower) || SENTENCE.test(text)) return false;
  const states =
    CLOCK.test(lower) ||
    DAY.test(lower) ||
    AGO.test(lower) ||
    valueIn(lower, 'month', known) !== undefined ||
    valueIn(lower, 'unit', known) !== undefined;
  const beside = withoutTimes(text, known).split(' ');
  return states && beside.length <= BESIDE && beside.filter((word) => /^\p{Ll}/u.test(word)).length <= 2;
}

/** True for a line that names a day, and no more. */
export const isDay = (text: string, known: TimeWords): boolean =>
  isTimeText(text, known) && !CLOCK.test(text) && withoutTimes(text, known) === '';

/** What is left of a text without its time: the name in "Maya, 2 hours ago". */
export function withoutTimes(text: string, known: TimeWords): string {
  const tokens = text.split(/[\s·•|–—()]+|,(?=\s|$)/u).filter((token) => token !== '');
  const isTime = tokens.map(
    (token) => /\p{Nd}/u.test(token) || known.words.get(plain(token))?.kind === 'day',
  );
  // Words of a time stand beside its numbers: alone, "May" and "Jan" are people.
  for (const [start, step] of [
    [0, 1],
    [tokens.length - 1, -1],
  ] as const)
    for (let at = start; at >= 0 && at < tokens.length; at += step)
      if (isTime[at - step] && isTimeWord(plain(tokens[at] ?? ''), known)) isTime[at] = true;
  return tokens.filter((token, index) => !isTime[index] && /\p{L}/u.test(token)).join(' ');
}

const isTimeWord = (word: string, known: TimeWords): boolean =>
  meaningOf(word, known) !== undefined || CONNECTORS.test(word);

/** True for a box that states a time: by its element, its words, or the full date that hovering shows. */
export function isTime(box: Box, known: TimeWords): boolean {
  if (box.tag === 'time' || has(box, 'datetime')) return true;
  if (box.chars === 0 || box.chars > MAX_LENGTH || box.isEditor || box.value !== undefined) return false;
  // Most boxes name no number: a quick look spares them the rest.
  const hover = hoverText(box);
  const hasNumber =
    /\p{Nd}/u.test(hover) || box.kids.some((kid) => typeof kid === 'string' && /\p{Nd}/u.test(kid));
  if (!hasNumber && box.chars > 20) return false;
  const text = ownText(box, MAX_LENGTH + 1);
  return text !== '' && !/^h[12]$/u.test(box.tag) && (isTimeText(text, known) || isTimeText(hover, known));
}

/** What a pointer over it would show: often the date in full. */
export const hoverText = (box: Box): string =>
  (attribute(box, 'title') || attribute(box, 'aria-label')).slice(0, MAX_LENGTH);

/** What can be put in order among the times of one page. `ago` and `full` are seconds, on a scale each. */
export interface Moment {
  kind: 'full' | 'ago' | 'clock';
  value: number;
}

/** Reads a time for comparing it with others of its page. Not for showing, not for ranking. */
export function momentOf(box: Box, text: string, known: TimeWords): Moment | undefined {
  const exact = Date.parse(attribute(box, 'datetime'));
  if (!Number.isNaN(exact)) return { kind: 'full', value: exact / 1000 };
  const hover = parseMoment(hoverText(box), known);
  return hover?.kind === 'full' ? hover : parseMoment(text, known);
}

/** The moment that a text states; undefined where nothing certain can be said. */
export function parseMoment(text: string, known: TimeWords): Moment | undefined {
  const lower = plain(text);
  const day = dayOf(lower, known);
  const clock = clockOf(lower);
  if (day !== undefined) return { kind: 'full', value: day * DAY_SECONDS + (clock ?? 0) };
  const near = valueIn(lower, 'day', known);
  if (near !== undefined) return { kind: 'ago', value: near + (clock ?? 0) };
  if (clock !== undefined) return { kind: 'clock', value: clock };
  const unit = valueIn(lower, 'unit', known);
  return unit === undefined
    ? undefined
    : { kind: 'ago', value: -unit * Number(/\d+/u.exec(lower)?.[0] ?? 1) };
}

function clockOf(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const hour = Number(match[1]) % (/[ap]\.? ?m\b/u.test(text) ? 12 : 24);
  return (hour + (/p\.? ?m\b/u.test(text) ? 12 : 0)) * 3600 + Number(match[2] ?? 0) * 60;
}

/** Days on a scale that orders well and need not be a calendar's. */
function dayOf(text: string, known: TimeWords): number | undefined {
  const [, ...parts] = DAY.exec(text) ?? [];
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (first > 31) return first * 372 + second * 31 + third;
  const monthFirst = second > 12 || (first <= 12 && known.monthFirst && text.includes('/'));
  if (parts.length > 0) return third * 372 + (monthFirst ? first * 31 + second : second * 31 + first);
  const month = valueIn(text, 'month', known);
  const numbers = text.replace(CLOCK, ' ').match(/\d+/gu)?.map(Number) ?? [];
  const day = numbers.find((number) => number >= 1 && number <= 31);
  if (month === undefined || day === undefined) return undefined;
  return (numbers.find((number) => number > 31) ?? 0) * 372 + month * 31 + day;
}
