import { readPack, type ReadPack } from '../lib/pack/read-pack';
import { hasErrors } from '../lib/policy/problem';
import { mustBeFolder, readFolder } from './folder';
import { countProblems, printProblems } from './print-problems';
import { coloursFor, count, EXIT, type ExitCode, type Surroundings } from './terminal';

export interface CommandOptions {
  json: boolean;
  /** The day that counts as today, YYYY-MM-DD. */
  today: string | undefined;
  /** `test` alone: percent of the tests that must pass; all of them where it is left out. */
  atLeast?: number | undefined;
}

/** Reads the pack in a folder. Throws CannotRun where there is no folder. */
export function readPackIn(folder: string, { today }: CommandOptions, { now }: Surroundings): ReadPack {
  mustBeFolder(folder);
  return readPack(readFolder(folder), { now, today });
}

/** `50 cards in 2 languages, 160 tests`. */
export function describePack({ cards, tests, pack }: ReadPack): string {
  const ids = new Set(cards.map(({ id }) => id)).size;
  const languages = new Set([
    pack?.language,
    ...cards.flatMap(({ translations }) => Object.keys(translations)),
  ]);
  const revisions = cards.length > ids ? ` (${count(cards.length, 'revision')})` : '';
  return `${count(ids, 'card')}${revisions} in ${count(languages.size, 'language')}, ${count(tests.length, 'test')}`;
}

/** `cuecard check`: everything that is to mend in a pack. */
export function check(folder: string, options: CommandOptions, around: Surroundings): ExitCode {
  const read = readPackIn(folder, options, around);
  const failed = hasErrors(read.problems);
  if (options.json) around.out(`${JSON.stringify(checkReport(read), undefined, 2)}\n`);
  else {
    const colours = coloursFor(around);
    const verdict = failed
      ? colours.red('This pack cannot be built yet')
      : colours.green('This pack can be built');
    const problems = printProblems(read.problems, colours);
    around.out(
      `${problems}${problems === '' ? '' : '\n'}${verdict}: ${countProblems(read.problems)}. ${describePack(read)}.\n`,
    );
  }
  return failed ? EXIT.problems : EXIT.ok;
}

function checkReport({ pack, cards, tests, problems }: ReadPack) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    ok: errors === 0,
    pack: pack?.id ?? null,
    cards: cards.length,
    tests: tests.length,
    errors,
    warnings: problems.length - errors,
    problems,
  };
}
