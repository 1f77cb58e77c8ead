import type { Match, MatchResult, Silence } from '../match/types';
import type { Card } from '../policy/card';
import { answersFromFields, fieldsOf } from '../policy/conditions';
import { parseOrderDate } from '../policy/days';
import type { Pack } from '../policy/pack';
import { inForce } from '../policy/revisions';
import type { PackTest } from '../policy/source/test-file';
import { chooseReply, replyLanguage } from '../reply/choose';
import type { Ticket } from '../ticket/ticket';
import { ticketOf } from './test-ticket';

/** The engine under test: what it suggests for a ticket on a day (YYYY-MM-DD; undefined: today). */
export type Matcher = (ticket: Ticket, day: string | undefined) => MatchResult;

/** One suggestion, as a person judges it. */
export interface Got {
  card: string;
  score: number;
  confidence: number;
  /** The ticket's words that met the card, heaviest first. */
  words: string[];
}

/** What is wrong with an outcome; undefined for a test that passed. */
export type Failure =
  /** These cards were expected and are not among the suggestions. */
  | { kind: 'missing'; cards: string[] }
  /** Silence was expected. */
  | { kind: 'notSilent' }
  /** The expected card is there, not in the first place. */
  | { kind: 'notFirst' }
  /** The expected card has no reply for the answers of the test. */
  | { kind: 'noReply'; card: string };

export interface TestOutcome {
  test: PackTest;
  got: Got[];
  silence: Silence | undefined;
  /** Best place of an expected card, from 1; 0 where there is none. */
  rank: number;
  failure: Failure | undefined;
}

/** How often one card was suggested where another, or none, was expected. `none` stands for silence. */
export interface Confusion {
  expected: string;
  got: string;
  count: number;
}

export interface TestReport {
  total: number;
  passed: number;
  failed: number;
  outcomes: TestOutcome[];
  /** The most frequent first. */
  confusions: Confusion[];
}

export interface TestedPack {
  pack: Pack;
  cards: readonly Card[];
}

const NONE = 'none';
const MOST_WORDS = 8;

/** Runs a pack's own tests. Parameter `today`: the day in the pack's time zone for tests that name none. */
export function runTests(
  tests: readonly PackTest[],
  tested: TestedPack,
  match: Matcher,
  today: string,
): TestReport {
  const outcomes = tests.map((test) => outcomeOf(test, tested, match, today));
  const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
  return {
    total: outcomes.length,
    passed: outcomes.length - failed,
    failed,
    outcomes,
    confusions: confusionsOf(outcomes),
  };
}

function outcomeOf(test: PackTest, tested: TestedPack, match: Matcher, today: string): TestOutcome {
  const ticket = ticketOf(test);
  const { matches, silence } = match(ticket, test.today);
  const got = matches.map((found) => gotOf(found, ticket));
  const rank = got.findIndex(({ card }) => test.expect.includes(card)) + 1;
  const failure = failureOf(test, got, rank) ?? replyFailure(test, ticket, tested, test.today ?? today);
  return { test, got, silence, rank, failure };
}

function gotOf({ ref, score, confidence, evidence }: Match, ticket: Ticket): Got {
  const words = evidence
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ message, start, end }) =>
      (message < 0 ? ticket.subject : (ticket.messages[message]?.text ?? '')).slice(start, end),
    )
    .filter((word) => word !== '');
  return { card: ref.card, score, confidence, words: [...new Set(words)].slice(0, MOST_WORDS) };
}

function failureOf({ expect, first }: PackTest, got: readonly Got[], rank: number): Failure | undefined {
  if (expect.length === 0) return got.length === 0 ? undefined : { kind: 'notSilent' };
  const missing = expect.filter((id) => !got.some(({ card }) => card === id));
  if (missing.length > 0) return { kind: 'missing', cards: missing };
  return first && rank !== 1 ? { kind: 'notFirst' } : undefined;
}

/** With answers a test says more: that the card has a reply for them. Page fields answer what the test leaves open. */
function replyFailure(
  test: PackTest,
  ticket: Ticket,
  { pack, cards }: TestedPack,
  today: string,
): Failure | undefined {
  if (Object.keys(test.answers).length === 0) return undefined;
  const orderDay = parseOrderDate(ticket.order.date);
  for (const id of test.expect) {
    const card = inForce(
      cards.filter((revision) => revision.id === id),
      today,
      orderDay,
    );
    if (card === undefined || card.replies.length === 0) continue;
    const fromPage = Object.entries(answersFromFields(card, fieldsOf(ticket))).map(([key, { answer }]) => [
      key,
      answer,
    ]);
    const answers = { ...(Object.fromEntries(fromPage) as Record<string, string>), ...test.answers };
    const language = replyLanguage(card, test.language ?? pack.language, pack.language);
    const reply = chooseReply(card, language, { answers, channel: test.channel ?? 'mail', tone: 'plain' });
    if (reply === undefined) return { kind: 'noReply', card: id };
  }
  return undefined;
}

function confusionsOf(outcomes: readonly TestOutcome[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { test, got, failure } of outcomes) {
    if (failure === undefined || failure.kind === 'noReply') continue;
    const expected = failure.kind === 'missing' ? failure.cards : test.expect.slice(0, 1);
    const first = got[0]?.card ?? NONE;
    for (const wanted of expected.length === 0 ? [NONE] : expected) {
      const confusion = counts.get(`${wanted} ${first}`) ?? { expected: wanted, got: first, count: 0 };
      counts.set(`${wanted} ${first}`, { ...confusion, count: confusion.count + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
