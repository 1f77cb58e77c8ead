import type { Complaint } from '../problem';
import { LIMITS } from '../limits';
import { isId } from './ids';
import { canBeNamed } from './variables';

/*
 * `{{...}}` in card text. The grammar: {{name}}, {{name or "fallback"}}, {{fact.x}}, {{include card-id}}, {{cursor}};
 * blanks inside the braces do not count. Braces that are text: one alone is text, and \{\{ stands for {{.
 *
 * Markdown must not see what is inside: it would take `_` for emphasis, quotes and pipes for its own marks. So each
 * template is masked before Markdown is parsed, by noncharacters, which no source file may have (decode.ts), and of
 * which Markdown knows only that they are no blanks and no punctuation. A mask is as long as what it stands for:
 * places in masked text are places in the file.
 */

export type Template =
  | { kind: 'variable'; name: string; fallback: string | undefined }
  | { kind: 'include'; card: string }
  | { kind: 'cursor' }
  | { kind: 'fault'; complaint: Complaint };

export interface Token {
  /** As written, braces included. */
  raw: string;
  /** UTF-16 offset in the file. */
  start: number;
  template: Template;
}

export interface Masked {
  /** The text with every template masked. */
  text: string;
  tokens: Token[];
  /** Where `{{` is opened and not closed on its line. */
  unclosed: number[];
}

const START = '\uFDD0';
const FILL = '\uFDD1';
const FIRST_DIGIT = 0xfdd2;
const BASE = 30;
const DIGITS = 3;

/** The most templates that masks can number; a file of 64 kB has room for half as many. */
export const MOST_TEMPLATES = BASE ** DIGITS;

function maskFor(index: number, length: number): string {
  const digits = [Math.floor(index / BASE ** 2), Math.floor(index / BASE) % BASE, index % BASE];
  return (START + String.fromCharCode(...digits.map((digit) => FIRST_DIGIT + digit))).padEnd(length, FILL);
}

function indexOfMask(mask: string): number {
  const digits = [1, 2, 3].map((position) => mask.charCodeAt(position) - FIRST_DIGIT);
  return digits.reduce((sum, digit) => sum * BASE + digit, 0);
}

/** True where masked text holds a template. */
export const hasMask = (text: string) => text.includes(START);

/** Masked text in pieces: plain text, and the number of each template. */
export function pieces(text: string): (string | number)[] {
  return text
    .split(/(\uFDD0[\uFDD2-\uFDEF]{3}\uFDD1*)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith(START) ? indexOfMask(piece) : piece));
}

/** Masked text as it was written. */
export function unmask(text: string, tokens: readonly Token[]): string {
  return pieces(text)
    .map((piece) => (typeof piece === 'number' ? (tokens[piece]?.raw ?? '') : piece))
    .join('');
}

/** Finds the templates of a text and masks them. Linear in the length of the text. */
export function mask(text: string): Masked {
  const tokens: Token[] = [];
  const unclosed: number[] = [];
  let masked = '';
  let position = 0;
  while (position < text.length) {
    const next = nextMark(text, position);
    masked += text.slice(position, next);
    if (next === text.length) break;
    if (text[next] === '\\') {
      masked += text.slice(next, next + 2);
      position = next + 2;
      continue;
    }
    const end = tokens.length < MOST_TEMPLATES ? endOfTemplate(text, next) : undefined;
    if (end === undefined) {
      unclosed.push(next);
      masked += '{{';
      position = next + 2;
      continue;
    }
    const raw = text.slice(next, end);
    masked += maskFor(tokens.length, raw.length);
    tokens.push({ raw, start: next, template: parseTemplate(raw) });
    position = end;
  }
  return { text: masked, tokens, unclosed };
}

/** Offset of the next backslash or `{{`, whichever comes first. */
function nextMark(text: string, from: number): number {
  const offset = text.slice(from).search(/\\|\{\{/);
  return offset < 0 ? text.length : from + offset;
}

/** Offset behind the `}}` on the same line; a `}}` inside quotes belongs to the fallback. */
function endOfTemplate(text: string, start: number): number | undefined {
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  const quoted = /^\{\{[^"{}]*"[^"]*"\s*\}\}/.exec(line);
  if (quoted !== null) return start + quoted[0].length;
  const close = line.indexOf('}}');
  // A third brace belongs to it: {{{name}}} is one mistake.
  return close < 0 ? undefined : start + close + (line[close + 2] === '}' && line[2] === '{' ? 3 : 2);
}

const fault = (message: string, fix: string): Template => ({
  kind: 'fault',
  complaint: { code: 'template', message, fix },
});

/** Reads one `{{...}}`, braces included. */
export function parseTemplate(raw: string): Template {
  const inner = raw.slice(2, -2).trim();
  if (raw.startsWith('{{{')) return fault(`"${raw}" has three braces.`, 'Write two: `{{name}}`.');
  if (inner === '')
    return fault(
      'There is nothing between these braces.',
      'Write the name of a variable, such as `{{customer.first_name}}`, or delete the braces.',
    );
  if (inner === 'cursor') return { kind: 'cursor' };
  const include = /^include(?:\s(.*))?$/.exec(inner);
  if (include !== null) return parseInclude((include[1] ?? '').trim());
  const [, name = '', fallback] = /^([\w.-]+)(?:\s+or\s+"([^"]*)")?$/.exec(inner) ?? [];
  if (!canBeNamed(name)) return explainFault(raw, inner);
  return checkFallback(name, fallback);
}

function parseInclude(card: string): Template {
  if (isId(card)) return { kind: 'include', card };
  return fault(
    card === '' ? 'This does not say which card to include.' : `"${card}" is not the id of a card.`,
    "Write the id, which is the name of the card's file without .md: `{{include refund-window}}`.",
  );
}

function checkFallback(name: string, fallback: string | undefined): Template {
  if (fallback === undefined) return { kind: 'variable', name, fallback };
  if (name.startsWith('fact.')) {
    return fault('A fact always has its value, so it takes no fallback.', `Write \`{{${name}}}\`.`);
  }
  if (fallback.trim() === '') {
    return fault(
      'This fallback is empty, so the reply could go out with a gap.',
      `Write what to say when it is not known: \`{{${name} or "there"}}\`; without a fallback the agent is asked.`,
    );
  }
  if (fallback.includes('{{'))
    return fault('A fallback is text alone and cannot hold a variable.', 'Write plain words there.');
  if (fallback.length > LIMITS.valueLength) {
    return fault(
      `This fallback has ${fallback.length} characters; ${LIMITS.valueLength} is the most.`,
      'Shorten it.',
    );
  }
  return { kind: 'variable', name, fallback };
}

/** Why `{{inner}}` is not a template, by the slips that people make. */
function explainFault(raw: string, inner: string): Template {
  const shown = raw.length > 60 ? `${raw.slice(0, 57)}...` : raw;
  const [name = ''] = /^[\w.-]+/.exec(inner) ?? [];
  if (canBeNamed(name) && /^[\w.-]+(?:\s+or\s+"[^"]*")?\s*\}/.test(inner))
    return fault(`"{{${name}}" is closed with one brace.`, `Write two: \`{{${name}}}\`.`);
  const bare = inner.replaceAll(/[*`~[\]]|^_|_$/g, '');
  if (/[*`[\]<>]/.test(inner) || /^_.*_$/.test(inner)) {
    const fix = canBeNamed(bare) ? ` For example \`**{{${bare}}}**\`.` : '';
    return fault(`There are Markdown marks inside "${shown}".`, `Put the marks around the braces.${fix}`);
  }
  const words = inner
    .slice(name.length)
    .replace(/^\s*(?:or|\|\|?|\?\??|,)\s/, '')
    .replaceAll(/["“”„‘’']/gu, '')
    .trim();
  if (canBeNamed(name) && inner !== name && words !== '') {
    return fault(
      `The fallback in "${shown}" is not written as one.`,
      `Write \`{{${name} or "${words}"}}\`, with straight quotes.`,
    );
  }
  const lower = inner.toLowerCase().replaceAll(/\s+/g, '_');
  if (canBeNamed(lower)) {
    return fault(
      `"${shown}" is not a variable.`,
      `Names have small letters and no spaces: \`{{${lower}}}\`.`,
    );
  }
  return fault(
    `"${shown}" is not a variable.`,
    'Write `{{name}}` or `{{name or "fallback"}}`; for two braces that are text write `\\{\\{`.',
  );
}
