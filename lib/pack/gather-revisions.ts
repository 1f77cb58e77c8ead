import { addDays } from '../policy/days';
import type { Complaint } from '../policy/problem';
import { reporter, WHOLE_FILE, type Problem } from '../policy/problem';
import type { BaseFile, TranslationFile } from '../policy/source/card-file';
import { languageName } from '../policy/source/languages';
import { groupBy } from './group-by';
import type { RevisionSource } from './sources';

const complaint = (message: string, fix: string): Complaint => ({ code: 'revision', message, fix });

interface Gathering {
  packLanguage: string;
  /** `id@from` of every card file without a language suffix, readable or not. */
  baseNames: ReadonlySet<string>;
  problems: Problem[];
}

/** `refund-window@2026-07-01`: a revision as its files are named. */
export const revisionName = ({ id, from }: { id: string; from: string | undefined }) =>
  from === undefined ? id : `${id}@${from}`;

/** Puts translations to their cards, and each revision on its place in time. Sorted by id, then by first day. */
export function gatherRevisions(
  bases: readonly BaseFile[],
  translations: readonly TranslationFile[],
  gathering: Gathering,
): RevisionSource[] {
  const known = translations.filter((translation) => belongs(translation, gathering));
  const byName = groupBy(known, ({ name }) => revisionName(name));
  const byId = groupBy(bases, ({ name }) => name.id);
  return [...byId.keys()].toSorted().flatMap((id) => {
    const revisions = (byId.get(id) ?? []).map((base) => ({
      id,
      from: firstDay(base, gathering),
      until: base.front.effective?.until,
      base,
      translations: oneEach(byName.get(revisionName(base.name)) ?? [], gathering),
    }));
    const ordered = inSequence(revisions, gathering);
    for (const [index, revision] of ordered.entries())
      warnOfLostLanguages(ordered[index - 1], revision, gathering);
    return ordered;
  });
}

/** A revision starts without the translations of the one before: nobody may notice until a customer does. */
function warnOfLostLanguages(
  before: RevisionSource | undefined,
  revision: RevisionSource,
  gathering: Gathering,
): void {
  const { base, from, translations } = revision;
  for (const { language } of before?.translations ?? []) {
    if (translations.some((translation) => translation.language === language)) continue;
    const file = `cards/${revisionName(base.name)}.${language}.md`;
    const words = complaint(
      `The revision before is translated into ${languageName(language)}, this one is not, so from ${from ?? ''} on it is in ${languageName(gathering.packLanguage)} alone.`,
      `Write \`${file}\`.`,
    );
    reporter(base.file, gathering.problems).warning(WHOLE_FILE, '', words);
  }
}

function belongs(translation: TranslationFile, { packLanguage, baseNames, problems }: Gathering): boolean {
  const { name, language, file } = translation;
  const report = reporter(file, problems);
  const baseFile = `cards/${revisionName(name)}.md`;
  if (language === packLanguage) {
    const words = complaint(
      `Cards of this pack are written in ${languageName(language)}, so this is no translation.`,
      `Rename it to \`${baseFile}\`, or join the two if that file exists.`,
    );
    report.error(WHOLE_FILE, '', words);
    return false;
  }
  if (baseNames.has(revisionName(name))) return true;
  const words = complaint(
    `This is a translation of ${baseFile}, which does not exist.`,
    `Write that card in ${languageName(packLanguage)}, or correct the name of this file.`,
  );
  report.error(WHOLE_FILE, '', words);
  return false;
}

/** Sorted by language; of two files for one language (`en-gb`, `en-GB`) the second is reported. */
function oneEach(files: readonly TranslationFile[], { problems }: Gathering): TranslationFile[] {
  const byLanguage = new Map<string, TranslationFile>();
  for (const file of files.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const first = byLanguage.get(file.language);
    if (first === undefined) {
      byLanguage.set(file.language, file);
      continue;
    }
    const words = complaint(`${first.file} is the same card in the same language.`, 'Join the two files.');
    reporter(file.file, problems).error(WHOLE_FILE, '', words);
  }
  return [...byLanguage.values()].toSorted((a, b) => (a.language < b.language ? -1 : 1));
}

function firstDay({ name, front, at, file }: BaseFile, { problems }: Gathering): string | undefined {
  const stated = front.effective?.from;
  if (name.from !== undefined && stated !== undefined) {
    const words = complaint('The first day is in the name of the file already.', 'Delete `from` here.');
    reporter(file, problems).error(at(['effective', 'from']), 'effective.from', words);
  }
  return name.from ?? stated;
}

/** Ends each revision the day before the next begins, and reports those that overlap or end before they begin. */
function inSequence(revisions: readonly RevisionSource[], { problems }: Gathering): RevisionSource[] {
  const ordered = revisions.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return ordered.map((revision, index) => {
    const { from, until, base } = revision;
    const report = reporter(base.file, problems);
    const next = ordered[index + 1];
    if (from !== undefined && until !== undefined && until < from) {
      const words = complaint(
        `This card ends on ${until}, before it begins on ${from}.`,
        'Correct one of the two days.',
      );
      report.error(base.at(['effective', 'until']), 'effective.until', words);
    }
    if (next === undefined) return revision;
    const nextFrom = next.from ?? '';
    if (nextFrom === (from ?? '')) {
      const words = complaint(
        `This revision and ${base.file} begin on the same day${from === undefined ? '' : `, ${from}`}.`,
        'Give one of them another first day, or join them.',
      );
      reporter(next.base.file, problems).error(WHOLE_FILE, '', words);
      return revision;
    }
    const dayBefore = addDays(nextFrom, -1);
    if (until !== undefined && until >= nextFrom) {
      const words = complaint(
        `This card is in force until ${until}, but ${next.base.file} begins on ${nextFrom}.`,
        `Delete \`until\`: the next revision ends this one on ${dayBefore}.`,
      );
      report.error(base.at(['effective', 'until']), 'effective.until', words);
    }
    return { ...revision, until: until !== undefined && until < dayBefore ? until : dayBefore };
  });
}
