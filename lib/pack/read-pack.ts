import { dayIn } from '../policy/days';
import type { Card } from '../policy/card';
import { LIMITS } from '../policy/limits';
import type { Pack } from '../policy/pack';
import { FILE_START, inReadingOrder, reporter, WHOLE_FILE, type Problem } from '../policy/problem';
import {
  readBaseFile,
  readTranslationFile,
  type BaseFile,
  type TranslationFile,
} from '../policy/source/card-file';
import { decodeText } from '../policy/source/decode';
import { classify, readCardFileName } from '../policy/source/file-name';
import { slug } from '../policy/source/ids';
import { readPackFile, type PackFile } from '../policy/source/pack-file';
import { readTestFile, type PackTest } from '../policy/source/test-file';
import { checkDuplicates } from './check-duplicates';
import { checkImageFile, checkImages } from './check-images';
import { checkIncludes } from './check-includes';
import { checkQuestions } from './check-questions';
import { checkReferences } from './check-references';
import { checkReplies } from './check-replies';
import { checkTests } from './check-tests';
import { checkTime } from './check-time';
import { checkVariables } from './check-variables';
import { compileCard, compilePack } from './compile';
import { condense } from './condense';
import { gatherRevisions, revisionName } from './gather-revisions';
import { checkCompiledSize, PACK_WORDS, SOURCE_BYTES } from './sizes';
import type { PackSources } from './sources';

export type SourceFiles = ReadonlyMap<string, string | Uint8Array>;

export interface ReadOptions {
  /** Epoch milliseconds: what is overdue and what has ended is judged by it. */
  now: number;
  /** A day that counts as today instead, YYYY-MM-DD. */
  today?: string | undefined;
}

export interface ReadPack {
  /** Undefined where pack.yaml cannot be read. Not yet built: version 0, no shards. */
  pack: Pack | undefined;
  /** By id, then by first day. What cannot be read is left out, and reported. */
  cards: Card[];
  tests: PackTest[];
  /** In reading order. With an error among them the pack must not be built. */
  problems: Problem[];
}

interface Reading {
  pack: PackFile | undefined;
  bases: BaseFile[];
  translations: TranslationFile[];
  baseNames: Set<string>;
  cardIds: Set<string>;
  tests: PackTest[];
  images: Set<string>;
  /** True where there is a pack.yaml. */
  hasPack: boolean;
  /** True where the pack's own file has another name, which is told. */
  packMisnamed: boolean;
  problems: Problem[];
}

/** Reads and checks the files of a pack, by their paths in it. Never throws: what is wrong stands in `problems`. */
export function readPack(files: SourceFiles, { now, today }: ReadOptions): ReadPack {
  const reading: Reading = {
    pack: undefined,
    bases: [],
    translations: [],
    baseNames: new Set(),
    cardIds: new Set(),
    tests: [],
    images: new Set(),
    hasPack: files.has('pack.yaml'),
    packMisnamed: false,
    problems: [],
  };
  const sizes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  if (sizes > LIMITS.packBytes) reporter('', reading.problems).error(WHOLE_FILE, '', PACK_WORDS.tooLarge);
  else for (const path of [...files.keys()].toSorted()) readFile(path, files.get(path) ?? '', reading);
  if (!reading.hasPack && !reading.packMisnamed)
    reporter('pack.yaml', reading.problems).error(WHOLE_FILE, '', PACK_WORDS.noPack);
  if (reading.cardIds.size === 0)
    reporter('cards/', reading.problems).error(WHOLE_FILE, '', PACK_WORDS.noCards);
  const { tests, problems } = reading;
  const compiled = reading.pack && checkAcross(reading.pack, reading, { now, today });
  return {
    pack: compiled?.pack,
    cards: compiled?.cards ?? [],
    tests,
    problems: condense(inReadingOrder(problems)),
  };
}

function readFile(path: string, content: string | Uint8Array, reading: Reading): void {
  const kind = classify(path);
  const report = reporter(path, reading.problems);
  if (kind.kind === 'other') return;
  if (kind.kind === 'stray') {
    report.warning(WHOLE_FILE, '', kind.complaint);
    return;
  }
  if (kind.kind === 'misnamed-pack') {
    // Beside a pack.yaml it is a copy, and in nobody's way.
    if (reading.hasPack) report.warning(WHOLE_FILE, '', kind.complaint);
    else report.error(WHOLE_FILE, '', kind.complaint);
    reading.packMisnamed = true;
    return;
  }
  if (kind.kind === 'misnamed-card') {
    report.error(WHOLE_FILE, '', kind.complaint);
    noteCard(kind.name, reading);
    return;
  }
  if (kind.kind === 'image') {
    reading.images.add(path);
    checkImageFile(path, content, reading.problems);
    return;
  }
  const decoded = decodeText(content);
  const text = 'text' in decoded ? decoded.text : undefined;
  if ('complaint' in decoded) report.error(decoded.place, '', decoded.complaint);
  if (kind.kind === 'card') readCard(path, kind.name, text, reading);
  else if (text === undefined) return;
  else if (text.length > SOURCE_BYTES) report.error(FILE_START, '', PACK_WORDS.fileTooLarge);
  else if (kind.kind === 'pack') reading.pack = readPackFile(text, report);
  else reading.tests.push(...readTestFile(text, report));
}

/** A card that cannot be read for its file's name is there all the same: what refers to it is not wrong. */
function noteCard(fileName: string, { cardIds, baseNames }: Reading): void {
  const name = readCardFileName(`${slug(fileName.replace(/\.md$/, ''))}.md`);
  if ('code' in name || cardIds.has(name.id)) return;
  cardIds.add(name.id);
  baseNames.add(revisionName(name));
}

function readCard(path: string, fileName: string, text: string | undefined, reading: Reading): void {
  const report = reporter(path, reading.problems);
  const name = readCardFileName(fileName);
  if ('code' in name) {
    report.error(WHOLE_FILE, '', name);
    noteCard(fileName, reading);
    return;
  }
  const { language } = name;
  if (language === undefined) {
    reading.cardIds.add(name.id);
    reading.baseNames.add(revisionName(name));
  }
  if (text === undefined) return;
  if (language === undefined) {
    const base = readBaseFile(name, text, report);
    if (base !== undefined) reading.bases.push(base);
  } else {
    const translation = readTranslationFile({ ...name, language }, text, report);
    if (translation !== undefined) reading.translations.push(translation);
  }
}

function checkAcross(pack: PackFile, reading: Reading, { now, today }: ReadOptions) {
  const { bases, translations, baseNames, tests, images, problems } = reading;
  const packLanguage = pack.front.language;
  const sources: PackSources = {
    pack,
    revisions: gatherRevisions(bases, translations, { packLanguage, baseNames, problems }),
    cardIds: reading.cardIds,
    tests,
    images,
    today: today ?? dayIn(now, pack.front.timezone),
    problems,
  };
  checkReferences(sources);
  checkDuplicates(sources);
  checkQuestions(sources);
  checkReplies(sources);
  checkVariables(sources);
  // Includes are judged by conditions: with unknown ones among them the verdict would be about something else.
  if (!problems.some(({ code }) => code === 'unknown-question' || code === 'unknown-answer'))
    checkIncludes(sources);
  checkImages(sources);
  checkTime(sources);
  checkTests(sources);
  const cards = sources.revisions.map((revision) => compileCard(revision, packLanguage));
  const compiled = compilePack(pack.front, cards.length);
  checkCompiledSize(compiled, cards, sources);
  return { pack: compiled, cards };
}
