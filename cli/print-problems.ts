import type { Problem } from '../lib/policy/problem';
import { furtherPlaces, whereIs } from '../lib/policy/problem';
import { count, type Colours } from './terminal';

const byFile = (problems: readonly Problem[]) => [...new Set(problems.map(({ file }) => file))];

/** Every problem, file by file: where it is, what is wrong, how to mend it. */
export function printProblems(problems: readonly Problem[], colours: Colours): string {
  return byFile(problems)
    .map((file) => {
      const lines = problems
        .filter((problem) => problem.file === file)
        .map((problem) => printProblem(problem, colours));
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

function printProblem(problem: Problem, { bold, dim, red, yellow }: Colours): string {
  const { severity, field, message, fix } = problem;
  const mark = severity === 'error' ? red('error  ') : yellow('warning');
  const where = [bold(whereIs(problem)), field === '' ? '' : dim(field)]
    .filter((part) => part !== '')
    .join('  ');
  const further = furtherPlaces(problem);
  return `${mark}  ${where}\n         ${message} ${fix}${further === '' ? '' : `\n         ${dim(further)}`}`;
}

/** `2 errors and 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'no problems' : parts.join(' and ');
}
