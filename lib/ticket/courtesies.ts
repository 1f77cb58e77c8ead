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
/** Lines of name, role, company, address, telephone. */
const BLOCK_LINES = 10;

/** True where a line begins a signature by itself. `rest` is the line and those behind it. */
export function isSignatureMark(rest: readonly Line[], hasBefore: boolean): boolean {
  const text = rest[0]?.text ?? '';
  return (hasBefore && SIGNATURE_MARK.test(text)) || SENT_FROM_DEVICE.test(text);
}

/**
 * How many lines a closing and the name block under it take, 0 where the first line is no closing. What is under it
 * must look like names, roles, numbers and addresses: "Thanks," may also stand above the question.
 */
export function closesWithName(rest: readonly Line[]): number {
  if (!CLOSING.test(rest[0]?.text ?? '')) return 0;
  const block = rest.slice(1).filter((line) => line.text !== '');
  if (block.length === 0) return rest.length;
  const name = block[0]?.text ?? '';
  return block.length <= BLOCK_LINES && looksLikeName(name) && block.every(looksLikeDetail) ? rest.length : 0;
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
  if (!GREETING.test(text) || /[?？]/.test(text)) return false;
  const words = text.split(/[\s,.!:;]+/).filter((word) => word !== '');
  if (words.length > GREETING_WORDS) return false;
  if (!/^\p{Lu}|^\p{Ll}/u.test(text)) return text.length <= GREETING_LENGTH;
  return words.slice(1).every((word) => /^\p{Lu}/u.test(word) || GREETED.has(word.toLowerCase()));
}
