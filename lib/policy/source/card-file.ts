import { LIMITS } from '../limits';
import { FILE_START, WHOLE_FILE, type Complaint, type Place, type Reporter } from '../problem';
import { readCardBody, type CardBody } from './card-body';
import {
  CardFrontSchema,
  keysOfWholeCard,
  MOST_SLIPS,
  TranslationFrontSchema,
  type CardFront,
  type TranslationFront,
} from './card-front';
import { readWith } from './explain';
import type { CardFileName } from './file-name';
import { languageName } from './languages';
import { listed } from './suggest';
import { readYaml, type Path } from './yaml';

interface Located {
  file: string;
  name: CardFileName;
  /** Where a key of the front matter stands. */
  at: (path: Path) => Place;
  body: CardBody;
}

/** A card in the language of the pack. */
export interface BaseFile extends Located {
  front: CardFront;
}

/** The same card in another language. */
export interface TranslationFile extends Located {
  language: string;
  front: TranslationFront;
}

const complaint = (message: string, fix: string): Complaint => ({ code: 'front-matter', message, fix });

const BEGINS =
  'A card file begins with a line of three hyphens (---); then come its keys, such as `title: ...`, a second line of three hyphens, and the guidance.';
const EMPTY = complaint(
  'This file is empty.',
  `${BEGINS} Write that, copy another card, or delete the file.`,
);
const NO_HYPHENS = complaint('The first line of this file is not three hyphens (---).', BEGINS);
const NOT_CLOSED = complaint(
  'The line of three hyphens (---) that ends the keys is missing.',
  'Put such a line between the last key and the guidance.',
);

const OTHER_DASHES = /^[ \t]*[-–—−‐‑―]+[ \t]*$/u;

/** A line that was meant to be three hyphens. */
const wrongHyphens = (line: string): Complaint => {
  const words =
    line.trim() === '---'
      ? 'There are blanks before the three hyphens in this line.'
      : `This line reads "${line.trim().slice(0, 20)}" and must be three hyphens; word processors make other dashes of them.`;
  return complaint(words, 'Delete the line and type three hyphens (---), each with the minus key.');
};

/** Why a text has no front matter, and where. */
function withoutFront(text: string): { place: Place; complaint: Complaint } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return { place: FILE_START, complaint: EMPTY };
  const line = lines[first] ?? '';
  const place = { line: first + 1, column: 1 };
  if (/^---[ \t]*$/.test(line)) return { place: FILE_START, complaint: BLANK_FIRST };
  return { place, complaint: OTHER_DASHES.test(line) ? wrongHyphens(line) : NO_HYPHENS };
}

/** Why the front matter does not end, and where. */
function unclosed(text: string): { place: Place; complaint: Complaint } {
  const lines = text.split('\n');
  const dashes = lines.findIndex((line, index) => index > 0 && OTHER_DASHES.test(line));
  if (dashes > 0)
    return { place: { line: dashes + 1, column: 1 }, complaint: wrongHyphens(lines[dashes] ?? '') };
  // Keys end before the first reply, and mostly before an empty line.
  const reply = lines.findIndex((line) => /^## /.test(line));
  const empty = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const [end = 0] = [empty, reply].filter((line) => line > 0).toSorted((a, b) => a - b);
  return { place: { line: end + 1, column: 1 }, complaint: NOT_CLOSED };
}
const BLANK_FIRST = complaint(
  'There are empty lines before the three hyphens (---).',
  'Delete them: the hyphens are the first line of a card file.',
);
const TOO_LARGE: Complaint = {
  code: 'card-too-large',
  message: `This file has more than ${LIMITS.cardBytes / 1024} kB.`,
  fix: 'Shorten it, or make two cards of it.',
};

const wholeCard = (
  { id, language }: CardFileName & { language: string },
  keys: readonly string[],
): Complaint =>
  complaint(
    `This file is a whole card, but its name says that it is the translation of ${id}.md into ${languageName(language)}.`,
    `A translation has only \`title\`, \`examples\`, the words of \`ask\` and \`offer\`, guidance and replies: delete ${listed(keys)}, and \`field\` and \`answers\` below \`ask\`. If it is another card, give the file a name of its own.`,
  );

interface Halves {
  front: string;
  body: string;
}

const blank = (text: string) => text.replaceAll(/[^\n]/gu, '');

/** Front matter and body; each keeps the lines of the file, the other half blanked. */
export function splitCardFile(text: string): Halves | { place: Place; complaint: Complaint } {
  const [, opening = ''] = /^(---[ \t]*\n)/.exec(text) ?? [];
  if (opening === '') return withoutFront(text);
  const closing = /^---[ \t]*$/m.exec(text.slice(opening.length));
  if (closing === null) return unclosed(text);
  const frontEnd = opening.length + closing.index;
  const bodyStart = frontEnd + closing[0].length;
  return {
    front: blank(opening) + text.slice(opening.length, frontEnd),
    body: blank(text.slice(0, bodyStart)) + text.slice(bodyStart),
  };
}

/** Both halves of a card file, each checked; undefined where the front matter does not fit. */
function readHalves<Front>(
  text: string,
  report: Reporter,
  readFront: (front: string) => { front: Front; at: (path: Path) => Place } | undefined,
) {
  if (text.length > LIMITS.cardBytes) {
    report.error(FILE_START, '', TOO_LARGE);
    return undefined;
  }
  const halves = splitCardFile(text);
  if ('complaint' in halves) {
    report.error(halves.place, '', halves.complaint);
    return undefined;
  }
  const front = readFront(halves.front);
  const body = readCardBody(halves.body, report);
  return front && { ...front, body };
}

/** Reads a card file in the language of the pack. */
export function readBaseFile(name: CardFileName, text: string, report: Reporter): BaseFile | undefined {
  const halves = readHalves(text, report, (front) => {
    const yaml = readYaml(front, report);
    const read = yaml && readWith(CardFrontSchema, yaml, report);
    return yaml && read && { front: read, at: yaml.at };
  });
  return halves && { file: report.file, name, ...halves };
}

/** Reads a card file in another language. */
export function readTranslationFile(
  name: CardFileName & { language: string },
  text: string,
  report: Reporter,
): TranslationFile | undefined {
  const halves = readHalves(text, report, (front) => {
    const yaml = readYaml(front, report);
    if (yaml !== undefined && keysOfWholeCard(yaml.value).length > MOST_SLIPS) {
      report.error(WHOLE_FILE, '', wholeCard(name, keysOfWholeCard(yaml.value)));
      return undefined;
    }
    const read = yaml && readWith(TranslationFrontSchema, yaml, report);
    return yaml && read && { front: read, at: yaml.at };
  });
  return halves && { file: report.file, name, language: name.language, ...halves };
}
