import type { Complaint } from '../problem';

/* Slips that a line and its neighbours give away: blanks and dashes of word processors, and indentation. */

type Words = Omit<Complaint, 'code'>;

/** A finding, and the offset of the line that is to be mended. */
export interface LineCause extends Words {
  offset?: number;
}

interface Line {
  start: number;
  text: string;
  indent: number;
}

/** What looks like a space or is not seen at all: of web pages and word processors. */
export const ODD_BLANK = /[\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/u;
/** What may stand before a text: blanks, the hyphens of items, a key. */
const BEFORE_TEXT = /^[ \t]*(?:- +)*(?:\w[\w.-]*:)?-?/u;
/** What word processors make of a hyphen at the beginning of a line. */
const BULLET = /^[ \t]*([–—−‐‑•·▪●○‣*])[ \t]/u;

const shown = (line: string) => line.trim().slice(0, 40);
const keyOf = (line: string) => /^[\w.-]+:/.exec(line.trim())?.[0] ?? shown(line);
const spaces = (count: number) => (count === 1 ? '1 space' : `${count === 0 ? 'no' : count} spaces`);

/** A blank that is no space where YAML needs one, or a dash of a word processor where a list item begins. */
export function oddCharacter(line: string): Words | undefined {
  const before = BEFORE_TEXT.exec(line)?.[0].length ?? 0;
  const first = line
    .slice(before)
    .replace(/^[ \t]+/, '')
    .charAt(0);
  if (ODD_BLANK.test(first)) {
    return {
      message:
        'There is a blank in this line that only looks like a space, as web pages and word processors have them.',
      fix: `Delete the blanks before and after "${keyOf(line.replaceAll(new RegExp(ODD_BLANK, 'gu'), ' '))}" and type them again with the space bar.`,
    };
  }
  const [, bullet] = BULLET.exec(line) ?? [];
  return bullet === undefined ? undefined : wrongBullet(bullet);
}

/** The words for a list item that begins with another sign than a hyphen. */
export const wrongBullet = (bullet: string): Words => ({
  message: `A list item begins with "${bullet}" here.`,
  fix: 'Begin each item with a hyphen, the minus sign of the keyboard, and a space: `- `.',
});

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { start, text: line, indent: /^ */.exec(line)?.[0].length ?? 0 };
    start += line.length + 1;
    return one;
  });
}

/** The line at `offset` and those around it that are not blank. */
function around(text: string, offset: number) {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '' || line.start === offset);
  const at = lines.findIndex(({ start }) => start === offset);
  return {
    above: at < 0 ? [] : lines.slice(0, at).toReversed(),
    line: lines[at],
    below: lines[at + 1],
    second: lines[at + 2],
  };
}

/** Of the lines that the levels above begin with, the one whose column is nearest; the inner one of two. */
function nearestLevel(above: readonly Line[], indent: number): Line | undefined {
  let nearest: Line | undefined;
  let level = Infinity;
  for (const line of above) {
    if (line.indent >= level) continue;
    level = line.indent;
    const away = Math.abs(level - indent);
    if (nearest === undefined || away < Math.abs(nearest.indent - indent)) nearest = line;
  }
  return nearest;
}

const opensGroup = (line: Line | undefined) => line !== undefined && /:[ \t]*(?:#.*)?$/.test(line.text);
const isItem = (line: Line | undefined) => line !== undefined && /^ *-(?: |$)/.test(line.text);

function notAsFar(line: Line, neighbour: Line): LineCause {
  return {
    message: `This line is not as far in as its neighbours: it has ${spaces(line.indent)} before it, "${keyOf(neighbour.text)}" has ${spaces(neighbour.indent)}.`,
    fix: `Put ${spaces(neighbour.indent)} before it, so that both begin in the same column.`,
    offset: line.start,
  };
}

function tooFar(line: Line, neighbour: Line): LineCause {
  return {
    message: `This line is further in than its neighbours: it has ${spaces(line.indent)} before it, "${keyOf(neighbour.text)}" has ${spaces(neighbour.indent)}.`,
    fix: `Put ${spaces(neighbour.indent)} before it, so that both begin in the same column.`,
    offset: line.start,
  };
}

/**
 * Why a `key: value` seems to go on in the line below, which YAML calls a second colon: one of the two lines is not
 * in its column. Undefined where the line has two colons, or the line below is no further in.
 */
export function unevenLines(text: string, lineStart: number): LineCause | undefined {
  const { above, line, below, second } = around(text, lineStart);
  const [before] = above;
  if (line === undefined || below === undefined || below.indent <= line.indent) return undefined;
  if (/:[ \t]/.test(line.text.replace(/^ *(?:- +)*[\w.-]+: /, ''))) return undefined;
  const asBefore = before !== undefined && !opensGroup(before) && before.indent === line.indent;
  const fits = asBefore || second?.indent === line.indent;
  return fits ? tooFar(below, line) : notAsFar(line, below);
}

/** Where a line stands in no column of those above it. */
export function wrongColumn(text: string, lineStart: number): LineCause | undefined {
  const { above, line, below } = around(text, lineStart);
  const [before, parent] = above;
  if (line === undefined || before === undefined) return undefined;
  const item = isItem(before) ? brokenItem(line.text) : undefined;
  if (item !== undefined) return item;
  if (before.indent > line.indent && below?.indent === line.indent && !opensGroup(before))
    return tooFar(before, line);
  if (parent?.indent === before.indent && opensGroup(parent) && line.indent > before.indent)
    return notAsFar(before, line);
  const level = nearestLevel(above, line.indent) ?? before;
  return line.indent < level.indent ? notAsFar(line, level) : tooFar(line, level);
}

/** What is wrong with a line that follows an item of a list, and was meant to be one. */
function brokenItem(line: string): Words | undefined {
  if (/^ *-[^\s-]/.test(line))
    return { message: 'There is no space after the hyphen.', fix: 'Write `- `, then the text.' };
  if (/^ *(?:- |-$|[\w.-]+:(?:\s|$))/.test(line)) return undefined;
  return {
    message: 'This line stands in a list, but does not begin with a hyphen.',
    fix: 'Begin it with `- `, as the line above; if it goes on with that item, put it on the same line.',
  };
}
