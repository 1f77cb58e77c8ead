import type { Box } from './box';
import { attribute, has, isControl, words } from './box';
import { cut } from '../cut';
import type { Sight } from '../sight';

/** One line, single spaces, at most `max` characters. */
export function flat(text: string, max: number): string {
  return cut(
    text
      .slice(0, max * 4)
      .replace(/\s+/gu, ' ')
      .trim(),
    max,
  );
}

/** The text directly in a box, not that of boxes inside. */
export function ownText(box: Box, max = 200): string {
  let text = '';
  for (const kid of box.kids) {
    if (text.length > max) break;
    text += typeof kid === 'string' ? kid.slice(0, max * 2) : ' ';
  }
  return flat(text, max);
}

/** Elements that stand within a word. */
const JOINED = /^(?:span|bdi|wbr|[biu]|em|strong|font|mark|sup|sub)$/u;

/** All text in a box, as one line; what controls hold counts as text. */
export function allText(box: Box, max = 200, leavesOut?: (box: Box) => boolean): string {
  let text = '';
  const visit = (each: Box): void => {
    if (each.value !== undefined) text += ` ${each.value}`;
    for (const kid of each.kids) {
      if (text.length > max * 2) return;
      if (typeof kid === 'string') text += kid.slice(0, max * 2);
      else {
        if (!JOINED.test(kid.tag)) text += ' ';
        if (!leavesOut?.(kid)) visit(kid);
      }
    }
  };
  visit(box);
  return flat(text, max);
}

const QUOTE = / (?:quote|quoted|quotes|cite|blockquote|rply|fwd|forwarded) /u;

/** History that the page itself marks up as quoted or folds away. */
export const isQuote = (box: Box): boolean => (box.quotes ??= quotes(box));

function quotes(box: Box): boolean {
  const { tag } = box;
  if (tag === 'blockquote') return true;
  if (tag === 'details') return !has(box, 'open');
  return QUOTE.test(words(`${attribute(box, 'class')} ${attribute(box, 'id')}`.slice(0, 300)));
}

/** Blank lines that a person sees around these. */
const PARAGRAPH = /^(?:p|h[1-6])$/u;

interface Lines {
  text: string;
  /** Line breaks owed before the next word. */
  owed: number;
  /** True where white space stands between the last word and the next. */
  gap: boolean;
}

function addBreak(lines: Lines, count: number): void {
  if (lines.text) lines.owed = Math.max(lines.owed, count);
}

function newLine(lines: Lines): void {
  if (lines.text) lines.owed++;
  lines.gap = false;
}

function write(lines: Lines, text: string, keepsLines: boolean): void {
  const parts = keepsLines ? text.split('\n') : [text];
  for (const [index, part] of parts.entries()) {
    if (index > 0) newLine(lines);
    const words = part.replace(/\s+/gu, ' ');
    lines.gap ||= words.startsWith(' ');
    const trimmed = words.trim();
    if (!trimmed) continue;
    const between =
      lines.owed > 0 ? '\n'.repeat(Math.min(lines.owed, 3)) : lines.gap && lines.text ? ' ' : '';
    lines.text += between + trimmed;
    lines.owed = 0;
    lines.gap = words.endsWith(' ');
  }
}

/** `leftOut` names boxes that are no part of a message: its author, its time. */
export type Compose = (boxes: readonly Box[], leftOut: ReadonlySet<Box>) => string;

/** Composes messages as a person sees them: visible text only, lines kept, without quotes, controls and editors. */
export function composer(sight: Sight, max: number): Compose {
  return (boxes, leftOut) => {
    const without = composed(boxes, sight, max, (box) => leftOut.has(box) || isQuote(box));
    // A message that is nothing but a quote is shown whole: something is better than silence about it.
    return without || composed(boxes, sight, max, (box) => leftOut.has(box));
  };
}

function composed(
  boxes: readonly Box[],
  sight: Sight,
  max: number,
  leavesOut: (box: Box) => boolean,
): string {
  const lines: Lines = { text: '', owed: 0, gap: false };
  const visit = (box: Box): void => {
    const { display, keepsLines } = sight.flow(box.el);
    const reads = sight.reads(box.el);
    const breaks = PARAGRAPH.test(box.tag) ? 2 : display === 'block' ? 1 : 0;
    addBreak(lines, breaks);
    if (display === 'cell') lines.gap = true;
    for (const kid of box.kids) {
      if (lines.text.length > max) return;
      if (typeof kid !== 'string') visitKid(kid);
      else if (reads) write(lines, kid.slice(0, max + 1), keepsLines);
    }
    addBreak(lines, breaks);
  };
  const visitKid = (kid: Box): void => {
    if (kid.tag === 'br') newLine(lines);
    else if (kid.tag === 'img') write(lines, emojiOf(kid), false);
    else if (!kid.isEditor && !isControl(kid) && !leavesOut(kid)) visit(kid);
  };
  for (const box of boxes) {
    addBreak(lines, 1);
    if (!leavesOut(box)) visit(box);
  }
  return cut(lines.text, max);
}

/** Helpdesks show emoji as pictures. */
function emojiOf(image: Box): string {
  const alt = attribute(image, 'alt');
  return /^\p{Emoji_Presentation}/u.test(alt) ? alt.slice(0, 16) : '';
}
