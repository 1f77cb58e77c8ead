import { whereIs, type Problem } from '../policy/problem';
import { groupBy } from './group-by';

/*
 * One cause, one entry. A card that was deleted is missing in each place that names it, and one mend helps them all;
 * a value that a warning and an error are about is mended once.
 */

const sameWords = ({ severity, code, message, fix }: Problem) => [severity, code, message, fix].join('\n');
const samePlace = (problem: Problem) => `${whereIs(problem)} ${problem.field}`;

/** True for what names something that is not there. */
const namesNothing = ({ code }: Problem) => code.startsWith('unknown-');

/** The problems with those of one cause as one. Parameter `problems`: in reading order, which is kept. */
export function condense(problems: readonly Problem[]): Problem[] {
  const errors = new Set(problems.filter(({ severity }) => severity === 'error').map(samePlace));
  const causes = problems.filter(
    (problem) =>
      problem.code !== 'yaml-curly-quotes' || problem.severity === 'error' || !errors.has(samePlace(problem)),
  );
  const groups = groupBy(causes.filter(namesNothing), sameWords);
  return causes.flatMap((problem) => {
    const group = groups.get(sameWords(problem)) ?? [];
    if (group.length < 2 || !namesNothing(problem)) return [problem];
    return group[0] === problem ? [together(group, problem)] : [];
  });
}

function together(group: readonly Problem[], first: Problem): Problem {
  const own = whereIs(first);
  const also = [...new Set(group.map(whereIs))].filter((place) => place !== own);
  if (also.length === 0) return first;
  if (first.code !== 'unknown-card') return { ...first, also };
  const [id = ''] = /(?<=")[^"]+/.exec(first.message) ?? [];
  const fix = `Was its file deleted or renamed? Put \`cards/${id}.md\` back, or take the name out of the ${also.length + 1} places. ${first.fix}`;
  return { ...first, fix, also };
}
