import { call } from '../../nodes/ask';
import { sum } from './lists';

/** An element that a person can see, with what is needed to compare it with others: no layout, no live lists. */
export interface Box {
  readonly el: Element;
  readonly tag: string;
  readonly parent: Box | undefined;
  readonly depth: number;
  /** Place in document order; `end` is the place of the last box inside. */
  readonly at: number;
  end: number;
  readonly kids: (Box | string)[];
  /** Visible characters inside, of which in links and controls. */
  chars: number;
  linked: number;
  /** Times and dates inside. */
  times: number;
  /** Characters of labels and their values inside. */
  labelled: number;
  /** What a form control holds. */
  readonly value: string | undefined;
  /** A field of several lines: what the agent writes is no part of the ticket. */
  readonly isEditor: boolean;
  /** What `hintsOf` and `isQuote` found. */
  hints?: string;
  quotes?: boolean;
  /** Set on parts of the page that are not the open ticket: the list beside it, other tickets kept in the page. */
  isOther: boolean;
}

const INLINE =
  /^(?:[abiqsu]|abbr|bdi|bdo|br|cite|code|em|font|img|label|mark|small|span|strong|sub|sup|time|wbr)$/u;
/** Texts whose answers are kept. */
const MOST_KNOWN = 500;
const CONTROL_ROLE = /^(?:button|tab|menuitem\w*|switch|checkbox|radio|option)$/u;

export const isInline = (box: Box): boolean => INLINE.test(box.tag);

/** The boxes among its kids. */
export function boxesIn(box: Box): Box[] {
  return box.kids.filter((kid) => typeof kid !== 'string');
}

/** Characters directly in a box, not in boxes inside. */
export const ownLength = ({ kids }: Box): number =>
  sum(kids, (kid) => (typeof kid === 'string' ? kid.trim().length : 0));

export function contains(outer: Box, inner: Box): boolean {
  return outer.at <= inner.at && inner.end <= outer.end;
}

/** The nearest of the box and its ancestors for which `test` holds. */
export function upFrom(box: Box | undefined, test: (box: Box) => boolean): Box | undefined {
  for (let each = box; each; each = each.parent) if (test(each)) return each;
  return undefined;
}

/** Something to press: no part of what anybody wrote. */
export function isControl(box: Box): boolean {
  if (/^(?:button|summary|select)$/u.test(box.tag) || CONTROL_ROLE.test(attribute(box, 'role'))) return true;
  if (['onclick', 'aria-expanded', 'aria-haspopup'].some((name) => has(box, name))) return true;
  return box.tag === 'a' && /^(?:#|javascript:|$)/iu.test(attribute(box, 'href'));
}

/** Something to press that is no link. */
export const isButton = (box: Box): boolean => box.tag !== 'a' && isControl(box);

/** An attribute's value, empty where there is none. */
export const attribute = (box: Box | undefined, name: string): string =>
  (box && call(box.el, 'getAttribute', name)) ?? '';

/** True where it bears an attribute, with or without a value. */
export const has = ({ el }: Box, name: string): boolean => call(el, 'hasAttribute', name);

/** What it is on the page: by its role, or else by its tag. */
export const roleOf = (box: Box): string => attribute(box, 'role') || box.tag;

/** Attributes in which pages write for themselves what a part is: weak hints, in any spelling. */
export function hintsOf(box: Box): string {
  if (box.hints !== undefined) return box.hints;
  let text = ['class', 'id', 'type']
    .map((name) => attribute(box, name))
    .join(' ')
    .slice(0, 300);
  for (const name of call(box.el, 'getAttributeNames'))
    if (/^(?:data-|itemprop$|name$)/u.test(name))
      text += ` ${name.slice(5)} ${attribute(box, name).slice(0, 60)}`;
  return (box.hints = words(text));
}

/** Tells of every box whether it lies in one of these parts of the page. */
export function regionOf(parts: readonly Box[], root: Box): (box: Box) => boolean {
  const marks = new Uint8Array(root.end + 1);
  for (const { at, end } of parts) marks.fill(1, at, end + 1);
  return ({ at }) => marks[at] === 1;
}

/** Lower-case words between spaces, `fromName` and `from_name` being two each. */
export const words = remembered((text) => {
  const apart = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('e-mail', 'email');
  return ` ${apart.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
});

/** What makes siblings alike: tag and classes, without numbers and states. */
export const shapeOf = (box: Box): string => `${box.tag}.${buildOf(attribute(box, 'class').slice(0, 300))}`;

const buildOf = remembered((classes) => classes.replace(/\d+/gu, '').split(/\s+/u).sort().join('.'));

/** The last answers are kept: the messages of a thread are built alike. */
function remembered(answer: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
