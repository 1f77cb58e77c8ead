import type en from '@/public/_locales/en/messages.json';
import { isolated } from './bidi';
import * as format from './format';

/** Names a sentence in `public/_locales/en/messages.json`. */
export type TextKey = keyof typeof en;
type PluralOf<K> = K extends `${infer Base}_other` ? Base : never;
/** Names a sentence that counts: `<name>_one`, `<name>_other`, and what else the language tells apart. */
export type CountedKey = PluralOf<TextKey>;

/** Finds a sentence and fills in $1 to $9, as `browser.i18n.getMessage` does; empty where there is none. */
export type Lookup = (key: string, substitutions: string[]) => string;

/** Everything that turns a fact into words of the agent's language. */
export interface Wording {
  /** BCP 47 tag of the language that the sentences are in. */
  language: string;
  direction: 'ltr' | 'rtl';
  t: (key: TextKey, ...fill: (string | number)[]) => string;
  /**
   * The sentence for `n` things: $1 is `n`, the rest follows. A language with more numbers than one and other (`few` in
   * Polish) has a sentence for each in its file.
   */
  count: (key: CountedKey, n: number, ...fill: (string | number)[]) => string;
  /** The sentence cut at its substitutions: text, or the index of what stands there. */
  parts: (key: TextKey, holes: number) => (string | number)[];
  day: (day: string, now: number) => string;
  money: (amount: number, currency: string) => string;
  list: (items: string[]) => string;
  /** What a language is called, by its tag. */
  languageName: (tag: string) => string;
}

/** Private-use characters stand for what is filled in later; no sentence contains them. */
const HOLE = 0xe000;

/** Makes the wording from a browser's lookup. `uiLanguage` lends its region's habits where the language is the same. */
export function makeWording(browserLookup: Lookup, uiLanguage: string): Wording {
  const lookup = remembering(browserLookup);
  const spoken = lookup('language_tag', []) || 'en';
  const language = uiLanguage.split('-')[0] === spoken ? uiLanguage : spoken;
  const direction = lookup('language_direction', []) === 'rtl' ? 'rtl' : 'ltr';
  const plural = new Intl.PluralRules(language);
  const t = (key: string, fill: (string | number)[]): string =>
    lookup(
      key,
      fill.map((each) => isolated(String(each), direction)),
    );
  return {
    language,
    direction,
    t: (key, ...fill) => t(key, fill),
    count: (key, n, ...fill) => {
      const filled = [format.number(n, language), ...fill];
      return t(`${key}_${plural.select(n)}`, filled) || t(`${key}_other`, filled);
    },
    parts: (key, holes) => cut(lookup(key, marks(holes))),
    day: (day, now) => format.day(day, now, language),
    money: (amount, currency) => format.money(amount, currency, language),
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    languageName: (tag) => format.languageName(tag, language),
  };
}

const HOLES = 9;

/**
 * Asks for every sentence once. A browser that has switched the extension off has no words any more (Firefox leaves the
 * panel on the screen): what was said before can be said again.
 */
function remembering(lookup: Lookup): Lookup {
  const sentences = new Map<string, string>();
  return (key, fill) => {
    const sentence = sentences.get(key) ?? lookup(key, marks(HOLES));
    sentences.set(key, sentence);
    return cut(sentence)
      .map((part) => (typeof part === 'string' ? part : (fill[part] ?? '')))
      .join('');
  };
}

function marks(holes: number): string[] {
  return Array.from({ length: holes }, (_, index) => String.fromCharCode(HOLE + index));
}

function cut(sentence: string): (string | number)[] {
  return sentence
    .split(/([\uE000-\uE008])/)
    .map((part, index) => (index % 2 === 0 ? part : part.charCodeAt(0) - HOLE))
    .filter((part) => part !== '');
}
