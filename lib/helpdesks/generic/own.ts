import type { Letter } from './bodies';
import { hintsOf, upFrom, type Box } from './box';
import { partUnder, type Field } from './fields';
import { meaningOf } from './known';
import { isListed } from './runs';
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

/**
 * What a line may say: whom the ticket is of, and about which order. Offers hang on the rest, and on what we have no name
 * for too: a plan, a country and a brand are told by their labels later, in `lib/policy/conditions.ts`.
 */
const HARMLESS = /^(?:name|email|number|agent|subject)$/u;
/** What pages call a message, and nothing else. */
const MESSAGE = / (?:message|msg|comment|bubble) /u;

/** The fields that are the helpdesk's own. */
export function ownFields(fields: readonly Field[], { holds, texts, letters }: Theirs): Field[] {
  const said = [...texts, ...letters.flatMap(({ around }) => around.map((box) => ownText(box)))].map(fold);
  // A line alone may be anybody's; among the helpdesk's fields it is one of them, if one that decides nothing.
  const lists = new Set(fields.flatMap(({ at, trust }) => (trust === 'line' ? [] : [at.parent])));
  const first = letters[0]?.run.boxes[0]?.at ?? 0;
  // A heading over messages, too, is the ticket's: its subject, more often than not.
  const isTitle = (heading: Box): boolean =>
    holds(heading) || (heading.at < first && (partUnder(heading)?.end ?? 0) >= first);
  const isOwn = (field: Field): boolean => {
    const { at, label, value, trust } = field;
    if (holds(at) || upFrom(at, isMail) || texts.some((text) => fold(text) === fold(label))) return false;
    if (trust !== 'line') return trust === 'sure' || !upFrom(at.parent, isListed);
    return (
      lists.has(at.parent) &&
      HARMLESS.test(meaningOf(field) ?? '') &&
      !said.some((each) => each.includes(fold(`${label}: ${value}`)))
    );
  };
  return fields
    .filter(isOwn)
    .map((field) => (field.heading && isTitle(field.heading) ? { ...field, section: '' } : field));
}

/** Lower case, single spaces, no colon at the end. */
const fold = (text: string): string =>
  flat(text, 300)
    .toLowerCase()
    .replace(/\s*[:：]$/u, '');

/** A quote, or a message that no thread was made of. */
const isMail = (box: Box): boolean => isQuote(box) || MESSAGE.test(hintsOf(box));
