import type { Block, Inline } from './rich-text';

/*
 * Card text laid out as plain text, line by line: the one layout for replies as they go into an editor, for first
 * lines in a list and for the search index.
 */

/** A stretch of laid-out text; `mark` says what it stands for. A mark without text is a place, as the caret's. */
export interface Span<Mark> {
  text: string;
  mark?: Mark;
}
export type Line<Mark> = Span<Mark>[];

/** What stands for the parts of a text that are not text. */
export interface LayoutRules<Mark> {
  variable: (name: string, fallback: string | undefined) => Span<Mark>;
  /** Marks where the caret ends; left out where nobody asks. */
  cursor?: Mark;
  /** Whether a link shows its address too. */
  addresses: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const SCHEME = /^(?:https?:\/\/|mailto:|tel:)/u;

/** The text of a line, marks and all. */
export function lineText(line: readonly Span<unknown>[]): string {
  return line.map(({ text }) => text).join('');
}

function linkSpans<Mark>(url: string, shown: Span<Mark>[], addresses: boolean): Span<Mark>[] {
  const bare = url.replace(SCHEME, '');
  const address = url.startsWith('http') ? url : bare;
  const text = lineText(shown).trim();
  const same = [url, bare, bare.replace(/\/$/u, '')].includes(text);
  if (text === '' || (addresses && same)) return [{ text: address }];
  return addresses ? [...shown, { text: ` (${address})` }] : shown;
}

function inlineSpans<Mark>(inline: Inline, rules: LayoutRules<Mark>): Span<Mark>[] {
  switch (inline.type) {
    case 'text':
    case 'code':
      return [{ text: inline.value }];
    case 'break':
      return [{ text: '\n' }];
    case 'strong':
    case 'emphasis':
      return inline.children.flatMap((child) => inlineSpans(child, rules));
    case 'link': {
      const shown = inline.children.flatMap((child) => inlineSpans(child, rules));
      return linkSpans(inline.url, shown, rules.addresses);
    }
    case 'variable':
      return [rules.variable(inline.name, inline.fallback)];
    case 'cursor':
      return rules.cursor === undefined ? [] : [{ text: '', mark: rules.cursor }];
  }
}

function toLines<Mark>(spans: readonly Span<Mark>[]): Line<Mark>[] {
  const lines: Line<Mark>[] = [[]];
  for (const span of spans) {
    const [first = '', ...rest] = span.mark === undefined ? span.text.split(LINE_BREAK) : [span.text];
    lines.at(-1)?.push({ ...span, text: first });
    lines.push(...rest.map((text) => [{ text }]));
  }
  return lines;
}

/** A line without spaces at its end. Places stay, wherever they are; a first one there keeps the space before it. */
function trimmedEnd<Mark>(line: Line<Mark>): Line<Mark> {
  const last = line.findLastIndex(
    ({ text, mark }) => text.trimEnd() !== '' || (mark !== undefined && text !== ''),
  );
  const place = line.findIndex(({ text, mark }, index) => index > last && mark !== undefined && text === '');
  // What the agent types there would stick to the word before it.
  const apart = last >= 0 && place > 0 && /\s$/u.test(lineText(line.slice(0, place)));
  return line.flatMap((span, index) => {
    if (index === place && apart) return [{ text: ' ' }, span];
    if (index < last || span.mark !== undefined) return [span];
    return index === last ? [{ ...span, text: span.text.trimEnd() }] : [];
  });
}

/** Lines without spaces at the end, without blank lines around, and never two blank ones in a row. */
function tidy<Mark>(lines: readonly Line<Mark>[]): Line<Mark>[] {
  const kept: Line<Mark>[] = [];
  let places: Line<Mark> = [];
  let blank = false;
  for (const line of lines.map(trimmedEnd)) {
    if (lineText(line) === '') {
      blank = true;
      places.push(...line);
      continue;
    }
    if (kept.length > 0 && blank) kept.push(places);
    kept.push(kept.length === 0 ? [...places, ...line] : line);
    places = [];
    blank = false;
  }
  if (places.length === 0) return kept;
  return kept.length === 0 ? [places] : [...kept.slice(0, -1), [...(kept.at(-1) ?? []), ...places]];
}

function indented<Mark>(lines: readonly Line<Mark>[], first: string, others: string): Line<Mark>[] {
  return lines.map((line, index) => [{ text: index === 0 ? first : others }, ...line]);
}

function listLines<Mark>(items: Block[][], ordered: boolean, rules: LayoutRules<Mark>): Line<Mark>[] {
  return items.flatMap((item, index) => {
    const bullet = ordered ? `${index + 1}. ` : '- ';
    const lines = item.flatMap((block) => {
      // A list inside a list follows its item at once.
      const gap: Line<Mark>[] = block.type === 'list' ? [] : [[]];
      return [...gap, ...blockLines(block, rules)];
    });
    return indented(tidy(lines), bullet, ' '.repeat(bullet.length));
  });
}

/** How many columns a line takes, in characters as people count them. */
function width(line: Line<unknown>): number {
  return Array.from(characters.segment(lineText(line))).length;
}

function tableLines<Mark>(rows: Inline[][][], rules: LayoutRules<Mark>): Line<Mark>[] {
  const cells = rows.map((row) =>
    row.map((cell) => {
      const lines = tidy(toLines(cell.flatMap((inline) => inlineSpans(inline, rules))));
      return lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line]));
    }),
  );
  const columns = cells.reduce<number[]>(
    (widest, row) =>
      Array.from({ length: Math.max(widest.length, row.length) }, (_, column) =>
        Math.max(widest[column] ?? 0, width(row[column] ?? [])),
      ),
    [],
  );
  return cells.map((row) =>
    row.flatMap((cell, column) => [...cell, { text: ' '.repeat((columns[column] ?? 0) - width(cell) + 2) }]),
  );
}

function blockLines<Mark>(block: Block, rules: LayoutRules<Mark>): Line<Mark>[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return toLines(block.children.flatMap((inline) => inlineSpans(inline, rules)));
    case 'list':
      return listLines(block.items, block.ordered, rules);
    case 'quote':
      return indented(layout(block.children, rules), '> ', '> ');
    case 'code':
      return toLines([{ text: block.value }]);
    case 'table':
      return tableLines(block.rows, rules);
    case 'image':
      return toLines([{ text: block.alt }]);
    case 'include':
      return [];
  }
}

/**
 * Blocks as lines: a blank line between two blocks, line breaks as they are written, lists with "- " and "1. ", quotes
 * with "> ", tables in columns, emphasis without marks, images as their description. No line ends in a space but before a
 * place, and
 * there are never two blank lines in a row. Whoever shows another card's reply puts it in the include's place before.
 */
export function layout<Mark>(blocks: readonly Block[], rules: LayoutRules<Mark>): Line<Mark>[] {
  return tidy(blocks.flatMap((block) => [[], ...blockLines(block, rules)]));
}

/** A variable's name as words: `order.number` reads "order number", `fact.refund_days` "refund days". */
export function readableName(name: string): string {
  return name
    .replace(/^fact\./u, '')
    .replace(/[._-]+/gu, ' ')
    .trim();
}

/** A text cut to at most `limit` UTF-16 units, between two words where it can, with "…" where something is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = characters.segment(text).containing(Math.max(limit - 1, 0))?.index ?? 0;
  const space = text.slice(0, end + 1).search(/\s\S*$/u);
  return `${text.slice(0, space > end / 2 ? space : end).trimEnd()}…`;
}

/** What `plainText` shows of variables, and how much it shows. */
export interface PlainTextOptions {
  /** UTF-16 units. */
  limit?: number;
  /** What stands for a variable, by name: a fact's value, or a label in the reader's language. */
  shown?: Record<string, string>;
}

/** Blocks as plain text for the eye and the index: variables as what is shown for them, their fallback or their name. */
export function plainText(blocks: readonly Block[], options: PlainTextOptions = {}): string {
  const { limit = Infinity, shown = {} } = options;
  const variable = (name: string, fallback: string | undefined) => ({
    text: (Object.hasOwn(shown, name) ? shown[name] : undefined) ?? fallback ?? readableName(name),
  });
  return shorten(layout(blocks, { variable, addresses: false }).map(lineText).join('\n'), limit);
}

/** The beginning of a text for a list: at most so many lines that are not blank, and so many UTF-16 units. */
export function firstLines(
  blocks: readonly Block[],
  options: PlainTextOptions & { lines?: number } = {},
): string {
  const { lines = 3, limit = 240, ...rest } = options;
  const all = plainText(blocks, rest)
    .split('\n')
    .filter((line) => line !== '');
  const some = all.slice(0, lines).join('\n');
  const isCut = all.length > lines && some.length < limit && !/[.!?…।。]$/u.test(some);
  return isCut ? `${some}…` : shorten(some, limit);
}
