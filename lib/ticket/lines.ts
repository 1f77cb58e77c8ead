import { foldsIn } from './folded';
import type { Span } from './runs';

/** No phrase that we look for is longer; what a longer line says is read from its start alone. */
const LONGEST_LINE = 400;

export interface Line extends Span {
  /** Trimmed, without invisible characters, cut at LONGEST_LINE: for recognising, never for offsets. */
  text: string;
}

/**
 * The lines of a text with their offsets, parted where a page has folded several onto one; the line break, or the white
 * space in its place, belongs to none.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let first = true;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const last = found < 0 ? text.length : found;
    const whole = start;
    for (const fold of foldsIn(text.slice(whole, last), first)) {
      lines.push(lineOf(text, start, whole + fold));
      start = whole + fold + 1;
    }
    const line = lineOf(text, start, last);
    lines.push(line);
    first &&= line.text === '' && start === whole;
    start = last + 1;
  }
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  return { start, end, text: recognisable(text.slice(start, Math.min(end, start + LONGEST_LINE))) };
}

function recognisable(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}
