import type { ErrorCode } from 'yaml';
import { LIMITS } from '../limits';
import type { Complaint } from '../problem';
import { oddCharacter, unevenLines, wrongColumn, type LineCause } from './yaml-lines';

/* What YAML's own errors mean to someone who does not know YAML. */

/** Nesting beyond the limit of the format. */
export const TOO_DEEP: Complaint = {
  code: 'yaml-too-deep',
  message: `This is nested more than ${LIMITS.yamlDepth} levels deep.`,
  fix: 'Take levels away: nothing in a pack needs that many.',
};

/** The same key twice in one group. */
export const DUPLICATE_KEY = (name: string, firstLine: number): Complaint => ({
  code: 'yaml-duplicate-key',
  message: `"${name}" stands here twice; the first is on line ${firstLine}.`,
  fix: 'Keep one of the two, or join them.',
});

/** Text that is lost, since # begins a comment. */
export const HASH_IS_COMMENT = (rest: string): Complaint => ({
  code: 'yaml-hash-comment',
  message: `"${shortened(rest)}" is read as a comment, because # begins one.`,
  fix: `If it belongs to the value, put the whole value in quotes; if it is a comment, leave a space after #.`,
});

/** `%YAML`, `%TAG`. */
export const DIRECTIVE: Complaint = {
  code: 'yaml-syntax',
  message: 'A line that begins with % is an instruction to YAML, which packs do not have.',
  fix: 'Delete the line.',
};

/** Quotes that a word processor made, around a value. */
export const CURLY_QUOTES: Complaint = {
  code: 'yaml-curly-quotes',
  message:
    'These are the curly quotes of a word processor: they do not count as quotes and become a part of the text.',
  fix: 'Delete them, or type straight quotes (") in their place.',
};

/** Such quotes around a text with a comma or colon in it, which they do not keep together. */
export const CUT_IN_CURLY_QUOTES = (written: string): Complaint => ({
  code: 'yaml-curly-quotes',
  message: `The quotes in ${shortened(written)} are the curly ones of a word processor: they do not count, so the text is cut at the comma or colon in it.`,
  fix: `Type straight quotes in their place: \`"${shortened(written.replaceAll(/^.|.$/gsu, '').trim())}"\`.`,
});

/** A list item that is further in than the list. */
export const SWALLOWED_ITEM: Complaint = {
  code: 'yaml-swallowed-item',
  message:
    'This line is further in than the list that it belongs to, so it is read as a part of the item above.',
  fix: 'Put as many spaces before its hyphen as the other items have.',
};

const FEATURES = {
  alias: ['an alias', 'Write the value out once more; if it is text, put it in quotes.'],
  anchor: ['an anchor', 'Delete it; if it is text, put the whole value in quotes.'],
  tag: ['a YAML tag', 'Delete it; if it is text, put the whole value in quotes.'],
  merge: ['a YAML merge key', 'Write the keys out.'],
} as const;

/** A part of YAML that packs do without. */
export function forbiddenFeature(feature: keyof typeof FEATURES | 'key', written: string): Complaint {
  if (feature === 'key') {
    return written.startsWith('{{') || written.startsWith('{ {')
      ? BRACES_NEED_QUOTES
      : {
          code: 'yaml-key',
          message: 'This key is not a plain word.',
          fix: 'Write `key: value`, with a word as the key.',
        };
  }
  const [name, fix] = FEATURES[feature];
  return {
    code: `yaml-${feature}`,
    message: `"${shortened(written)}" is ${name}, which packs do not have.`,
    fix,
  };
}

const BRACES_NEED_QUOTES: Complaint = {
  code: 'yaml-braces',
  message: 'A value that begins with {{ must stand in quotes.',
  fix: 'Write it like this: `code: "{{fact.free_shipping_code}}"`.',
};

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

interface Syntax extends Complaint {
  /** Where the reader should look, which is not always where YAML gave up. */
  offset: number;
}

interface Scene {
  message: string;
  /** The line that YAML stumbled over. */
  line: string;
  lineStart: number;
  offset: number;
  text: string;
}

const COLON =
  'If a text has a colon followed by a space, put the whole text in quotes: `title: "Returns: how they work"`.';

/** The same advice with the line itself, where it is short. */
function quoteWhole(line: string): string {
  const [start = ''] = /^(?:- +)?(?:[\w.-]+: +)?/.exec(line.trim()) ?? [];
  const value = line.trim().slice(start.length);
  return value === '' || start === '' || value.length > 80 || value.includes('"')
    ? COLON
    : `If a text has a colon followed by a space, put the whole text in quotes: \`${start}"${value.trim()}"\`.`;
}

/** Keys whose value is a group: `verified: on: 2026-11-01, by: ...` lacks its braces. */
const GROUP_KEYS =
  /^\s*(verified|effective|scope|cost|limit|approval|when|labels|answers|offer): +([\w.-]+: .*)$/;

const secondColon = (line: string): Omit<Complaint, 'code'> => {
  const [, key = '', inner = ''] = GROUP_KEYS.exec(line) ?? [];
  return key === ''
    ? { message: 'There is a second colon in this line.', fix: quoteWhole(line) }
    : {
        message: `What belongs to \`${key}\` stands on its line without braces.`,
        fix: `Put braces around it: \`${key}: { ${inner.trim().slice(0, 120)} }\`.`,
      };
};
const QUOTE_FIX = 'Quote the whole text with the other kind of quote, or remove the inner quotes.';

/** Causes that the line itself gives away, whatever YAML calls them. */
function causeInLine({ line }: Scene): LineCause | undefined {
  const odd = oddCharacter(line);
  if (odd !== undefined) return odd;
  const [, start = ''] = /^[\t ]*(?:- )*(?:[\w.-]+:)? *(\S{0,2})/.exec(line) ?? [];
  if (start === '{{') return BRACES_NEED_QUOTES;
  if (/^ *\t/.test(line)) {
    return { message: 'This line is indented with a tab.', fix: 'Indent with spaces, two for each level.' };
  }
  if (/^[@`%*&!]/.test(start)) {
    return {
      message: `A value cannot begin with ${start.charAt(0)} unless it stands in quotes.`,
      fix: `Put the whole value in quotes: \`"${start.charAt(0)}..."\`.`,
    };
  }
  const [, key = '', sign = ''] = /^ *([\w.-]+) *([=：﹕]) */.exec(line) ?? [];
  if (key !== '') {
    const wide =
      sign === '=' ? `"=" where a colon belongs` : 'a wide colon, as Chinese and Japanese keyboards write it';
    return { message: `There is ${wide}.`, fix: `Write \`${key}: \`, with the usual colon and a space.` };
  }
  if (/^[“”„‘’«]/.test(start)) {
    return {
      message: 'Curly quotes are not understood here.',
      fix: `Delete them and type straight quotes: ".`,
    };
  }
  return undefined;
}

type Cause = (scene: Scene) => LineCause;

const GENERAL: Cause = () => ({
  message: 'This line cannot be read as `key: value` or as `- item`.',
  fix: `Check the indentation, the space after the colon, and the quotes. ${COLON}`,
});

const INDENT: Cause = ({ text, lineStart }) =>
  wrongColumn(text, lineStart) ?? {
    message: 'This line is indented differently from the lines that it belongs to.',
    fix: 'Give keys of the same level the same number of spaces before them.',
  };

const SECOND_COLON: Cause = ({ text, line, lineStart }) => unevenLines(text, lineStart) ?? secondColon(line);

const NO_SPACE: Cause = ({ line }) =>
  /^[\w.]+:\S/.test(line.replace(/^[ -]+/, ''))
    ? {
        message: 'There is no space after the colon.',
        fix: 'Write `key: value`, with a space after the colon.',
      }
    : {
        message: 'This line is neither `key: value` nor the continuation of the line above.',
        fix: `Check the colon and the indentation. ${COLON}`,
      };

const missingChar: Cause = (scene) => {
  if (/quote/.test(scene.message) && /[“”„]/.test(scene.line)) {
    return {
      message: 'In this line a straight quote and a curly one, as word processors make them, stand together.',
      fix: 'Type straight quotes (") on both sides.',
    };
  }
  if (/quote/.test(scene.message)) {
    return {
      message: 'A quote is opened here and never closed.',
      fix: 'Close it with the same kind of quote; if it is an apostrophe, put the whole text in double quotes.',
    };
  }
  if (/omments/.test(scene.message)) {
    return {
      message: '# begins a comment here.',
      fix: 'If it belongs to the value, put the value in quotes: `"#00000"`.',
    };
  }
  return /map key/.test(scene.message) ? NO_SPACE(scene) : GENERAL(scene);
};

const badIndent: Cause = (scene) => {
  const bracket = /Flow (sequence|map)/.exec(scene.message);
  if (bracket === null) return INDENT(scene);
  const [open, close] = bracket[1] === 'map' ? ['{', '}'] : ['[', ']'];
  return {
    message: `A list or group is opened with ${open} and not closed with ${close} before this line.`,
    fix: `Add the missing ${close}.`,
  };
};

const unexpected: Cause = (scene) => {
  if (/block-seq-ind/.test(scene.message)) {
    return {
      message: 'A list begins on the line of its key.',
      fix: 'Begin the list on the next line, each item with `- `.',
    };
  }
  const before = scene.text.slice(scene.lineStart, scene.offset);
  if (/(?:^|: |- )[[{][^"']*[\]}] *$/.test(before)) {
    return {
      message: 'There is text after the closing bracket.',
      fix: 'If the brackets belong to the text, put the whole text in quotes: `"[urgent] my order"`.',
    };
  }
  if (/["']/.test(before)) return { message: 'There is text after the closing quote.', fix: QUOTE_FIX };
  return GENERAL(scene);
};

const CAUSES: Partial<Record<ErrorCode, Cause>> = {
  TAB_AS_INDENT: () => ({
    message: 'This line is indented with a tab.',
    fix: 'Indent with spaces, two for each level.',
  }),
  BLOCK_AS_IMPLICIT_KEY: SECOND_COLON,
  MULTILINE_IMPLICIT_KEY: NO_SPACE,
  MISSING_CHAR: missingChar,
  BAD_INDENT: badIndent,
  UNEXPECTED_TOKEN: unexpected,
  BAD_DQ_ESCAPE: () => ({
    message: 'In double quotes a backslash has a special meaning, and this one means nothing.',
    fix: `Use single quotes: '...'.`,
  }),
  MULTIPLE_DOCS: () => ({
    message: 'A line of three dashes (---) begins a second document here.',
    fix: 'Delete that line: there is one document in a file.',
  }),
  BAD_DIRECTIVE: () => DIRECTIVE,
  RESOURCE_EXHAUSTION: () => TOO_DEEP,
};

/** The words for an error of the YAML parser, and where to look. */
export function syntaxComplaint(code: ErrorCode, message: string, text: string, offset: number): Syntax {
  const at = code === 'MISSING_CHAR' && /quote/.test(message) ? openingQuote(text, offset) : offset;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const scene: Scene = { message, line, lineStart, offset: at, text };
  const cause = causeInLine(scene) ?? (CAUSES[code] ?? GENERAL)(scene);
  return { code: 'yaml-syntax', message: cause.message, fix: cause.fix, offset: cause.offset ?? at };
}

/** YAML notices an open quote at the end of the text; the reader looks for where it was opened. */
function openingQuote(text: string, end: number): number {
  const lines = text.slice(0, end).split('\n');
  let offset = 0;
  for (const line of lines) {
    const value = line.search(/(?:: |- |^)["']/);
    if (value >= 0 && !closes(line)) return offset + line.search(/["']/);
    offset += line.length + 1;
  }
  return end;
}

function closes(line: string): boolean {
  const quoted = line.slice(line.search(/["']/));
  return quoted.indexOf(quoted.charAt(0), 1) > 0;
}
