import { isIntro } from './folded';
import type { Line } from './lines';
import {
  BARE_BAR,
  FORWARD_BAR,
  HEADER_FROM,
  HEADER_OTHER,
  HISTORY_BAR,
  WROTE_CLOSES,
  WROTE_OPENS,
} from './patterns';

/** Line numbers [first, next). */
type LineRange = [first: number, next: number];

/** "On ... wrote:" is wrapped over this many lines at most. */
const WROTE_LINES = 3;
const HEADER_LINES = 6;
/** Lines without a word that may stand between an introduction and what it introduces. */
const BLANK_LINES = 6;

/**
 * Where lines quote earlier mail: `>` lines, all that follows "On ... wrote:", a bar or a block of mail headers.
 * A forwarded mail with nothing said above it is what the customer wants read: only its headers are left out then.
 */
export function historyIn(lines: readonly Line[]): LineRange[] {
  const ranges: LineRange[] = [];
  let said = false;
  for (let at = 0; at < lines.length;) {
    const range = quotedFrom(lines, at, said);
    if (range) ranges.push(range);
    else said ||= lines[at]?.text !== '';
    at = range ? range[1] : at + 1;
  }
  return ranges;
}

function quotedFrom(lines: readonly Line[], at: number, said: boolean): LineRange | undefined {
  const text = lines[at]?.text ?? '';
  if (isQuoted(text)) return [at, at + 1];
  const attribution = attributionLength(lines, at);
  if (attribution > 0) return [at, afterAttribution(lines, at + attribution)];
  const intro = introLength(lines, at);
  if (intro > 0) return [at, at + intro];
  if (HISTORY_BAR.test(text)) return [at, lines.length];
  if (FORWARD_BAR.test(text)) return forwarded(lines, at, said);
  const bar = BARE_BAR.test(text) ? 1 : 0;
  const headers = headerLength(lines, at + bar);
  if (headers === 0) return undefined;
  return [at, said ? lines.length : at + bar + headers];
}

function isQuoted(text: string): boolean {
  return text.startsWith('>') && !text.startsWith('>:') && !text.startsWith('><');
}

function attributionLength(lines: readonly Line[], at: number): number {
  if (!WROTE_OPENS.test(lines[at]?.text ?? '')) return 0;
  let joined = '';
  for (let length = 1; length <= WROTE_LINES; length++) {
    const text = lines[at + length - 1]?.text ?? '';
    if (text === '') return 0;
    joined += ` ${text}`;
    // A date or an address stands in it: "On Monday my neighbour wrote:" is told, not quoted.
    if (WROTE_CLOSES.test(joined)) return /\d{1,2}|@/.test(joined) ? length : 0;
  }
  return 0;
}

/**
 * "Ann wrote on 4 January:" in whatever order and language is told by the `>` lines under it, or by nothing under it: a
 * page has taken the quote away then. Wrapped, its last line may be no introduction by itself.
 */
function introLength(lines: readonly Line[], at: number): number {
  let joined = '';
  for (let length = 1; length <= WROTE_LINES; length++) {
    const text = lines[at + length - 1]?.text ?? '';
    if (text === '' || isQuoted(text)) return 0;
    joined += ` ${text}`;
    if (/[.?!…।。！？]$/.test(text)) return 0;
    if (!/[:：]$/.test(text)) continue;
    if (length > 1 && isIntro(text)) return 0;
    return isIntro(joined.trim()) && isQuotedNext(lines, at + length) ? length : 0;
  }
  return 0;
}

function isQuotedNext(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + BLANK_LINES).find(({ text }) => text !== '');
  return next === undefined ? from + BLANK_LINES >= lines.length : isQuoted(next.text);
}

/** With `>` lines under the attribution only they are quoted, and answers may stand between; else all the rest is. */
function afterAttribution(lines: readonly Line[], from: number): number {
  let next = from;
  while (next < lines.length && lines[next]?.text === '') next++;
  return isQuoted(lines[next]?.text ?? '') ? from : lines.length;
}

function forwarded(lines: readonly Line[], at: number, said: boolean): LineRange {
  if (said) return [at, lines.length];
  let next = at + 1;
  while (next < lines.length && lines[next]?.text === '') next++;
  return [at, next + headerLength(lines, next)];
}

/** Length of a block of mail headers that begins with the sender: at least three, one under the other. */
function headerLength(lines: readonly Line[], at: number): number {
  if (!HEADER_FROM.test(lines[at]?.text ?? '')) return 0;
  let length = 1;
  let others = 0;
  while (length < HEADER_LINES && HEADER_OTHER.test(lines[at + length]?.text ?? '')) {
    length++;
    others++;
  }
  return others >= 2 ? length : 0;
}
