import type { Complaint } from '../policy/problem';
import { knownExamples, repeats } from './check-duplicates';
import { answersOf, checkCondition } from './check-questions';
import { unknownId } from './check-references';
import { groupBy } from './group-by';
import { reportIn, type PackSources } from './sources';

const repeated = (where: string): Complaint => ({
  code: 'test-repeats-example',
  message: `This ticket repeats an example (${where}), so it proves nothing.`,
  fix: 'Write it in other words, as another customer would.',
});

/** Tests name cards and answers that exist, and do not repeat what the cards themselves say. */
export function checkTests(sources: PackSources): void {
  const examples = knownExamples(sources);
  const byId = groupBy(sources.revisions, ({ id }) => id);
  for (const test of sources.tests) {
    const report = reportIn(sources, test.file);
    for (const card of test.expect) {
      if (sources.cardIds.has(card)) continue;
      report.error(test, 'expect', unknownId('card', card, [...sources.cardIds], ''));
    }
    const where = repeats(test.ticket, examples);
    if (where !== undefined) report.warning(test, 'ticket', repeated(where));
    const asked = test.expect
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap(({ base }) => [...answersOf(base.front.ask)]);
    if (test.expect.some((id) => !byId.has(id))) continue;
    for (const [question, answer] of Object.entries(test.answers)) {
      const known = new Map(
        asked.map(([id]) => [id, asked.flatMap(([other, all]) => (other === id ? all : []))]),
      );
      const problem = checkCondition(question, answer, known);
      if (problem !== undefined) report.error(test, `answers.${question}`, problem);
    }
  }
}
