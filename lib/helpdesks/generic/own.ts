import type { Letter } from './bodies';
import { attribute, boxesIn, contains, hintsOf, shapeOf, upFrom, type Box } from './box';
import { partUnder, type Field } from './fields';
import { meaningOf, type Meaning } from './known';
import { isLabelled } from './runs';
import { flat, isQuote, ownText } from './text';

/*
 * Fields answer a card's questions, and answers unlock offers. What a customer can write (a subject, a name, a mail
 * with any markup) must therefore never pass for a field of the helpdesk's own.
 */

/** What the customer wrote, as the page shows it. */
export interface Theirs {
  /** True in messages and in the subject. */
  holds: (box: Box) => boolean;
  /** The subject, the names of those who write. */
  texts: readonly string[];
  letters: readonly Letter[];
}

/** What offers may hang on: said by one value, or not at all. */
const DECISIVE = new Set<Meaning | undefined>(['date', 'status', 'total', 'channel']);
/** Characters: longer rows are parts of a page. */
const ROW = 300;
/** What pages call a message, and nothing else. */
const MESSAGE = / (?:message|msg|comment|bubble|utterance) /u;

/** The fields that are the helpdesk's own. */
export function ownFields(fields: readonly Field[], { holds, texts, letters }: Theirs): Field[] {
  const said = new Set(texts.map(fold));
  const lines = [...said, ...letters.flatMap(({ around }) => around.map((box) => fold(ownText(box))))];
  // A line alone may be anybody's; among the helpdesk's fields it is one of them.
  const lists = new Set(fields.flatMap(({ at, trust }) => (trust === 'line' ? [] : [at.parent])));
  const first = letters[0]?.run.boxes[0];
  const isOwn = ({ at, label, value, trust }: Field): boolean => {
    if (holds(at) || upFrom(at, isMail) || (trust !== 'sure' && isListed(at)) || said.has(fold(label)))
      return false;
    const line = fold(`${label}: ${value}`);
    return trust !== 'line' || (lists.has(at.parent) && !lines.some((each) => each.includes(line)));
  };
  // A heading over messages, too, is the ticket's: its subject, more often than not.
  const isOverAll = (heading: Box): boolean =>
    first !== undefined && heading.at < first.at && contains(partUnder(heading) ?? heading, first);
  const own = fields
    .filter(isOwn)
    .map((field) =>
      field.heading && (holds(field.heading) || isOverAll(field.heading)) ? { ...field, section: '' } : field,
    );
  return withoutConflicts(own);
}

/** In a row of a list whose rows say when, and are no fields: another ticket, whose name and words are a customer's. */
const isListed = ({ parent }: Box): boolean =>
  upFrom(parent, (row) => {
    const rows = row.times > 0 && row.chars < ROW && row.parent ? boxesIn(row.parent) : [];
    const others = rows.filter((kid) => kid !== row && shapeOf(kid) === shapeOf(row));
    return others.some((kid) => kid.times > 0 && !isLabelled(kid));
  }) !== undefined;

/** Lower case, single spaces, no colon at the end. */
const fold = (text: string): string =>
  flat(text, 300)
    .toLowerCase()
    .replace(/\s*[:：]$/u, '');

/** A quote, a letter in its frame, a message that no thread was made of. */
const isMail = (box: Box): boolean =>
  isQuote(box) || MESSAGE.test(hintsOf(box)) || (box.tag === 'iframe' && attribute(box, 'src') === '');

/** Where two places say different things, neither is believed; a line decides nothing. */
function withoutConflicts(fields: readonly Field[]): Field[] {
  const values = new Map<Meaning | undefined, Set<string>>();
  const read = fields.map((field) => ({ field, meaning: meaningOf(field) }));
  const isWeak = ({ field, meaning }: (typeof read)[number]): boolean =>
    field.trust === 'line' && (DECISIVE.has(meaning) || meaning === 'tags');
  const strong = read.filter((each) => !isWeak(each));
  for (const { field, meaning } of strong)
    values.set(meaning, (values.get(meaning) ?? new Set()).add(fold(field.value)));
  return strong
    .filter(({ meaning }) => !DECISIVE.has(meaning) || values.get(meaning)?.size === 1)
    .map(({ field }) => field);
}
