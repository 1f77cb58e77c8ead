import { describe, expect, test } from 'vitest';
import type { Match, MatchResult } from '@/lib/match/types';
import { readPack } from '@/lib/pack/read-pack';
import { ticketOf } from '@/lib/pack/test-ticket';
import { runTests, type Matcher } from '@/lib/pack/test-runner';
import type { PackTest } from '@/lib/policy/source/test-file';
import { TicketSchema } from '@/lib/ticket/ticket';
import { goodPack } from './source-files';

const { pack, cards } = readPack(goodPack('full'), { now: Date.UTC(2027, 0, 1) });
const tested = { pack: pack!, cards };
const TODAY = '2027-01-01';

const aTest = (change: Partial<PackTest>): PackTest => ({
  file: 'tests/tickets.yaml',
  line: 3,
  column: 1,
  ticket: 'please cancel my order',
  expect: ['cancel'],
  first: false,
  fields: {},
  answers: {},
  channel: undefined,
  language: undefined,
  today: undefined,
  ...change,
});

const found = (card: string, words: [number, number][] = []): Match => ({
  ref: { pack: 'full', card },
  score: 1,
  confidence: 0.5,
  evidence: words.map(([start, end], index) => ({
    message: 0,
    start,
    end,
    part: 'title',
    met: '',
    weight: index,
  })),
});

const suggesting =
  (...ids: string[]): Matcher =>
  (): MatchResult =>
    ids.length === 0
      ? { matches: [], silence: 'asksNothing' }
      : { matches: ids.map((id) => found(id)), silence: undefined };

const failureOf = (test: Partial<PackTest>, match: Matcher) =>
  runTests([aTest(test)], tested, match, TODAY).outcomes[0]?.failure;

describe('a test passes', () => {
  test.each([
    ['an expected card is among the suggestions', {}, ['other', 'cancel']],
    ['every expected card is', { expect: ['a', 'cancel'] }, ['cancel', 'b', 'a']],
    [
      'one of them is first, where that is asked for',
      { expect: ['a', 'cancel'], first: true },
      ['cancel', 'a'],
    ],
    ['nothing is suggested where nothing should', { expect: [] }, []],
    ['the card has a reply for the answers', { answers: { shipped: 'yes', paid_by_card: 'no' } }, ['cancel']],
  ])('when %s', (_name, change, ids) => {
    expect(failureOf(change, suggesting(...ids))).toBeUndefined();
  });
});

describe('a test fails', () => {
  test.each([
    ['a card is missing', {}, ['a', 'b', 'c'], { kind: 'missing', cards: ['cancel'] }],
    ['one of several is', { expect: ['a', 'cancel'] }, ['cancel'], { kind: 'missing', cards: ['a'] }],
    ['there is only silence', {}, [], { kind: 'missing', cards: ['cancel'] }],
    ['it should be silent', { expect: [] }, ['a'], { kind: 'notSilent' }],
    ['another card is first', { first: true }, ['a', 'cancel'], { kind: 'notFirst' }],
    [
      'no reply fits the answers',
      { answers: { paid_by_card: 'no' } },
      ['cancel'],
      { kind: 'noReply', card: 'cancel' },
    ],
  ])('when %s', (_name, change, ids, failure) => {
    expect(failureOf(change, suggesting(...ids))).toEqual(failure);
  });

  test('but a page field may give the answer that the test leaves open', () => {
    const change = { answers: { paid_by_card: 'no' }, fields: { 'order.status': ' In Transit ' } };
    expect(failureOf(change, suggesting('cancel'))).toBeUndefined();
  });
});

describe('the report', () => {
  test('counts, ranks, and names what is taken for what', () => {
    const tests = [{}, { ticket: 'b' }, { ticket: 'c', expect: [] }, { ticket: 'd', expect: ['a', 'z'] }].map(
      aTest,
    );
    const match: Matcher = (ticket) =>
      ticket.messages[0]?.text === 'b'
        ? suggesting('x', 'cancel')(ticket, undefined)
        : suggesting('a')(ticket, undefined);
    const report = runTests(tests, tested, match, TODAY);
    expect([report.total, report.passed, report.failed]).toEqual([4, 1, 3]);
    expect(report.outcomes.map(({ rank }) => rank)).toEqual([0, 2, 0, 1]);
    expect(report.confusions).toEqual([
      { expected: 'cancel', got: 'a', count: 1 },
      { expected: 'none', got: 'a', count: 1 },
      { expected: 'z', got: 'a', count: 1 },
    ]);
  });

  test('shows the ticket’s own words, heaviest first, each once', () => {
    const match: Matcher = () => ({
      matches: [
        found('cancel', [
          [0, 6],
          [7, 13],
          [7, 13],
          [900, 910],
        ]),
      ],
      silence: undefined,
    });
    expect(runTests([aTest({})], tested, match, TODAY).outcomes[0]?.got[0]?.words).toEqual([
      'cancel',
      'please',
    ]);
  });

  test('asks the matcher about the day of the test', () => {
    const days: (string | undefined)[] = [];
    const match: Matcher = (_ticket, day) => {
      days.push(day);
      return suggesting('cancel')(_ticket, day);
    };
    runTests([aTest({}), aTest({ today: '2026-02-03' })], tested, match, TODAY);
    expect(days).toEqual([undefined, '2026-02-03']);
  });
});

test('the ticket of a test is one that a page could report', () => {
  const fields = {
    'order.status': 'shipped',
    'customer.plan': 'gold',
    'ticket.tags': 'vip, , boots',
    'ticket.channel': 'Web',
  };
  const ticket = ticketOf(aTest({ fields }));
  expect(TicketSchema.parse(ticket)).toMatchObject({
    order: { status: 'shipped' },
    tags: ['vip', 'boots'],
    channel: 'Web',
    fields: [{ label: 'Plan', value: 'gold' }],
  });
  expect(ticketOf(aTest({ fields, channel: 'chat' })).channel).toBe('chat');
});
