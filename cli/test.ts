import { runTests, type TestReport } from '../lib/pack/test-runner';
import { dayIn } from '../lib/policy/days';
import { hasErrors } from '../lib/policy/problem';
import { readPackIn, type CommandOptions } from './check';
import { momentOn } from './clock';
import { matcherFor } from './matcher';
import { countProblems, printProblems } from './print-problems';
import { printTests } from './print-tests';
import { coloursFor, EXIT, type ExitCode, type Surroundings } from './terminal';

/** `cuecard test`: a pack's own tickets on the matcher. A pack with errors is not tested. */
export function test(folder: string, options: CommandOptions, around: Surroundings): ExitCode {
  const { pack, cards, tests, problems } = readPackIn(folder, options, around);
  const colours = coloursFor(around);
  if (pack === undefined || hasErrors(problems)) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (options.json) {
      around.out(
        `${JSON.stringify({ passed: 0, failed: tests.length, total: tests.length, problems: errors }, undefined, 2)}\n`,
      );
    } else {
      around.out(
        `${printProblems(errors, colours)}\n${colours.red('Not tested')}: ${countProblems(errors)}. ${errors.length === 1 ? 'Mend it first' : 'Mend them first'}.\n`,
      );
    }
    return EXIT.problems;
  }
  const now = options.today === undefined ? around.now : momentOn(options.today, pack.timezone);
  const report = runTests(
    tests,
    { pack, cards },
    matcherFor({ pack, cards }, now),
    dayIn(now, pack.timezone),
  );
  around.out(
    options.json ? `${JSON.stringify(testReport(report), undefined, 2)}\n` : printTests(report, colours),
  );
  if (options.atLeast === undefined) return report.failed > 0 ? EXIT.problems : EXIT.ok;
  const share = shareOf(report);
  if (!options.json) around.out(`${share} % passed; at least ${options.atLeast} % were asked for.\n`);
  return share >= options.atLeast ? EXIT.ok : EXIT.problems;
}

/** Percent of the tests that passed, rounded down: a share is never said to be reached before it is. */
function shareOf({ passed, total }: TestReport): number {
  return total === 0 ? 0 : Math.floor((passed / total) * 100);
}

function testReport({ passed, failed, total, outcomes, confusions }: TestReport) {
  return {
    passed,
    failed,
    total,
    confusions,
    tests: outcomes.map(({ test: { file, line, ticket, expect, first }, got, silence, rank, failure }) => ({
      file,
      line,
      ticket,
      expect,
      first,
      passed: failure === undefined,
      failure: failure ?? null,
      rank,
      got,
      silence: silence ?? null,
    })),
  };
}
