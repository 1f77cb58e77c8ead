import type { Complaint, Place } from '../problem';
import { decodeUtf8 } from './utf8';

export type Decoded = { text: string } | { place: Place; complaint: Complaint };

const NOT_UTF8: Complaint = {
  code: 'not-utf8',
  message: 'This file is not UTF-8 text, so its letters cannot be read.',
  fix: 'Save it again with the encoding "UTF-8" (in most editors under "Save as").',
};

const UTF_16: Complaint = {
  code: 'not-utf8',
  message: 'This file is saved in the encoding UTF-16, which some editors call "Unicode".',
  fix: 'Save it again with the encoding "UTF-8" (in most editors under "Save as").',
};

const WORD_DOCUMENT: Complaint = {
  code: 'not-text',
  message: 'This is a document of a word processor, whatever its name ends with.',
  fix: 'Copy its text into a plain text file, in an editor such as Notepad or TextEdit (there "Make Plain Text").',
};

/** Kinds of file that are mistaken for text, by their first bytes. */
function kindByBytes(bytes: Uint8Array): Complaint | undefined {
  const [first = -1, second = -1, third = -1, fourth = -1] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return UTF_16;
  // Of two bytes a letter, one is zero in most languages.
  if ((first === 0) !== (second === 0) && (third === 0) === (first === 0)) return UTF_16;
  if (first === 0x50 && second === 0x4b && third < 8 && fourth < 9) return WORD_DOCUMENT;
  if (first === 0xd0 && second === 0xcf && third === 0x11) return WORD_DOCUMENT;
  return bytes.length > 5 && String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf'
    ? WORD_DOCUMENT
    : undefined;
}

/** A source file as text with LF line ends, without byte order mark; or the reason why it is none. */
export function decodeText(content: string | Uint8Array): Decoded {
  const kind = typeof content === 'string' ? undefined : kindByBytes(content);
  if (kind !== undefined) return { place: { line: 1, column: 1 }, complaint: kind };
  const read = typeof content === 'string' ? content : decodeUtf8(content);
  if (read === undefined) return { place: { line: 1, column: 1 }, complaint: NOT_UTF8 };
  const text = read.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const bad = findForbidden(text);
  return bad === undefined ? { text } : { place: placesIn(text)(bad), complaint: forbidden(text, bad) };
}

/**
 * What no card needs and what can mislead a reader: controls but tab and line feed, the bidirectional overrides,
 * lone surrogates and noncharacters. The templates of Markdown text are masked with noncharacters, see template.ts.
 */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\u202D\u202E\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/** UTF-16 offset of the first character that a pack may not have. */
export function findForbidden(text: string): number | undefined {
  const at = text.search(FORBIDDEN);
  return at < 0 ? undefined : at;
}

/** The words for the forbidden character at `offset`. */
export function forbidden(text: string, offset: number): Complaint {
  const point = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'forbidden-character',
    message: `There is an invisible control character here (U+${point}).`,
    fix: 'Delete it: put the cursor there, remove the characters around it and type them again.',
  };
}

/** Tells line and column, both from 1, of offsets in a text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
