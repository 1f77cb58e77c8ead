import { ask, call } from '../../nodes/ask';

/** Something that an element is known by: a selector, and how likely it is to be there still after the helpdesk's next release. */
export interface Token {
  css: string;
  weight: number;
}

/** Longer values are texts, addresses or states, and change. */
const LONGEST = 60;
/** Made by a build or at run time: digits in a row, hashes, counters of a framework. */
const MADE_UP =
  /\d{2,}|[\da-f]{7,}|^(?:css|sc|jsx|svelte)-|^:|[_-](?=[a-zA-Z\d]*\d)[a-zA-Z\d]{5,}$|__[A-Za-z\d]{5,}$/u;
/** How an element is at this moment, not what it is. */
const STATE =
  /^(?:active|selected|hover|focus(?:ed)?|open(?:ed)?|unread|new|first|last|odd|even|(?:is|has)-.*)$/iu;

/** Given for tests and scripts: nobody renames these for looks. */
const FOR_TESTS =
  /^data-(?:test|testid|test-id|cy|qa|kt|selenium-test|hook|id|name|role|part|type|field|target)$/u;
const NAMES = /^(?:name|itemprop|type|role|for)$/u;
const WEIGHTS = { id: 5, forTests: 5, name: 4, data: 3, label: 2, class: 2, tag: 0.5 };

/** What is lasting about an element, the best first; its tag is always among it. */
export function tokensOf(element: Element): Token[] {
  const tag = call(element, 'getAttribute', 'is') ?? ask(element, 'localName');
  const attributes = [...ask(element, 'attributes')].flatMap(({ name, value }) => tokensIn(name, value));
  return [...attributes, { css: CSS.escape(tag), weight: WEIGHTS.tag }].sort((a, b) => b.weight - a.weight);
}

function tokensIn(name: string, value: string): Token[] {
  if (name === 'class')
    return value
      .split(/\s+/u)
      .filter((each) => isLasting(each) && !STATE.test(each))
      .map((each) => ({ css: `.${CSS.escape(each)}`, weight: WEIGHTS.class }));
  const weight = weightOf(name);
  if (weight === undefined || !isLasting(value)) return [];
  if (name === 'id') return [{ css: `#${CSS.escape(value)}`, weight }];
  return [{ css: `[${CSS.escape(name)}="${CSS.escape(value)}"]`, weight }];
}

function weightOf(name: string): number | undefined {
  if (name === 'id') return WEIGHTS.id;
  if (FOR_TESTS.test(name)) return WEIGHTS.forTests;
  if (NAMES.test(name)) return WEIGHTS.name;
  if (name === 'aria-label' || name === 'title' || name === 'placeholder') return WEIGHTS.label;
  return name.startsWith('data-') ? WEIGHTS.data : undefined;
}

const isLasting = (value: string): boolean => value !== '' && value.length <= LONGEST && !MADE_UP.test(value);
