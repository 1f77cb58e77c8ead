import type { TimeMeaning, TimeWords } from '../types';
import { attribute, has, type Box } from './box';
import { ownText } from './text';
import { plain, wordsIn } from './word-forms';

/*
 * Times and dates as pages write them, in English; the words of other languages come with `ForeignWords`.
 */

/** A longer line is prose that mentions a date. */
const MAX_LENGTH = 60;
/** Words that may stand beside a time in one line: a name, a verb. */
const BESIDE = 5;
/** Each in full, and as its first three letters: months and weekdays are shortened so. */
const NAMES: [TimeMeaning, string][] = [
  ['month', 'january february march april may june july august september sept october november december'],
  ['beside', 'monday tuesday wednesday thursday friday saturday sunday ago'],
];
/** Each as one and as many; lengths in milliseconds. */
const UNITS: [TimeMeaning, string][] = [
  [1e3, 'second sec'],
  [6e4, 'minute min'],
  [36e5, 'hour hr'],
  [864e5, 'day'],
  [6048e5, 'week wk'],
  [263e7, 'month mo mth'],
  [3156e7, 'year yr'],
];
const CLOCK = /(?<!\d)\d{1,2}(?:[:h]\d{2}(?!\d)| ?[ap]\.?m\b)/u;
const DAY = /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/u;
const AGO = /^\d{1,3} ?(?:[hdmswy]|hrs?|min|mo)\.?(?: ago)?$/u;
/** Ends as a sentence does; months and weekdays are shortened to fewer letters. */
const SENTENCE = /(?:\p{L}{5}\.|[?!।])\s*$/u;
const CONNECTORS = /^(?:[ap]\.?m|at|um|à|on|le|den|de|del|el|about|ca|uhr)$/u;

/** The words of times in English. */
export const ENGLISH_TIMES: TimeWords = new Map<string, TimeMeaning>([
  ...['yesterday', 'today', 'now'].map((day) => [day, 'day'] as const),
  ...formsOf(NAMES, (name) => name.slice(0, 3)),
  ...formsOf(UNITS, (unit) => `${unit}s`),
]);

function formsOf(table: [TimeMeaning, string][], form: (word: string) => string): [string, TimeMeaning][] {
  return table.flatMap(([meaning, words]) =>
    words.split(' ').flatMap((word): [string, TimeMeaning][] => [
      [word, meaning],
      [form(word), meaning],
    ]),
  );
}

const meaningOf = (word: string, known: TimeWords): TimeMeaning | undefined =>
  known.get(word) ?? known.startOf?.(word);

/** The unit of "3 hours ago"; 0 where there is none. */
function unitIn(text: string, known: TimeWords): number {
  const meanings = wordsIn(text).map((word) => meaningOf(word, known));
  return meanings.find((meaning) => typeof meaning === 'number') ?? 0;
}

/** True for a short text that says when something was, perhaps with a name beside it. */
export function isTimeText(text: string, known: TimeWords): boolean {
  if (text.length === 0 || text.length > MAX_LENGTH) return false;
  const lower = plain(text);
  const whole = known.get(lower);
  if (whole === 'day' || (whole === 'beside' && lower.length > 5)) return true;
  if (!/\p{Nd}/u.test(lower) || SENTENCE.test(text)) return false;
  const states =
    [CLOCK, DAY, AGO].some((each) => each.test(lower)) ||
    unitIn(lower, known) > 0 ||
    wordsIn(lower).some((word) => known.get(word) === 'month');
  const beside = withoutTimes(text, known).split(' ');
  return states && beside.length <= BESIDE && beside.filter((word) => /^\p{Ll}/u.test(word)).length <= 2;
}

/** True for a line that names a day, and no more. */
export const isDay = (text: string, known: TimeWords): boolean =>
  isTimeText(text, known) && !CLOCK.test(text) && withoutTimes(text, known) === '';

/** What is left of a text without its time: the name in "Maya, 2 hours ago". */
export function withoutTimes(text: string, known: TimeWords): string {
  const tokens = text.split(/[\s·•|–—()]+|,(?=\s|$)/u).filter((token) => token !== '');
  const isTime = tokens.map((token) => /\p{Nd}/u.test(token) || known.get(plain(token)) === 'day');
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

/** A time as a number, for putting a page's times in order at `now`; 0 where it cannot be read with certainty. */
export function momentOf(box: Box, text: string, known: TimeWords, now: number): number {
  // Numbers alone may be days or months first.
  const isSure = (each: string): boolean =>
    /^\d{4}-/u.test(each) || (/\d{4}/u.test(each) && /\p{L}{3}/u.test(each));
  const date = [attribute(box, 'datetime'), hoverText(box), text].find(isSure) ?? '';
  const ago = unitIn(text, known) * Number(/\d+/u.exec(text)?.[0] ?? 1);
  return Date.parse(date.replace(' at ', ' ')) || (ago && now - ago);
}
