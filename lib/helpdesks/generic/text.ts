import type { Box } from './box';
import { attribute, has, isControl, words } from './box';
import type { Sight } from './sight';

/** At most `max` UTF-16 units, never half a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? max - 1 : max);
}

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
export function isQuote(box: Box): boolean {
  const { tag } = box;
  if (tag === 'blockquote') return true;
  if (tag === 'details') return !has(box, 'open');
  return QUOTE.test(words(`${attribute(box, 'class')} ${attribute(box, 'id')}`.slice(0, 300)));
}

/** Blank lines that a person sees around these. */
const PARAGRAPH = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface Lines {
  text: string;
  /** Line breaks owed before the next word. */
  owed: number;
  /** True where white space stands between the last word and the next. */
  gap: boolean;
}

/** Composes a message as a person sees it: visible text only, lines kept, without quotes, controls and editors. */
export class Composer {
  readonly #sight: Sight;
  readonly #max: number;
  #lines: Lines = { text: '', owed: 0, gap: false };
  #leavesOut: (box: Box) => boolean = () => false;

  constructor(sight: Sight, max: number) {
    this.#sight = sight;
    this.#max = max;
  }

  /** `leftOut` names boxes that are no part of the message: its author, its time. */
  compose(boxes: readonly Box[], leftOut: ReadonlySet<Box>): string {
    const without = this.#run(boxes, (box) => leftOut.has(box) || isQuote(box));
    // A message that is nothing but a quote is shown whole: something is better than silence about it.
    return without || this.#run(boxes, (box) => leftOut.has(box));
  }

  #run(boxes: readonly Box[], leavesOut: (box: Box) => boolean): string {
    this.#lines = { text: '', owed: 0, gap: false };
    this.#leavesOut = leavesOut;
    for (const box of boxes) {
      this.#break(1);
      if (!leavesOut(box)) this.#visit(box);
    }
    return cut(this.#lines.text, this.#max);
  }

  #visit(box: Box): void {
    const { display, keepsLines } = this.#sight.flow(box.el);
    const reads = this.#sight.reads(box.el);
    const breaks = PARAGRAPH.has(box.tag) ? 2 : display === 'block' ? 1 : 0;
    this.#break(breaks);
    if (display === 'cell') this.#lines.gap = true;
    for (const kid of box.kids) {
      if (this.#lines.text.length > this.#max) return;
      if (typeof kid !== 'string') this.#visitKid(kid);
      else if (reads) this.#write(kid, keepsLines);
    }
    this.#break(breaks);
  }

  #visitKid(kid: Box): void {
    if (kid.tag === 'br') this.#newLine();
    else if (kid.tag === 'img') this.#write(emojiOf(kid), false);
    else if (!kid.isEditor && !isControl(kid) && !this.#leavesOut(kid)) this.#visit(kid);
  }

  #break(count: number): void {
    if (this.#lines.text) this.#lines.owed = Math.max(this.#lines.owed, count);
  }

  #newLine(): void {
    if (this.#lines.text) this.#lines.owed++;
    this.#lines.gap = false;
  }

  #write(text: string, keepsLines: boolean): void {
    const lines = keepsLines ? text.slice(0, this.#max + 1).split('\n') : [text.slice(0, this.#max + 1)];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#newLine();
      const words = line.replace(/\s+/gu, ' ');
      if (words.startsWith(' ')) this.#lines.gap = true;
      const trimmed = words.trim();
      if (trimmed) this.#append(trimmed);
      if (trimmed && words.endsWith(' ')) this.#lines.gap = true;
    }
  }

  #append(words: string): void {
    const { text, owed, gap } = this.#lines;
    const between = owed > 0 ? '\n'.repeat(Math.min(owed, 3)) : gap && text ? ' ' : '';
    this.#lines = { text: text + between + words, owed: 0, gap: false };
  }
}

/** Helpdesks show emoji as pictures. */
function emojiOf(image: Box): string {
  const alt = attribute(image, 'alt');
  return /^\p{Emoji_Presentation}/u.test(alt) ? alt.slice(0, 16) : '';
}
