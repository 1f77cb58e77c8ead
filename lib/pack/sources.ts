import type { Problem, Reporter } from '../policy/problem';
import { reporter } from '../policy/problem';
import type { BaseFile, TranslationFile } from '../policy/source/card-file';
import type { PackFile } from '../policy/source/pack-file';
import type { PackTest } from '../policy/source/test-file';
import type { Section, ReplySection } from '../policy/source/card-body';

/** One revision of one card, with its translations. */
export interface RevisionSource {
  id: string;
  /** First and last day on which it is in force; open where left out. */
  from: string | undefined;
  until: string | undefined;
  base: BaseFile;
  /** Sorted by language. */
  translations: TranslationFile[];
}

/** A pack as its files say it, before it is checked across files. */
export interface PackSources {
  pack: PackFile;
  /** By id, then by first day. */
  revisions: RevisionSource[];
  /** Ids of all card files, those that cannot be read included: what refers to them is not wrong. */
  cardIds: ReadonlySet<string>;
  tests: PackTest[];
  /** Paths of images. */
  images: ReadonlySet<string>;
  /** The day that counts as today in the pack's time zone. */
  today: string;
  problems: Problem[];
}

/** Reports what is found in one file of the pack. */
export const reportIn = (sources: PackSources, file: string): Reporter => reporter(file, sources.problems);

/** The replies of a revision in one language, and the file that they stand in. */
export interface LanguagePart {
  language: string;
  file: string;
  guidance: Section;
  replies: readonly ReplySection[];
}

/** A revision language by language, the pack's own first. */
export function languageParts({ base, translations }: RevisionSource, packLanguage: string): LanguagePart[] {
  return [
    { language: packLanguage, file: base.file, ...base.body },
    ...translations.map(({ language, file, body }) => ({ language, file, ...body })),
  ];
}
