import type { Span } from './runs';

/** No phrase that we look for is longer; what a longer line says is read from its start alone. */
const LONGEST_LINE = 400;

export interface Line extends Span {
  /** Trimmed, without invisible characters, cut at LONGEST_LINE: for recognising, never for offsets. */
  text: string;
}

/** The lines of a text with their offsets; the line break belongs to none. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, text: recognisable(text.slice(start, Math.min(end, start + LONGEST_LINE))) });
    start = end + 1;
  }
  return lines;
}

function recognisable(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}
