import type { Complaint } from '../policy/problem';
import { knownExamples } from './check-duplicates';
import { answersOf, checkCondition } from './check-questions';
import { unknownId } from './check-references';
import { groupBy } from './group-by';
import { repetitions, type Repetition } from './repeats';
import { reportIn, type PackSources } from './sources';

const repeated = ({ text, where, whole }: Repetition): Complaint => ({
  code: 'test-repeats-example',
  message: whole
    ? `This ticket repeats an example (${where}), so it proves nothing.`
    : `This ticket holds an example word for word (${where}: "${text}"), so it proves little.`,
  fix: whole
    ? 'Write it in other words, as another customer would.'
    : 'Say that part in other words, as another customer would.',
});

/** Tests name cards and answers that exist, and do not repeat what the cards themselves say. */
export function checkTests(sources: PackSources): void {
  const repetitionIn = repetitions(knownExamples(sources));
  const byId = groupBy(sources.revisions, ({ id }) => id);
  for (const test of sources.tests) {
    const report = reportIn(sources, test.file);
    for (const card of test.expect) {
      if (sources.cardIds.has(card)) continue;
      report.error(test, 'expect', unknownId('card', card, [...sources.cardIds], ''));
    }
    const repetition = repetitionIn(test.ticket);
    if (repetition) report.warning(test, 'ticket', repeated(repetition));
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
