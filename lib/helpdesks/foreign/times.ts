import { plain, wordsIn } from '../generic/word-forms';
import type { TimeMeaning, TimeWords } from '../types';

/*
 * The words of times in our languages and the page's own (months, weekdays, "hours ago", "yesterday") come from the
 * browser's own Intl data: no list of ours to be wrong or incomplete.
 */

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
/** Stands at the end of the unit. */
const THAI_AGO = 'ที่ผ่านมา';
const LANGUAGES = ['de', 'fr', 'es', 'th', 'hi'];

/** Thai writes no spaces: its unit may be the start of a longer run. */
class ForeignTimes extends Map<string, TimeMeaning> implements TimeWords {
  startOf(word: string): TimeMeaning | undefined {
    if (!/^[\u0E00-\u0E7F]/u.test(word)) return undefined;
    for (const [name, meaning] of this) if (name.length > 2 && word.startsWith(name)) return meaning;
    return undefined;
  }
}

let kept: { language: string; words: TimeWords } | undefined;

/** English words with those of our languages and of `language`, where these mean nothing in English. */
export function timesIn(language: string, english: TimeWords): TimeWords {
  if (kept?.language === language) return kept.words;
  const words = new ForeignTimes(english);
  for (const each of [...LANGUAGES, language]) {
    try {
      // Other languages' weekdays are people's names: Sam, Mar.
      learn(each, words, each === language);
    } catch {
      // A page may claim a language that no browser knows.
    }
  }
  kept = { language, words };
  return words;
}

function learn(language: string, words: Map<string, TimeMeaning>, withWeekdays: boolean): void {
  const add = (meaning: TimeMeaning, word: string): void => {
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
      return { length, words: wordsIn(texts.join(' ').replaceAll(THAI_AGO, '')) };
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
