import type { Conditions } from '../policy/source/reply-heading';

/*
 * Which reply is right is decided by conditions: all keys must match, an unknown answer matches no key, most keys win.
 * Here it is proved for a whole set of replies that there is always one, and never two.
 */

/** What is known of a case: question id, `channel` or `tone` -> value. */
export type Assignment = ReadonlyMap<string, string>;

/** Every key that can be known, and its values. */
export type Domains = ReadonlyMap<string, readonly string[]>;

/** Keys that always have a value; a question may be open. */
const ALWAYS_KNOWN = ['channel', 'tone'];

const size = (rule: Conditions) => Object.keys(rule).length;

function matches(rule: Conditions, known: Assignment): boolean {
  return Object.entries(rule).every(([key, value]) => known.get(key) === value);
}

/** True where no key has one value here and another there. */
function agree(rule: Conditions, known: Assignment): boolean {
  return Object.entries(rule).every(([key, value]) => !known.has(key) || known.get(key) === value);
}

/** Every way to give the keys a value. */
function* assignments(keys: readonly string[], domains: Domains, known: Assignment): Generator<Assignment> {
  const [key, ...rest] = keys;
  if (key === undefined) {
    yield known;
    return;
  }
  for (const value of domains.get(key) ?? [])
    yield* assignments(rest, domains, new Map([...known, [key, value]]));
}

/** Two rules that are both right in some case, with equally many keys and none that would win over them. */
export interface Tie {
  first: number;
  second: number;
  case: Assignment;
}

/** The first tie of each rule with one before it. */
export function findTies(rules: readonly Conditions[], domains: Domains): Tie[] {
  return rules.flatMap((rule, second) => {
    for (const [first, earlier] of rules.slice(0, second).entries()) {
      const tied = size(rule) === size(earlier) ? caseOfTie(earlier, rule, rules, domains) : undefined;
      if (tied !== undefined) return [{ first, second, case: tied }];
    }
    return [];
  });
}

/**
 * A case in which both rules are right and none with more keys is. It is enough to look at cases in which every other
 * question is open, since what is known more lets only more rules win; channel and tone are known in every case.
 */
function caseOfTie(
  a: Conditions,
  b: Conditions,
  rules: readonly Conditions[],
  domains: Domains,
): Assignment | undefined {
  const known = new Map(Object.entries(a));
  if (!agree(b, known)) return undefined;
  for (const [key, value] of Object.entries(b)) known.set(key, value);
  const winners = rules.filter((rule) => size(rule) > size(a) && agree(rule, known));
  const free = ALWAYS_KNOWN.filter(
    (key) => !known.has(key) && winners.some((rule) => Object.hasOwn(rule, key)),
  );
  for (const whole of assignments(free, domains, known)) {
    if (!winners.some((rule) => matches(rule, whole))) return whole;
  }
  return undefined;
}

/** Cases looked at before the search gives up: packs that people write need a few dozen. */
const MOST_CASES = 20_000;

/**
 * Cases in which every question is answered and no rule is right, as the few answers that they hang on. At most
 * `most` of them, in the order of the domains. Parameter `given`: what is known from the start.
 */
export function findGaps(
  rules: readonly Conditions[],
  domains: Domains,
  given: Assignment = new Map(),
  most = 3,
): Assignment[] {
  const gaps: Assignment[] = [];
  const possible = rules.filter((rule) => Object.keys(rule).every((key) => domains.has(key)));
  let cases = 0;
  const search = (candidates: readonly Conditions[], known: Assignment): void => {
    cases += 1;
    if (gaps.length >= most || cases > MOST_CASES) return;
    const open = candidates.filter((rule) => agree(rule, known));
    if (open.some((rule) => matches(rule, known))) return;
    const key = [...domains.keys()].find(
      (name) => !known.has(name) && open.some((rule) => Object.hasOwn(rule, name)),
    );
    if (key === undefined) gaps.push(known);
    else for (const value of domains.get(key) ?? []) search(open, new Map([...known, [key, value]]));
  };
  search(possible, given);
  return gaps;
}

/** A case as it stands in a heading: `{shipped: no, channel: chat}`. */
export function writeCase(known: Assignment | Conditions): string {
  const entries = known instanceof Map ? [...known.entries()] : Object.entries(known);
  return `{${entries.map(([key, value]) => `${key}: ${String(value)}`).join(', ')}}`;
}
