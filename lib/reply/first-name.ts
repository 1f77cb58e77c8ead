import { sanitiseValue } from './sanitise';
import * as known from './name-words';

/** Letters, marks and what is written within names; anything else is an address, a number or a joke. */
const NAME_ONLY = /^[\p{L}\p{M}\p{Join_Control} .,'’‐-]+$/u;
const DECORATION = /["“”„«»\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/gu;
/** Written without spaces and family name first. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const THAI_LETTER = /^[\u0E01-\u0E2F\u0E40-\u0E44]/u;
/** A Thai word longer than this is more than a given name. UTF-16 units. */
const LONGEST_THAI_NAME = 16;
const MOST_WORDS = 6;

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('.', '');
}

function withoutMarks(word: string): string {
  return folded(word).replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function isLower(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** "MAYA" and "maya" as "Maya", "JEAN-PAUL" as "Jean-Paul"; mixed case is the customer's own and stays. */
function recased(word: string): string {
  if (!isUpper(word) && !isLower(word)) return word;
  const locale = /[İŞĞ]/u.test(word) ? 'tr' : 'und';
  const lower = word.toLocaleLowerCase(locale);
  return lower.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase(locale));
}

interface NameParts {
  /** The given names, and behind them perhaps the family name. */
  words: string[];
  /** True where the first word is sure to be a given name: "Lindqvist, Maya", "คุณสมชาย". */
  sure: boolean;
}

/** "Lindqvist, Maya" as Maya; undefined where commas part more than a family name from given names. */
function partedByComma(name: string): NameParts | undefined {
  const parts = name.split(',').map((part) => part.trim());
  const [first = '', second, ...others] = parts.filter((part) => !known.SUFFIXES.has(folded(part)));
  if (first === '' || second === '' || others.length > 0) return undefined;
  const words = (second ?? first)
    .replaceAll('.', '. ')
    .split(' ')
    .filter((word) => word !== '');
  return { words, sure: second !== undefined };
}

/** The name without a Thai title, which may be written in one with it. "คุณากร" is a name: no syllable begins with า. */
function withoutThaiTitle(name: string): { name: string; titled: boolean } {
  const title = known.THAI_TITLES.find((start) => {
    return name.startsWith(start) && THAI_LETTER.test(name.slice(start.length).trim());
  });
  return title === undefined
    ? { name, titled: false }
    : { name: name.slice(title.length).trim(), titled: true };
}

function withoutTitles({ words, sure }: NameParts): NameParts | undefined {
  const [first = '', ...rest] = words;
  if (known.GIVEN_NAME_TITLES.has(folded(first))) return withoutTitles({ words: rest, sure: true });
  if (!known.TITLES.has(folded(first))) return { words, sure };
  const named = rest.filter((word) => !known.SUFFIXES.has(folded(word)));
  // "Ms Lindqvist": the one word behind a title is a family name.
  return named.length === 1 && !sure && !known.TITLES.has(folded(named[0] ?? ''))
    ? undefined
    : withoutTitles({ words: rest, sure });
}

function isPerson(name: string, words: string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    !EAST_ASIAN.test(name) &&
    !words.some((word) => known.NO_PERSON.has(folded(word))) &&
    !known.THAI_NO_PERSON.some((start) => name.startsWith(start))
  );
}

function letterCount(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/** True for initials, abbreviations and words that are only the first half of a name, or more than one name. */
function isNoWholeName(word: string): boolean {
  return (
    letterCount(word) < 2 ||
    word.endsWith('.') ||
    known.HALVES.has(folded(word)) ||
    (/\p{Script=Thai}/u.test(word) && word.length > LONGEST_THAI_NAME)
  );
}

/** True for family names that stand first where they come from. */
function mayBeFamilyName(word: string): boolean {
  return (
    known.FAMILY_NAMES_FIRST.has(withoutMarks(word)) ||
    (letterCount(word) >= 5 && known.SLAVIC_FAMILY_ENDINGS.some((ending) => folded(word).endsWith(ending)))
  );
}

/** True where upper and lower case say that the first word is a family name, initials, an acronym or a user name. */
function isOddlyCased(words: string[], sure: boolean): boolean {
  const [first = '', ...others] = words;
  if (isUpper(first) && others.some((word) => !isUpper(word) && /\p{Lu}/u.test(word))) return true;
  if (isUpper(first) && first.length <= 2) return true;
  if (sure || others.length > 0) return false;
  return isUpper(first) || isLower(first) || /\p{Ll}\p{Lu}/u.test(first);
}

/**
 * The name by which to greet a customer, from the name that the page shows: "Maya" from "Maya Lindqvist", "LINDQVIST,
 * MAYA" or "Dr. Maya Lindqvist". Undefined where that is not sure: a company, an address, "M. Lindqvist", "Ms
 * Lindqvist", a name whose order is another. A wrong name is worse than none.
 */
export function firstNameOf(fullName: string): string | undefined {
  const [unbracketed = ''] = fullName.split(/[([]/u, 1);
  const shown = sanitiseValue(unbracketed.replace(DECORATION, ' '));
  if (!NAME_ONLY.test(shown)) return undefined;
  const { name, titled } = withoutThaiTitle(shown);
  const parted = partedByComma(name);
  const parts = parted && withoutTitles({ ...parted, sure: parted.sure || titled });
  if (parts === undefined || !isPerson(name, name.split(/[ ,]+/u))) return undefined;
  const words = parts.words.filter((word, index) => index === 0 || !known.SUFFIXES.has(folded(word)));
  const [first = ''] = words;
  const doubtful =
    isNoWholeName(first) || (!parts.sure && mayBeFamilyName(first)) || isOddlyCased(words, parts.sure);
  return doubtful ? undefined : recased(first);
}
