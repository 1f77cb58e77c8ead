import { describe, expect, test } from 'vitest';
import { buildSegment, loadIndex, match, type Index, type MatchResult } from '@/lib/match';
import { LANGUAGES } from '@/tests/relevance/expectations/languages';
import { QUESTIONS } from '@/tests/relevance/expectations/questions';
import { SILENCES } from '@/tests/relevance/expectations/silences';
import { TINY_PACKS } from '@/tests/relevance/expectations/tiny-packs';
import type { Expectation, Said, TinyPack } from '@/tests/relevance/expectations/types';
import { NOW, starterIndex } from '@/tests/relevance/starter';
import { card, PACK } from '../match/make';
import { VECTORS } from '../match/vectors';
import { ticketWith } from '../ticket/make';

/*
 * Tickets written for one reason each. What the engine does not reach today is a goal: it is run as a test that must
 * fail, so that it never counts as reached, and turns red on the day when it is.
 */

const starter = starterIndex(VECTORS);

function answerTo({ ticket, subject = '' }: Expectation, index: Index): MatchResult {
  const said: readonly Said[] = typeof ticket === 'string' || 'from' in ticket ? [ticket] : ticket;
  const messages = said.map((one) =>
    typeof one === 'string' ? one : { direction: one.from, text: one.text },
  );
  return match(index, ticketWith(messages, { subject }), { now: NOW, vectors: VECTORS });
}

function meets(expectation: Expectation, index: Index): void {
  const { first, among = [], never = [], silence } = expectation;
  const result = answerTo(expectation, index);
  const cards = result.matches.map(({ ref }) => ref.card);
  expect(result.silence).toBe(silence);
  if (first !== undefined) expect(cards[0]).toBe(first);
  expect(cards).toEqual(expect.arrayContaining([...among]));
  expect(cards.filter((id) => never.includes(id))).toEqual([]);
}

function expectAll<Each extends Expectation>(
  list: readonly Each[],
  indexOf: (expectation: Each) => Index,
): void {
  for (const each of list) {
    if (each.goal === undefined) test(each.reason, () => meets(each, indexOf(each)));
    else test.fails(`goal: ${each.reason} (today: ${each.goal})`, () => meets(each, indexOf(each)));
  }
}

function tiny(pack: TinyPack): Index {
  const cards = Object.entries(pack).map(([id, { title, examples = [] }]) =>
    card(id, { title, examples: [...examples] }),
  );
  return loadIndex([buildSegment(cards, PACK, VECTORS)], PACK);
}

describe('a question', () => expectAll(QUESTIONS, () => starter));
describe('silence', () => expectAll(SILENCES, () => starter));
describe('languages', () => expectAll(LANGUAGES, () => starter));
describe('packs made for the case', () => expectAll(TINY_PACKS, ({ pack }) => tiny(pack)));

test('each says one thing: its reason is its own, and it expects something', () => {
  const all: readonly Expectation[] = [...QUESTIONS, ...SILENCES, ...LANGUAGES, ...TINY_PACKS];
  expect(new Set(all.map(({ reason }) => reason)).size).toBe(all.length);
  const idle = all.filter(({ first, among, silence }) => (first ?? among ?? silence) === undefined);
  expect(idle).toEqual([]);
});
