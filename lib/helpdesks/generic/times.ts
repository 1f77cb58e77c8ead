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
/** Milliseconds. */
const UNITS = {
  second: 1e3,
  minute: 6e4,
  hour: 36e5,
  day: 864e5,
  week: 6048e5,
  month: 263e7,
  year: 3156e7,
};
const CLOCK = /(?<!\d)\d{1,2}(?:[:h]\d{2}(?!\d)| ?[ap]\.?m\b)/u;
const DAY = /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/u;
const AGO = /^\d{1,3} ?(?:s|min|m|hrs?|[hdwy]|mo|std|tg)\.?(?: ago)?$/u;
/** Ends as a sentence does; months and weekdays are shortened to fewer letters. */
const SENTENCE = /(?:\p{L}{5}\.|[?!।])\s*$/u;
const WORD = /\p{L}[\p{L}\p{M}.]*/gu;
const CONNECTORS = /^(?:[ap]\.?m|at|um|à|on|le|den|de|del|el|about|ca|uhr)$/u;

/** A unit's length, or what else a word says. `day`: "yesterday". `beside`: a weekday, "ago" and "vor". */
type Meaning = number | 'month' | 'day' | 'beside';
export type TimeWords = ReadonlyMap<string, Meaning>;

let kept: { language: string; words: TimeWords } | undefined;

/** The words of times in our languages and in the page's own. */
export function timeWords(language: string): TimeWords {
  if (kept?.language === language) return kept.words;
  const words = new Map<string, Meaning>();
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

function learn(language: string, words: Map<string, Meaning>, withWeekdays: boolean): void {
  const add = (meaning: Meaning, word: string): void => {
    if (!words.has(plain(word))) words.set(plain(word), meaning);
  };
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    for (let index = 0; index < 12; index++) {
      const day = Date.UTC(2027, index, index + 1);
      const name = month.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      if (/\p{L}/u.test(name)) add('month', name);
      if (withWeekdays) add('beside', weekday.format(day));
    }
    const relative = new Intl.RelativeTimeFormat(language, { style });
    const said = Object.entries(UNITS).map(([unit, length]) => {
      const texts = [-1, -5].map((amount) => relative.format(amount, unit as keyof typeof UNITS));
      return { length, words: wordsIn(texts.join(' ')) };
    });
    // What stands beside every unit is none.
    for (const { length, words: own } of said)
      for (const word of own)
        add(said.filter((each) => each.words.includes(word)).length > 1 ? 'beside' : length, word);
  }
  const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const day of [near.format(-1, 'day'), near.format(0, 'day'), near.format(0, 'second')])
    add('day', day);
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.\s]+$/u, '')
    .trim();
const wordsIn = (text: string): string[] =>
  (text.replaceAll('ที่ผ่านมา', '').match(WORD) ?? []).slice(0, 12).map(plain);

/** What a word means. Thai writes no spaces: its unit may be the start of a longer run. */
function meaningOf(word: string, known: TimeWords): Meaning | undefined {
  const found = known.get(word);
  if (found || !/^[\u0E00-\u0E7F]/u.test(word)) return found;
  for (const [name, meaning] of known) if (name.length > 2 && word.startsWith(name)) return meaning;
  return undefined;
}

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

/** A time as a number, for putting a page's times in order; 0 where it cannot be read with certainty. */
export function momentOf(box: Box, text: string, known: TimeWords): number {
  // Numbers alone may be days or months first.
  const isSure = (each: string): boolean =>
    /^\d{4}-/u.test(each) || (/\d{4}/u.test(each) && /\p{L}{3}/u.test(each));
  const date = [attribute(box, 'datetime'), hoverText(box), text].find(isSure) ?? '';
  const ago = unitIn(text, known) * Number(/\d+/u.exec(text)?.[0] ?? 1);
  return Date.parse(date.replace(' at ', ' ')) || (ago && Date.now() - ago);
}
