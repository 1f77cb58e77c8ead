import { LIMITS } from '../policy/limits';

/** What comes from a page may be of any length: no more than this is looked at. UTF-16 units. */
const LOOKED_AT = 4 * LIMITS.valueLength;

/**
 * Invisible characters that can turn, hide or fake text: controls, lone halves of a pair, and format characters such
 * as bidi controls, but not the two joiners that Indic and Arabic scripts and emoji are written with.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}]|(?!\p{Join_Control})\p{Cf}/gu;
/** What helpdesks fill in when a reply is sent: a customer's own words are none of that. */
const PLACEHOLDERS = /[{}](?=[{}%!$#])|[%$#](?=[{}])/gu;
/** Joiners, fillers and the empty Braille cell leave a blank where they stand alone. */
const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;
/** The byte order mark counts as a space in patterns, and is none. */
const SPACES = /(?:(?!\uFEFF)[\s\u0085])+/gu;

/**
 * A value as it may stand in a reply: one line, no controls, single spaces, at most 200 UTF-16 units and no character
 * halved. Empty where nothing is left that can be seen.
 */
export function sanitiseValue(value: string): string {
  const oneLine = value
    .slice(0, LOOKED_AT)
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(PLACEHOLDERS, '$& ');
  const single = oneLine.replace(SPACES, ' ').trim();
  const short = single
    .slice(0, LIMITS.valueLength)
    .replace(/\p{Cs}/gu, '')
    .trimEnd();
  return SHOWN.test(short) ? short : '';
}
