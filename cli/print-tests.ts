import type { Confusion, Got, TestOutcome, TestReport } from '../lib/pack/test-runner';
import { listed } from '../lib/policy/source/suggest';
import { count, type Colours } from './terminal';

const TICKET_WIDTH = 90;

/** What failed and why, which cards are mistaken for which, and the count. */
export function printTests(
  { total, passed, failed, outcomes, confusions }: TestReport,
  colours: Colours,
): string {
  if (total === 0)
    return 'This pack has no tests. Write tickets and the cards they must suggest in tests/tickets.yaml.\n';
  const failures = outcomes.filter(({ failure }) => failure !== undefined);
  const verdict =
    failed === 0 ? colours.green(`${passed} passed`) : `${passed} passed, ${colours.red(`${failed} failed`)}`;
  return [
    ...failures.map((outcome) => `${printOutcome(outcome, colours)}\n`),
    ...(confusions.length > 0 ? [printConfusions(confusions, colours)] : []),
    `${verdict} of ${count(total, 'test')}.\n`,
  ].join('\n');
}

function printOutcome(outcome: TestOutcome, colours: Colours): string {
  const { test, got } = outcome;
  const lines = [
    `${colours.red('failed')}  ${colours.bold(`${test.file}:${test.line}`)}  ${reasonOf(outcome)}`,
    `        ${colours.dim(`"${shortened(test.ticket)}"`)}`,
    ...(got.length === 0
      ? ['        suggested: nothing']
      : got.map((one, index) => printGot(one, index, colours))),
  ];
  return lines.join('\n');
}

function reasonOf({ test, failure }: TestOutcome): string {
  switch (failure?.kind) {
    case 'missing':
      return `${listed(failure.cards)} should be suggested and ${failure.cards.length > 1 ? 'are' : 'is'} not.`;
    case 'notSilent':
      return 'Nothing should be suggested.';
    case 'notFirst':
      return `${listed(test.expect, 'or')} should come first.`;
    case 'noReply':
      return `${failure.card} has no reply for ${listed(Object.entries(test.answers).map(([key, value]) => `${key}: ${value}`))}.`;
    case undefined:
      return '';
  }
}

function printGot({ card, confidence, words }: Got, index: number, { dim }: Colours): string {
  const why = words.length === 0 ? '' : dim(`  because of: ${words.join(', ')}`);
  return `        ${index === 0 ? 'suggested:' : '          '} ${index + 1}. ${card}  ${Math.round(confidence * 100)} %${why}`;
}

function printConfusions(confusions: readonly Confusion[], { bold }: Colours): string {
  const lines = confusions.slice(0, 10).map(({ expected, got, count: times }) => {
    const nothing = (id: string) => (id === 'none' ? 'nothing' : id);
    return `  ${times} x  ${nothing(expected)} was expected, ${nothing(got)} came first`;
  });
  return `${bold('What is taken for what')}\n${lines.join('\n')}\n`;
}

const shortened = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > TICKET_WIDTH ? `${line.slice(0, TICKET_WIDTH - 3)}...` : line;
};
