/**
 * Scripts that are told apart, by Unicode property (UAX #24). `Other` is every other script that puts spaces between
 * words; Kana is Hiragana and Katakana together.
 */
export const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Other',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Han',
  'Kana',
  'Hangul',
] as const;
export type Script = (typeof SCRIPTS)[number];

/**
 * From this index on, words are not what stands between two spaces: Thai, Lao, Khmer, Myanmar, Han and Kana have no
 * spaces between words, and Hangul hangs its particles onto them.
 */
const FIRST_UNSPACED = SCRIPTS.indexOf('Thai');

/** What a code point is to the tokeniser. From LETTER on: LETTER + index of its script. */
export const SEPARATOR = 0;
export const DIGIT = 1;
export const MARK = 2;
export const INVISIBLE = 3;
export const APOSTROPHE = 4;
export const LETTER = 8;

const PROPERTIES: readonly (readonly [Script, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Han', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70]/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Lao', /\p{Script=Lao}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Myanmar', /\p{Script=Myanmar}/u],
];

/** Letters by category, marks by use: halfwidth voiced sound marks, and the vowels and finals of a Hangul syllable. */
const ATTACHED = /[\uff9e\uff9f\u1160-\u11ff]/;
const APOSTROPHES = /['\u2019\u02bc\uff07\u2018`]/;

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (/\p{Cf}|\p{Variation_Selector}/u.test(character)) return INVISIBLE;
  if (/\p{M}/u.test(character) || ATTACHED.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (!/\p{L}/u.test(character)) return SEPARATOR;
  return LETTER + SCRIPTS.indexOf(scriptOfLetter(character));
}

function scriptOfLetter(letter: string): Script {
  // Letters that belong to no script by themselves, as the mathematical ones, are what they are compatible with.
  for (const form of [letter, letter.normalize('NFKC')]) {
    const found = PROPERTIES.find(([, property]) => property.test(form));
    if (found) return found[0];
  }
  return 'Other';
}

const UNKNOWN = 255;
const basic = new Uint8Array(0x10000).fill(UNKNOWN);
const beyond = new Map<number, number>();

/** What a code point is to the tokeniser: one of the constants above, or LETTER + index of its script. */
export function kindOf(codePoint: number): number {
  const known = codePoint < 0x10000 ? basic[codePoint] : beyond.get(codePoint);
  if (known !== undefined && known !== UNKNOWN) return known;
  const kind = classify(codePoint);
  if (codePoint < 0x10000) basic[codePoint] = kind;
  else beyond.set(codePoint, kind);
  return kind;
}

/** The script of a letter's kind; undefined for what is no letter. */
export function scriptOfKind(kind: number): Script | undefined {
  return kind < LETTER ? undefined : SCRIPTS[kind - LETTER];
}

/** True for scripts whose texts are matched by runs of characters, since no space tells where a word ends. */
export function isUnspaced(script: Script): boolean {
  return SCRIPTS.indexOf(script) >= FIRST_UNSPACED;
}
