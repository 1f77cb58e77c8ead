import type { CueName, ForeignWords } from '../types';
import { words } from './box';

/*
 * The words of helpdesks: labels of fields, who speaks, what is internal. English ones stand here; those of other
 * languages come with `ForeignWords`. Entries are whole words, written as patterns; in Thai, which writes no spaces,
 * they are looked for anywhere. A page in yet another language still has its structure, its classes and its
 * attributes, which are English more often than not.
 */

/** Words that say one thing; more of them once other languages have been learned. */
export interface Cue {
  pattern: RegExp;
}

type PatternOf = (alternatives: string) => RegExp;

const cues = new Map<string, { english: string; patternOf: PatternOf; cue: Cue }>();
const anyOf = (entries: string): string => entries.trim().replaceAll(' ', '|');
const wholeWord: PatternOf = (entries) =>
  new RegExp(`(?<![^ \\u0E00-\\u0E7F])(?:${entries})(?![^ \\u0E00-\\u0E7F])`, 'gu');

function cue(name: CueName, english: string, patternOf = wholeWord): Cue {
  const made = { pattern: patternOf(anyOf(english)) };
  cues.set(name, { english, patternOf, cue: made });
  return made;
}

export const ORDER = cue('order', 'order purchase');
export const NUMBER = cue('number', 'num(ber)? n[or]? id ref');
export const DATE = cue('date', 'date');
export const STATUS = cue('status', 'stat(us|e) fulfil\\w+');
export const TOTAL = cue('total', 'total amount value');
export const ORDERED = cue('ordered', 'ordered purchased placed');
export const DELIVERY = cue('delivery', 'fulfil\\w+ shipp?\\w+ delivery');
/** The one who asks, as labels, classes, attributes and badges name them. */
export const CUSTOMER = cue(
  'customer',
  'customer client request\\w+ contact (report|submitt|rais|open|call)e[rd] buyer (end.)?user visitor guest incoming inbound',
);
/** The one who answers, as labels say it. */
export const AGENT = cue('agent', 'assign(ed|ee) agent owner');
/** And as classes, attributes and badges do. */
export const AGENT_SIDE = cue(
  'agentSide',
  'agent operator staff support admin out(going|bound) sent own mine me self employee',
);
export const NAME = cue('name', 'name full');
export const EMAIL = cue('email', 'e?mail');
export const CHANNEL = cue('channel', 'channel received via source origin');
export const TAGS = cue('tags', 'tags? labels');
export const SUBJECT = cue('subject', 'subject title summary');
/** Words before a name in a message's header, and before names that are not the author's. */
export const FROM = cue('from', 'from by author sender');
export const TO = cue('to', 'to b?cc reply');
/** What a class, an attribute or a badge says of a message that customers never see. */
export const INTERNAL = cue('internal', 'intern(al)? private note whisper');
/** Beside a name, these say nothing of whose it is. */
export const BADGE = cue('badge', 'public reply');
/** Authors that are nobody. */
export const SYSTEM = cue('system', 'system automati(on|c)');
/** What stands between words and means nothing by itself. */
const FILLER = cue('filler', 's [ao][nmf] the');
/** "Maya wrote:", in a line as it stands there. */
export const WROTE = cue(
  'wrote',
  'wrote said says commented replied',
  (entries) => new RegExp(`\\s+(?:${entries})(?![\\p{L}\\p{M}]).*$`, 'iu'),
);

let learned: ForeignWords | undefined;

/** From now on these words say what the English ones do. */
export function learnWords(foreign: ForeignWords): void {
  if (learned === foreign) return;
  learned = foreign;
  for (const [name, { english, patternOf, cue: each }] of cues)
    each.pattern = patternOf(anyOf(`${english} ${foreign.cues[name as CueName] ?? ''}`));
}

/** The language's own compounds (`Bestellnummer`) as the words that they are made of. */
export const splitCompounds = (label: string): string => learned?.splitCompounds(label) ?? label;

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
