import type { DIRECTIONS } from '../../ticket/ticket';
import { isSamePerson, type Author } from './author';
import type { Letter } from './bodies';
import { attribute, contains, hintsOf, isControl, shapeOf, words, type Box } from './box';
import { AGENT_SIDE, CUSTOMER, INTERNAL, type Cue } from './cues';
import type { Known } from './known';
import type { Sight } from '../sight';
import { ownText } from './text';

export type Direction = (typeof DIRECTIONS)[number];

/** Characters: a badge is no longer. */
const BADGE = 24;
/** Pixels between the two sides of a chat. */
const SIDES = 40;

/**
 * Who speaks in each message. Names decide before classes, classes before the side on the screen; where nothing is
 * known the answer is `unknown`: an agent's text taken for the customer's would be answered.
 */
export function directionsOf(
  letters: readonly Letter[],
  authors: readonly (Author | undefined)[],
  context: { known: Known; sight: Sight },
): Direction[] {
  const { known, sight } = context;
  const marks = letters.map(marksOf);
  const [notes, customers, agents] = [INTERNAL, CUSTOMER, AGENT_SIDE].map((cue) =>
    telling(cue, marks, letters),
  );
  const found = letters.map(({ isLead, direction }, index): Direction => {
    if (direction) return direction;
    if (notes?.[index] && !isLead) return 'note';
    const [isCustomer, isAgent] = [customers?.[index], agents?.[index]];
    const hint = isCustomer === isAgent ? 'unknown' : isCustomer ? 'customer' : 'agent';
    return byName(authors[index], known) ?? hint;
  });
  spreadByAuthor(found, authors);
  inferCustomer(found, letters, authors, known);
  inferOtherSide(found, letters, authors);
  const sides = found.every((each) => each === 'unknown' || each === 'note')
    ? screenSides(letters, sight)
    : [];
  return found.map((each, index) => (each === 'unknown' ? (sides[index] ?? each) : each));
}

function byName(author: Author | undefined, known: Known): Direction | undefined {
  if (!author) return undefined;
  const { name, email } = author;
  const { customer } = known;
  if (email !== '' && email.toLowerCase() === customer.email.toLowerCase()) return 'customer';
  if (name !== '' && customer.name !== '' && isSamePerson(name, customer.name)) return 'customer';
  return known.agents.some((agent) => isSamePerson(agent, name || email)) ? 'agent' : undefined;
}

const isSide = (direction: Direction): boolean => direction === 'customer' || direction === 'agent';

/** What is known of an author in one message holds in all. */
function spreadByAuthor(found: Direction[], authors: readonly (Author | undefined)[]): void {
  const sides = new Map<string, Direction>();
  found.forEach((direction, index) => {
    const key = keyOf(authors[index]);
    if (key && isSide(direction)) sides.set(key, direction);
  });
  found.forEach((direction, index) => {
    const side = sides.get(keyOf(authors[index]));
    if (direction === 'unknown' && side) found[index] = side;
  });
}

const keyOf = (author: Author | undefined): string =>
  author ? (author.email || author.name).toLowerCase() : '';

/** A ticket is opened by the customer, and who is not the customer answers for the shop. */
function inferCustomer(
  found: Direction[],
  letters: readonly Letter[],
  authors: readonly (Author | undefined)[],
  known: Known,
): void {
  const oldest = found.findIndex((direction) => direction !== 'note');
  const isOpen = !found.includes('customer') && known.customer.name === '' && keyOf(authors[oldest]) !== '';
  const isLead = letters[oldest]?.isLead && !authors[oldest];
  if (found[oldest] === 'unknown' && (isOpen || isLead)) {
    found[oldest] = 'customer';
    spreadByAuthor(found, authors);
  }
  if (found.includes('customer'))
    found.forEach((direction, index) => {
      if (direction === 'unknown' && keyOf(authors[index])) found[index] = 'agent';
    });
}

/** Chats name one side at most: messages of another build than those whose side is known are the other side's. */
function inferOtherSide(
  found: Direction[],
  letters: readonly Letter[],
  authors: readonly (Author | undefined)[],
): void {
  const shapes = letters.map(({ run: { boxes } }) => boxes.map(shapeOf)[0]);
  const [side, ...others] = new Set(found.filter(isSide));
  if (!side || others.length > 0) return;
  const known = new Set(shapes.filter((_, index) => found[index] === side));
  found.forEach((direction, index) => {
    if (direction === 'unknown' && !known.has(shapes[index]) && !authors[index])
      found[index] = side === 'customer' ? 'agent' : 'customer';
  });
}

/** Classes and attributes of a message and of what stands around its text, and its badges. */
function marksOf({ run, around, body }: Letter): string {
  const boxes = new Set([...run.boxes, ...body, ...around.slice(0, 20)]);
  let marks = '';
  for (const box of boxes) {
    const { parent } = box;
    if (parent && run.boxes.some((outer) => contains(outer, parent))) boxes.add(parent);
    marks += hintsOf(box) + words(attribute(box, 'aria-label').slice(0, 80));
    // Who stands behind "to" does not speak: "Reply to customer".
    if (around.includes(box) && box.chars <= BADGE && !isControl(box))
      marks += words(ownText(box, BADGE)).replace(/ to .*/u, ' ');
  }
  return words(marks);
}

/** Which messages bear such a word. Only what tells a thread's messages apart counts: what all bear says nothing. */
function telling({ pattern }: Cue, marks: readonly string[], letters: readonly Letter[]): boolean[] {
  const said = marks.map((each): readonly string[] => each.match(pattern) ?? []);
  const isShared = (word: string): boolean =>
    said.length > 1 && said.every((each, index) => letters[index]?.isLead || each.includes(word));
  return said.map((each) => !each.every(isShared));
}

/** Chats put the two sides left and right; the right one is ours. */
function screenSides(letters: readonly Letter[], sight: Sight): (Direction | undefined)[] {
  const places = letters.map(({ body: [box] }: { body: readonly Box[] }) => box && sight.place(box.el));
  const lefts = places.flatMap((place) => (place ? [place.left] : []));
  const rights = places.flatMap((place) => (place ? [place.right] : []));
  const [left, right] = [Math.min(...lefts), Math.max(...rights)];
  return places.map((place) => {
    if (!place) return undefined;
    const [isLeft, isRight] = [place.left - left < SIDES, right - place.right < SIDES];
    return isLeft === isRight ? undefined : isLeft ? 'customer' : 'agent';
  });
}
