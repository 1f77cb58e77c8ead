import {
  ATTRIBUTION_CLOSES,
  ATTRIBUTION_OPENS,
  FORWARD_BARS,
  FORWARD_PREFIXES,
  HISTORY_BARS,
  OTHER_HEADERS,
  REPLY_PREFIXES,
  SENDER_HEADERS,
} from './history-phrases';
import {
  AUTOMATIC_REPLIES,
  CLOSINGS,
  DEVICES,
  DISCLAIMERS,
  GREETINGS,
  SENT,
  SENT_FROM,
  type Phrases,
} from './phrases';

/*
 * The phrases as patterns, tried on one trimmed line of limited length. Every repetition is bounded and none is nested,
 * so none can take longer than the line is long.
 */

/** Any of the phrases in any language, the longest first, so that none hides a longer one. */
function anyOf(...lists: readonly Phrases[]): string {
  const phrases = [...new Set(lists.flatMap((list) => Object.values(list).flat()))];
  const longestFirst = phrases.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map((phrase) => phrase.replace(/[.()]/g, '\\$&')).join('|')})`;
}

/** Where a word ends in scripts that put spaces between words; others go on without one. */
const WORD_END = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{M}])';
const BAR = '[-_*>:\\s]{0,12}';

/** "On Monday, 4 January, Ann wrote:": how it begins, and how it ends. Some languages begin with the date. */
export const WROTE_OPENS = new RegExp(`^(?:${anyOf(ATTRIBUTION_OPENS)}|\\d)`, 'iu');
export const WROTE_CLOSES = new RegExp(`${anyOf(ATTRIBUTION_CLOSES)}.{0,80}[:：]$`, 'iu');

/** The same in running text, where a page has folded it onto one line with what is said. */
export const OPENS_INTRO = new RegExp(`(?<=^|\\s)${anyOf(ATTRIBUTION_OPENS)}(?=\\s)`, 'giu');
export const WROTE = new RegExp(
  `(?<!\\p{L})${anyOf(ATTRIBUTION_CLOSES)}(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  'iu',
);

export const HISTORY_BAR = new RegExp(`^${BAR}${anyOf(HISTORY_BARS)}${BAR}$`, 'iu');
export const FORWARD_BAR = new RegExp(`^${BAR}${anyOf(FORWARD_BARS)}${BAR}$`, 'iu');
/** A line of nothing but a bar. */
export const BARE_BAR = /^(?:_{8,}|-{8,}|={8,})$/;

export const HEADER_FROM = new RegExp(`^\\*?${anyOf(SENDER_HEADERS)}\\s{0,2}[:：]\\*?\\s`, 'iu');
export const HEADER_OTHER = new RegExp(`^\\*?${anyOf(OTHER_HEADERS)}\\s{0,2}[:：]\\*?(?:\\s|$)`, 'iu');

export const SENT_FROM_DEVICE = new RegExp(
  `^(?:${anyOf(SENT_FROM)}|[^.?!।]{0,20}${anyOf(DEVICES)}.{0,20}${anyOf(SENT)}.{0,10}$)`,
  'iu',
);
export const CLOSING = new RegExp(`^${anyOf(CLOSINGS)}[\\s,.!~:)♥]{0,6}$`, 'iu');
export const GREETING = new RegExp(`^${anyOf(GREETINGS)}${WORD_END}`, 'iu');
export const DISCLAIMER = new RegExp(anyOf(DISCLAIMERS), 'iu');
export const AUTOMATIC_REPLY = new RegExp(anyOf(AUTOMATIC_REPLIES), 'iu');

const PREFIX_END = '\\s{0,2}(?:\\[\\d{1,3}\\])?[:：]';
/** "Re:" and its relatives at the beginning of a subject. */
export const REPLY_PREFIX = new RegExp(`^\\s{0,4}${anyOf(REPLY_PREFIXES)}${PREFIX_END}`, 'iu');
/** "Re:", "Fwd:" or a helpdesk's "[Ticket 4711]" there. */
export const SUBJECT_PREFIX = new RegExp(
  `^\\s{0,4}(?:${anyOf(REPLY_PREFIXES, FORWARD_PREFIXES)}${PREFIX_END}|\\[[^\\]]{0,60}\\])`,
  'iu',
);
