import * as z from 'zod';
import { FIELD_NAMES, type FieldName } from '../card';
import type { Place, Reporter } from '../problem';
import { CHANNELS } from '../../reply/types';
import { day, flag, group, id, idKey, language, list, oneOf, oneOrMore, strict, text } from './fields';
import { say } from './say';
import { readWith } from './explain';
import { meantOr } from './suggest';
import { readYaml } from './yaml';

/** Longest ticket of a test: as much as a page may report of one message. */
const TICKET_LENGTH = 64 * 1024;

const isField = (name: string): name is FieldName => FIELD_NAMES.some((known) => known === name);

const fieldKey = z.string().refine(isField, {
  error: ({ input }) =>
    say(`"${String(input)}" is not a field of a ticket.`, meantOr(String(input), FIELD_NAMES, '')),
});

const expected = { what: 'the expected card', write: 'expect: cancel-before-shipping' };

const TestSchema = strict(
  {
    ticket: text(
      { what: "the ticket's text", write: 'ticket: can I still cancel my order?', needed: true, free: true },
      TICKET_LENGTH,
    ),
    expect: oneOrMore(id(expected), {
      what: 'what is expected',
      write: 'expect: cancel-before-shipping',
    }).refine(
      (cards) => cards.length > 0 && cards.length <= 3 && (cards.length === 1 || !cards.includes('none')),
      {
        error: () =>
          say(
            'This list cannot come true.',
            'Name one to three cards, or write `expect: none` for a ticket that gets no suggestion.',
          ),
      },
    ),
    first: flag({ what: '`first`', write: 'first: true' }).default(false),
    fields: group(
      text({ what: 'the value', write: 'order.status: processing' }),
      {
        what: '`fields`',
        write: 'fields: { order.status: processing }',
      },
      fieldKey,
    ).default({}),
    answers: group(
      id({ what: 'the answer', write: 'shipped: no' }),
      { what: '`answers`', write: 'answers: { shipped: no }' },
      idKey,
    ).default({}),
    channel: oneOf({ what: 'a channel', write: 'channel: mail' }, CHANNELS).optional(),
    language: language({ what: 'the language', write: 'language: th' }).optional(),
    today: day({ what: 'the day', write: 'today: 2027-01-01' }).optional(),
  },
  { what: 'a test', write: '- { ticket: ..., expect: card-id }' },
);

const TestsSchema = list(
  TestSchema,
  { what: 'a test file', write: '- { ticket: ..., expect: card-id }' },
  10_000,
);

/** A ticket that must, or must not, suggest a card. */
export interface PackTest extends Place {
  file: string;
  ticket: string;
  /** Cards that must be among the suggestions, all of them; empty where there must be none. */
  expect: string[];
  /** True where the first suggestion must be one of the expected cards. */
  first: boolean;
  fields: Partial<Record<FieldName, string>>;
  answers: Record<string, string>;
  channel: (typeof CHANNELS)[number] | undefined;
  language: string | undefined;
  /** The day that counts as today, YYYY-MM-DD. */
  today: string | undefined;
}

/** Reads one file of `tests/`; what does not fit is reported and left out. */
export function readTestFile(content: string, report: Reporter): PackTest[] {
  const yaml = readYaml(content, report);
  const tests = yaml && readWith(TestsSchema, yaml, report);
  return (tests ?? []).map((test, index) => ({
    ...test,
    ...(yaml?.at([index]) ?? { line: 1, column: 1 }),
    file: report.file,
    expect: test.expect[0] === 'none' ? [] : test.expect,
    channel: test.channel,
    language: test.language,
    today: test.today,
  }));
}
