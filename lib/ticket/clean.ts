import { isGreeting, signatureIn } from './courtesies';
import { linesOf, type Line } from './lines';
import { DISCLAIMER } from './patterns';
import { historyIn } from './quotes';
import type { Span } from './runs';

/** Why a stretch of a message is not what its author says. */
export type LeftOut = 'greeting' | 'quote' | 'signature' | 'disclaimer';

export interface Cleaned {
  /** What the author says: UTF-16 spans of the text as reported, in order, not overlapping. */
  said: Span[];
  /** What was left out, in order. */
  left: (Span & { why: LeftOut })[];
}

/** A disclaimer is never short. */
const DISCLAIMER_LENGTH = 60;

/**
 * Tells what the author of a message says from quoted history, greeting, signature and disclaimer. Nothing is
 * rewritten: the answer points into the text as the page reported it. Linear in the length.
 */
export function cleanMessage(text: string): Cleaned {
  const lines = linesOf(text);
  const why = new Array<LeftOut | undefined>(lines.length);
  for (const [first, last] of historyIn(lines)) why.fill('quote', first, last);
  markDisclaimers(lines, why);
  markSignatures(lines, why);
  markGreeting(lines, why);
  return collect(text, lines, why);
}

function markDisclaimers(lines: Line[], why: (LeftOut | undefined)[]): void {
  let saidBefore = false;
  for (let first = 0; first < lines.length;) {
    let next = first + 1;
    while (next < lines.length && lines[next]?.text !== '') next++;
    const paragraph = lines.slice(first, next);
    const length = paragraph.reduce((sum, line) => sum + line.end - line.start, 0);
    const found = paragraph.findIndex((line) => DISCLAIMER.test(line.text));
    // Under what is said without a blank line between, only a line that is long by itself is no part of it.
    const from = saidBefore ? 0 : Math.max(1, found);
    const long = saidBefore ? length : (paragraph[from]?.text.length ?? 0);
    if (found >= 0 && from <= found && long >= DISCLAIMER_LENGTH) {
      for (let at = first + from; at < next; at++) why[at] ??= 'disclaimer';
    }
    saidBefore ||= paragraph.some((line, at) => line.text !== '' && why[first + at] === undefined);
    first = next;
  }
}

/** A signature reaches to the next thing that is left out, or to the end. */
function markSignatures(lines: Line[], why: (LeftOut | undefined)[]): void {
  for (let first = 0; first < lines.length;) {
    let next = first;
    while (next < lines.length && why[next] === undefined) next++;
    const start = signatureIn(lines.slice(first, next), first > 0);
    if (start !== undefined) why.fill('signature', first + start, next);
    first = next + 1;
  }
}

function markGreeting(lines: Line[], why: (LeftOut | undefined)[]): void {
  const first = lines.findIndex((line, at) => line.text !== '' && why[at] === undefined);
  const line = lines[first];
  if (line && isGreeting(line.text)) why[first] = 'greeting';
}

function collect(text: string, lines: Line[], why: (LeftOut | undefined)[]): Cleaned {
  const said: Span[] = [];
  const left: Cleaned['left'] = [];
  lines.forEach((line, at) => {
    const reason = why[at];
    const end = Math.min(text.length, line.end + 1);
    if (end === line.start) return;
    const before = reason === undefined ? said.at(-1) : left.at(-1);
    const same = before?.end === line.start && (reason === undefined || left.at(-1)?.why === reason);
    if (before && same) before.end = end;
    else if (reason === undefined) said.push({ start: line.start, end });
    else left.push({ start: line.start, end, why: reason });
  });
  return { said: said.filter(({ start, end }) => text.slice(start, end).trim() !== ''), left };
}
