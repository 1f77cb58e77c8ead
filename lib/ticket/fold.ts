import { foldArabic } from './arabic';
import { foldHindi } from './hindi';
import { kindOf, MARK, type Script } from './scripts';

/** Combining marks kept on one base character; the scripts in use need at most four. */
export const MAX_MARKS = 6;

const ASCII = /^[\0-\x7f]*$/;
/** Latin letters that no decomposition takes apart. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * One word in the form in which it is compared: compatibility forms resolved (NFKC), lower case without a locale,
 * invisible characters gone, marks capped; accents off Latin and Greek, spelling variants of Hindi and Arabic made one.
 */
export function foldWord(raw: string, script: Script | undefined): string {
  if (ASCII.test(raw)) return raw.toLowerCase();
  const plain = capMarks(raw)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
  switch (script) {
    case 'Latin':
    case 'Greek':
      return withoutAccents(plain);
    case 'Devanagari':
      return foldHindi(plain);
    case 'Arabic':
      return foldArabic(plain);
    default:
      return plain;
  }
}

function withoutAccents(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare.replace(/[ßæœøłđðþı]/g, (letter) => LATIN[letter] ?? letter).replace(/[’ʼ‘`]/g, "'");
}

/** Drops every combining mark beyond MAX_MARKS on the same base character. Linear. */
export function capMarks(text: string): string {
  let kept = '';
  let marks = 0;
  for (const character of text) {
    marks = kindOf(character.codePointAt(0) ?? 0) === MARK ? marks + 1 : 0;
    if (marks <= MAX_MARKS) kept += character;
  }
  return kept;
}
