import { ask, call, isElement, parentOf } from '../../nodes/ask';
import { tokensOf, type Token } from './tokens';

/** Ways kept to one place: each of another kind, so that no one change of the page breaks them all. */
const MOST_WAYS = 5;
/** Elements above that may lead to it, and names of one that are tried. */
const MOST_ABOVE = 8;
const MOST_NAMES = 4;

interface Way extends Token {
  /** What it goes by: the same names in another order break together. */
  by: string;
}

/**
 * Selectors that lead to an element and to no other in its tree, the most lasting first. Empty only for what stands in no
 * tree that can be asked.
 */
export function waysTo(element: Element): string[] {
  const tree = treeOf(element);
  const isOnly = ({ css }: Token): boolean => {
    const found = call(tree as Document, 'querySelectorAll', css);
    return found.length === 1 && found[0] === element;
  };
  const named = unlike(namedWays(element).filter(isOnly)).slice(0, MOST_WAYS - 1);
  const placed = placedWays(element).find(isOnly);
  return [...named, ...(placed ? [placed] : [])].map(({ css }) => css);
}

/** By its own names, and by those of something around it. */
function namedWays(element: Element): Way[] {
  const own = namesOf(element);
  const around = above(element).flatMap((each, distance) =>
    namesOf(each)
      .filter(({ weight }) => weight >= 2)
      .flatMap((name) =>
        own.map((mine) => ({
          css: `${name.css} ${mine.css}`,
          weight: mine.weight + name.weight / 2 - 1 - distance / 4,
          by: `${name.css} ${mine.css}`,
        })),
      ),
  );
  return [...own.map((name) => ({ ...name, by: name.css })), ...around].sort((a, b) => b.weight - a.weight);
}

/** Names one by one, and with the tag, which tells apart what is called alike. */
function namesOf(element: Element): Token[] {
  const [best, tag] = [tokensOf(element).slice(0, MOST_NAMES), ask(element, 'localName')];
  return best.flatMap((token) =>
    token.css === tag || token.css.startsWith('#')
      ? token
      : [token, { css: `${tag}${token.css}`, weight: token.weight - 0.5 }],
  );
}

/** By where it stands in something that has a name, or in the page: what the next line of markup breaks, and last for that. */
function placedWays(element: Element): Way[] {
  const steps: string[] = [];
  const ways: Way[] = [];
  for (let each: Element | null = element; each; each = elementAbove(each)) {
    if (each !== element) {
      const [name] = tokensOf(each);
      if (name && name.weight >= 2)
        ways.push({
          css: [name.css, ...steps].join(' > '),
          weight: 1 - steps.length / 10,
          by: `place ${name.css}`,
        });
    }
    steps.unshift(stepTo(each));
  }
  ways.push({ css: steps.join(' > '), weight: 0, by: 'place' });
  return ways;
}

function stepTo(element: Element): string {
  const tag = ask(element, 'localName');
  const alike = [...(elementAbove(element)?.children ?? [])].filter((each) => ask(each, 'localName') === tag);
  const at = alike.indexOf(element);
  return alike.length > 1 ? `${CSS.escape(tag)}:nth-of-type(${at + 1})` : CSS.escape(tag);
}

/** The best of those that share a name with none before. */
function unlike(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of ways) {
    const names = way.by.split(' ');
    const isNew = !kept.some(
      ({ by }) => by === way.by || names.every((name) => by.split(' ').includes(name)),
    );
    if (isNew) kept.push(way);
  }
  return kept;
}

/** The elements around it, nearest first. */
export function above(element: Element): Element[] {
  const found: Element[] = [];
  for (let each = elementAbove(element); each && found.length < MOST_ABOVE; each = elementAbove(each))
    if (!/^(?:html|body)$/u.test(ask(each, 'localName'))) found.push(each);
  return found;
}

/** The element around it in the same tree. */
export function elementAbove(element: Element): Element | null {
  return ask(element, 'parentElement');
}

/** The document or shadow root that it stands in. */
export function treeOf(element: Element): Document | ShadowRoot | Element {
  let top: Node = element;
  for (let next = ask(top, 'parentNode'); next; next = ask(top, 'parentNode')) top = next;
  return isElement(top) ? top : (top as Document | ShadowRoot);
}

/** The nearest element that holds both. */
export function commonAbove(one: Element, other: Element): Element | undefined {
  const around = new Set<Node>();
  for (let each: Node | null = one; each; each = parentOf(each)) around.add(each);
  for (let each: Node | null = other; each; each = parentOf(each))
    if (around.has(each) && isElement(each)) return each;
  return undefined;
}

/** True where both stand in one tree: what is shown across a frame's border tells nothing of the other side. */
export function isOneTree(one: Element, other: Element): boolean {
  return treeOf(one) === treeOf(other);
}
