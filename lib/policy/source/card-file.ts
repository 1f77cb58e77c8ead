import { LIMITS } from '../limits';
import { FILE_START, type Complaint, type Place, type Reporter } from '../problem';
import { readCardBody, type CardBody } from './card-body';
import { CardFrontSchema, TranslationFrontSchema, type CardFront, type TranslationFront } from './card-front';
import { readWith } from './explain';
import type { CardFileName } from './file-name';
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

const NO_FRONT_MATTER = complaint(
  'This file does not begin with front matter.',
  'Let the first line be ---, then the keys (`title: ...`), then --- again, then the guidance.',
);
const NOT_CLOSED = complaint(
  'The front matter is opened with --- and not closed.',
  'Put a line of three dashes (---) between the keys and the guidance.',
);
const TOO_LARGE: Complaint = {
  code: 'card-too-large',
  message: `This file has more than ${LIMITS.cardBytes / 1024} kB.`,
  fix: 'Shorten it, or make two cards of it.',
};

interface Halves {
  front: string;
  body: string;
}

const blank = (text: string) => text.replaceAll(/[^\n]/gu, '');

/** Front matter and body; each keeps the lines of the file, the other half blanked. */
export function splitCardFile(text: string): Halves | Complaint {
  const [, opening = ''] = /^(---[ \t]*\n)/.exec(text) ?? [];
  if (opening === '') return NO_FRONT_MATTER;
  const closing = /^---[ \t]*$/m.exec(text.slice(opening.length));
  if (closing === null) return NOT_CLOSED;
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
  if ('code' in halves) {
    report.error(FILE_START, '', halves);
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
    const read = yaml && readWith(TranslationFrontSchema, yaml, report);
    return yaml && read && { front: read, at: yaml.at };
  });
  return halves && { file: report.file, name, language: name.language, ...halves };
}
