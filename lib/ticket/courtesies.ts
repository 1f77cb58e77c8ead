import type { Line } from './lines';
import { CLOSING, GREETING, SENT_FROM_DEVICE } from './patterns';

/** "-- " and its relatives: the signature is all that follows. */
const SIGNATURE_MARK = /^(?:--|—|–|_{3,7}|-{3,7}|\*{3,7})$/;
/** A greeting longer than this says more than hello. */
const GREETING_WORDS = 6;
/** The same in scripts without capitals, some of which have no spaces either. Characters. */
const GREETING_LENGTH = 24;
const NAME_WORDS = 5;
const NAME_LENGTH = 60;
/** Lines of closing, name, role, company, address, telephone, blank ones among them. */
const BLOCK_LINES = 16;

/**
 * Where a signature begins in lines that follow each other: at its mark, or at a closing with a name block under it, or
 * with nothing. Undefined where there is none. `hasBefore` is true where something stands above the lines.
 */
export function signatureIn(lines: readonly Line[], hasBefore: boolean): number | undefined {
  const end = lines.findLastIndex((line) => line.text !== '') + 1;
  const found = lines.findIndex(
    ({ text }, at) =>
      ((hasBefore || at > 0) && SIGNATURE_MARK.test(text)) ||
      SENT_FROM_DEVICE.test(text) ||
      (end - at <= BLOCK_LINES && CLOSING.test(text) && isNameBlock(lines.slice(at + 1, end))),
  );
  return found < 0 ? undefined : found;
}

/** What is under a closing must look like names, roles, numbers and addresses: "Thanks," may also stand above the question. */
function isNameBlock(lines: readonly Line[]): boolean {
  const block = lines.filter((line) => line.text !== '');
  const name = block[0];
  return name === undefined || (looksLikeName(name.text) && block.every(looksLikeDetail));
}

function looksLikeDetail(line: Line): boolean {
  return line.end - line.start <= NAME_LENGTH * 2 && !/[?？]|[.!]\s+\p{Lu}/u.test(line.text);
}

/** A few words, each with a capital where its script has any; one or two words may do without. */
function looksLikeName(text: string): boolean {
  if (text.length > NAME_LENGTH || /[?!？！;:]/.test(text)) return false;
  const words = text.split(/[\s,.]+/).filter((word) => word !== '');
  if (words.length > NAME_WORDS) return false;
  if (words.length <= 2) return true;
  return words.every(
    (word) => !/^\p{Ll}/u.test(word) || /^(?:and|of|the|von|van|de|der|den|da|di|bin|al)$/.test(word),
  );
}

/** Who is greeted without a name. */
const GREETED = new Set(
  (
    'there all team support everyone everybody folks guys sir madam or and again customer service care to you whom it may concern good ' +
    'morning afternoon evening day zusammen und damen herren herr frau tag à tous toutes equipo equipa a todos todas buenos buenas ' +
    'días dias tardes noches'
  ).split(' '),
);

/** True for a line that only greets: "Hi team,", "Dear Sir or Madam", "สวัสดีครับ". */
export function isGreeting(text: string): boolean {
  const greeting = GREETING.exec(text)?.[0];
  if (greeting === undefined || /[?？]/.test(text)) return false;
  if (!/^\p{Lu}|^\p{Ll}/u.test(text)) return text.length <= GREETING_LENGTH;
  const greeted = text
    .slice(greeting.length)
    .split(/[\s,.!:;]+/)
    .filter((word) => word !== '');
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word) || GREETED.has(word.toLowerCase());
  return greeted.length < GREETING_WORDS && greeted.every(isName);
}
