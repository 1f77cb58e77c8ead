import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGaps, findTies, writeCase, type Domains } from '@/lib/pack/reply-rules';

type Rule = Record<string, string>;

const DOMAINS: Domains = new Map([
  ['shipped', ['no', 'yes']],
  ['gift', ['no', 'yes']],
  ['channel', ['mail', 'chat', 'social', 'phone']],
  ['tone', ['plain', 'warm', 'formal']],
]);
const KEYS = [...DOMAINS.keys()];
const QUESTIONS = ['shipped', 'gift'];

const rule: fc.Arbitrary<Rule> = fc
  .subarray(KEYS)
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) => fc.constantFrom(...DOMAINS.get(key)!).map((value) => [key, value] as const)),
    ),
  )
  .map((entries) => Object.fromEntries(entries));

const matches = (conditions: Rule, known: Rule) =>
  Object.entries(conditions).every(([key, value]) => known[key] === value);

/** Every case there is, the slow way; a question can be open. */
function everyCase(openQuestions: boolean): Rule[] {
  return KEYS.reduce<Rule[]>(
    (cases, key) =>
      cases.flatMap((known) => [
        ...DOMAINS.get(key)!.map((value) => ({ ...known, [key]: value })),
        ...(openQuestions && QUESTIONS.includes(key) ? [known] : []),
      ]),
    [{}],
  );
}

function winners(rules: Rule[], known: Rule): number[] {
  const fitting = rules.flatMap((one, index) => (matches(one, known) ? [index] : []));
  const most = Math.max(...fitting.map((index) => Object.keys(rules[index]!).length));
  return fitting.filter((index) => Object.keys(rules[index]!).length === most);
}

const ALL = everyCase(true);
const ANSWERED = everyCase(false);

describe('two replies that are both right', () => {
  test('are found exactly where some case has two winners', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (rules) => {
        const tied = new Set(
          ALL.flatMap((known) => (winners(rules, known).length > 1 ? winners(rules, known) : [])),
        );
        const found = findTies(rules, DOMAINS);
        expect(found.length > 0).toBe(tied.size > 0);
        for (const { first, second, case: known } of found) {
          expect(winners(rules, Object.fromEntries(known))).toEqual(expect.arrayContaining([first, second]));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are none where a reply with both conditions takes the case', () => {
    const both = [{ shipped: 'no' }, { channel: 'chat' }];
    expect(findTies(both, DOMAINS)).toHaveLength(1);
    expect(findTies([...both, { shipped: 'no', channel: 'chat' }], DOMAINS)).toEqual([]);
  });
});

describe('cases without a reply', () => {
  test('are found exactly where there are some, and none of those named has one', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), rule, (rules, given) => {
        const uncovered = ANSWERED.filter(
          (known) => matches(given, known) && !rules.some((one) => matches(one, known)),
        );
        const gaps = findGaps(rules, DOMAINS, new Map(Object.entries(given)), 100);
        expect(gaps.length > 0).toBe(uncovered.length > 0);
        for (const known of uncovered) {
          expect(gaps.some((gap) => matches(Object.fromEntries(gap), known))).toBe(true);
        }
        for (const gap of gaps) {
          const inside = ANSWERED.filter((known) => matches(Object.fromEntries(gap), known));
          expect(inside.every((known) => uncovered.includes(known))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are named by the few answers that they hang on', () => {
    const gaps = findGaps([{ shipped: 'no' }, { shipped: 'yes', gift: 'no' }], DOMAINS);
    expect(gaps.map(writeCase)).toEqual(['{shipped: yes, gift: yes}']);
  });

  test('a search that would take for ever ends', () => {
    const questions = Array.from({ length: 40 }, (_, index) => `q${index}`);
    const domains = new Map(questions.map((key) => [key, ['a', 'b']] as const));
    const rules = questions.map((key, index) => ({ [key]: 'a', [questions[(index + 1) % 40]!]: 'b' }));
    expect(findGaps(rules, domains).length).toBeLessThanOrEqual(3);
  });
});
