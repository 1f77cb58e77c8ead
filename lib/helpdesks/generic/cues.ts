import type { ForeignWords } from '../types';
import { words } from './box';

/*
 * The words of helpdesks: labels of fields, who speaks, what is internal. English ones stand here; those of other
 * languages come with `ForeignWords`. Entries are whole words, written as patterns; in Thai, which writes no spaces,
 * they are looked for anywhere. A page in yet another language still has its structure, its classes and its
 * attributes, which are English more often than not.
 */

/** Words that say one thing, known by the first of them; more once other languages have been learned. */
export interface Cue {
  pattern: RegExp;
}

const cues: { english: string; cue: Cue }[] = [];

function cue(english: string): Cue {
  const made = { pattern: patternOf(english) };
  cues.push({ english, cue: made });
  return made;
}

function patternOf(entries: string): RegExp {
  const any = entries.replaceAll(' ', '|');
  return new RegExp(`(?<![^ \\u0E00-\\u0E7F])(?:${any})(?![^ \\u0E00-\\u0E7F])`, 'gu');
}

export const ORDER = cue('order purchase');
export const NUMBER = cue('id num(ber)? n[or]? ref');
export const DATE = cue('date');
export const STATUS = cue('status state fulfil\\w+');
export const TOTAL = cue('total amount value');
export const ORDERED = cue('ordered purchased placed');
export const DELIVERY = cue('delivery fulfil\\w+ shipp?\\w+');
/** The one who asks, as labels, classes, attributes and badges name them. */
export const CUSTOMER = cue(
  'customer client request\\w+ contact (report|submitt|rais|open|call)e[rd] buyer (end.)?user visitor guest incoming inbound',
);
/** The one who answers, as labels say it. */
export const AGENT = cue('owner assign(ed|ee) agent');
/** And as classes, attributes and badges do. */
export const AGENT_SIDE = cue(
  'staff agent operator support admin out(going|bound) sent own mine me self employee',
);
export const NAME = cue('name full');
export const EMAIL = cue('email mail');
export const CHANNEL = cue('channel received via source origin');
export const TAGS = cue('tags tag labels');
export const SUBJECT = cue('subject title summary');
/** Words before a name in a message's header, and before names that are not the author's. */
export const FROM = cue('from by author sender');
export const TO = cue('to b?cc reply');
/** What a class, an attribute or a badge says of a message that customers never see. */
export const INTERNAL = cue('internal intern private note whisper');
/** Beside a name, these say nothing of whose it is. */
export const BADGE = cue('public reply');
/** Authors that are nobody. */
export const SYSTEM = cue('system automati(on|c)');
/** What stands between words and means nothing by itself. */
const FILLER = cue('the s [ao][nmf]');
/** "Maya wrote:", in a line as it stands there. */
const WROTE = /\s+(?:wrote|said|says|commented|replied)\b.*$/iu;

let learned: ForeignWords | undefined;

/** From now on these words say what the English ones do. */
export function learnWords(foreign: ForeignWords): void {
  if (learned === foreign) return;
  learned = foreign;
  for (const { english, cue: each } of cues) {
    const more = foreign.cues[english.split(' ')[0] ?? ''];
    if (more) each.pattern = patternOf(`${english} ${more}`);
  }
}

/** The language's own compounds (`Bestellnummer`) as the words that they are made of. */
export const splitCompounds = (label: string): string => learned?.splitCompounds(label) ?? label;

/** A line without what says that its author wrote. */
export const withoutWrote = (line: string): string => line.replace(learned?.wrote ?? WROTE, '');

/** True where one of the cue's words stands in `text`. */
export const says = (text: string, { pattern }: Cue): boolean => words(text).search(pattern) >= 0;

/** What is left of a text without the words of these cues. */
export const without = (text: string, ...some: Cue[]): string =>
  some
    .reduce((rest, { pattern }) => rest.replace(pattern, ' '), words(text))
    .replace(/ +/gu, ' ')
    .trim();

/** True where a text says the first cue, and nothing but these. */
export const isOnly = (text: string, said: Cue, ...beside: Cue[]): boolean =>
  says(text, said) && without(text, said, ...beside, FILLER) === '';
