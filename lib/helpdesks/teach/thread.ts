import { ask, call } from '../../nodes/ask';
import { tokensOf, type Token } from './tokens';
import { above, commonAbove, elementAbove, waysTo } from './ways';

/** Where a thread's messages are, and who speaks in which; in the words of `Places`. */
export interface ThreadPlaces {
  messages: string[];
  body?: string[];
  customer?: string;
  agent?: string;
}

/** What helpdesks call a message. */
const MESSAGE =
  /message|msg|comment|article|event|post|bubble|entry|journal|thread-?item|transaction|part|reply/iu;
/** Elements of a message that are looked at for what tells who speaks, and what of it is kept. */
const MOST_PARTS = 300;
const MOST_SIGNS = 3;

/**
 * Generalises from a customer's message, and a reply of the team where there is one, to all messages of such a thread: two of them
 * show what is the message and what is in it, and what only one of them has shows who speaks.
 */
export function threadPlaces(customer: Element, agent: Element | undefined): ThreadPlaces {
  const [item, other] = itemsOf(customer, agent);
  const messages = waysToAll(item, other);
  const body = bodyWays([item, customer], other && agent ? [other, agent] : undefined);
  return {
    messages,
    ...(body.length > 0 ? { body } : {}),
    ...(other ? { ...signsOf('customer', item, other), ...signsOf('agent', other, item) } : {}),
  };
}

/** The two messages as wholes: what of the element around both leads to each. Of one alone: what is called a message. */
function itemsOf(customer: Element, agent: Element | undefined): [Element, Element | undefined] {
  const list = agent && customer !== agent ? commonAbove(customer, agent) : undefined;
  if (agent && list && list !== customer && list !== agent) {
    const within = (element: Element): Element =>
      [element, ...everyAbove(element)].find((each) => elementAbove(each) === list) ?? element;
    return [within(customer), within(agent)];
  }
  const called = [customer, ...above(customer)].filter(isCalledMessage);
  return [called.at(-1) ?? customer, undefined];
}

function isCalledMessage(element: Element): boolean {
  const tag = ask(element, 'localName');
  const role = call(element, 'getAttribute', 'role') ?? '';
  if (tag === 'article' || role === 'article' || role === 'listitem') return true;
  const names = tokensOf(element).filter(({ weight }) => weight >= 2);
  return isOneOfSeveral(element) ? names.some(({ css }) => MESSAGE.test(css)) || tag === 'li' : false;
}

/** A lone message has no twin, but what is around it may say that it is a list. */
function isOneOfSeveral(element: Element): boolean {
  const list = elementAbove(element);
  return list !== null && ask(list, 'localName') !== 'body';
}

/** Selectors for all that is like the two, in the list that they stand in. */
function waysToAll(item: Element, other: Element | undefined): string[] {
  const shared = other ? namesInBoth(item, other) : tokensOf(item);
  const list = elementAbove(item);
  const lists = list ? waysTo(list).slice(0, 2) : [];
  const named = shared.filter(({ weight, css }) => weight >= 2 && !css.startsWith('#')).slice(0, 2);
  const tag = other && ask(other, 'localName') !== ask(item, 'localName') ? '*' : ask(item, 'localName');
  return [
    ...named.map(({ css }) => css),
    ...lists.flatMap((way) => [...named.slice(0, 1).map(({ css }) => `${way} > ${css}`), `${way} > ${tag}`]),
  ];
}

function namesInBoth(one: Element, other: Element): Token[] {
  const names = new Set(tokensOf(other).map(({ css }) => css));
  return tokensOf(one).filter(({ css }) => names.has(css));
}

type Said = [item: Element, body: Element];

/** Selectors for what was said, in a message; none where that is all of it. */
function bodyWays([item, body]: Said, other: Said | undefined): string[] {
  if (item === body || (other && other[0] === other[1])) return [];
  const finds = (css: string, [whole, part]: Said): boolean => call(whole, 'querySelector', css) === part;
  return [body, ...above(body)]
    .filter((each) => call(item, 'contains', each) && each !== item)
    .flatMap((each) => tokensOf(each).map((token) => ({ ...token, element: each })))
    .filter(({ css, element, weight }) => {
      if (css.startsWith('#') || weight < 0.5 || !finds(css, [item, element])) return false;
      return !other || call(call(other[0], 'querySelector', css) ?? other[0], 'contains', other[1]);
    })
    .sort((a, b) => Number(b.element === body) - Number(a.element === body) || b.weight - a.weight)
    .map(({ css }) => css)
    .slice(0, MOST_SIGNS);
}

/** What one message has, or holds, and the other has nowhere. */
function signsOf<S extends 'customer' | 'agent'>(
  side: S,
  mine: Element,
  theirs: Element,
): { [K in S]?: string } {
  const tree = call(theirs, 'querySelectorAll', '*');
  const names = new Set(
    [theirs, ...tree].slice(0, MOST_PARTS).flatMap((each) => tokensOf(each).map(({ css }) => css)),
  );
  const parts = [mine, ...call(mine, 'querySelectorAll', '*')].slice(0, MOST_PARTS);
  const signs = parts.flatMap((each, depth) =>
    tokensOf(each)
      .filter(
        ({ css, weight }) => weight >= 2 && !css.startsWith('#') && !names.has(css) && !isPersonal(each, css),
      )
      .map(({ css, weight }) => ({ css, weight: weight - Math.min(depth, 20) / 5 })),
  );
  const best = [
    ...new Map(signs.sort((a, b) => a.weight - b.weight).map((sign) => [sign.css, sign])).values(),
  ]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SIGNS)
    .map(({ css }) => css);
  return (best.length > 0 ? { [side]: best.join(', ') } : {}) as { [K in S]?: string };
}

/** A name or a label of this person, or a piece of this text: no sign of a side. */
function isPersonal(element: Element, css: string): boolean {
  return (
    /^\[(?:aria-label|title|placeholder|name|for|data-id)=/u.test(css) || ask(element, 'localName') === 'a'
  );
}

function everyAbove(element: Element): Element[] {
  const found: Element[] = [];
  for (let each = elementAbove(element); each; each = elementAbove(each)) found.push(each);
  return found;
}
