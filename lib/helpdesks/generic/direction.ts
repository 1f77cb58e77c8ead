import type { DIRECTIONS } from '../../ticket/ticket';
import { isSamePerson, type Author } from './author';
import type { Letter } from './bodies';
import { attribute, hintsOf, isControl, shapeOf, words, type Box } from './box';
import { AGENT_SIDE, CUSTOMER, INTERNAL, NOTE, says } from './cues';
import type { Known } from './known';
import type { Sight } from './sight';
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
  const hints = sideHints(letters);
  const { known, sight } = context;
  const called = letters.map((letter) => letter.isLead || isCalledNote(letter));
  const tellsNotes = !called.every(Boolean);
  const found = letters.map((letter, index): Direction => {
    if (says(marksOf(letter), INTERNAL) || (tellsNotes && called[index] && !letter.isLead)) return 'note';
    return byName(authors[index], known) ?? hints[index] ?? 'unknown';
  });
  spreadByAuthor(found, authors);
  inferCustomer(found, authors, known);
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

/** What is known of an author in one message holds in all. */
function spreadByAuthor(found: Direction[], authors: readonly (Author | undefined)[]): void {
  const sides = new Map<string, Direction>();
  found.forEach((direction, index) => {
    const key = keyOf(authors[index]);
    if (key && (direction === 'customer' || direction === 'agent')) sides.set(key, direction);
  });
  found.forEach((direction, index) => {
    const side = sides.get(keyOf(authors[index]));
    if (direction === 'unknown' && side) found[index] = side;
  });
}

const keyOf = (author: Author | undefined): string =>
  author ? (author.email || author.name).toLowerCase() : '';

/** A ticket is opened by the customer, and who is not the customer answers for the shop. */
function inferCustomer(found: Direction[], authors: readonly (Author | undefined)[], known: Known): void {
  let isKnown = found.includes('customer') || known.customer.name !== '';
  const oldest = found.findIndex((direction) => direction !== 'note');
  if (!isKnown && found[oldest] === 'unknown' && keyOf(authors[oldest])) {
    found[oldest] = 'customer';
    spreadByAuthor(found, authors);
    isKnown = true;
  }
  if (isKnown && found.includes('customer'))
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
  const shapes = letters.map(
    ({
      run: {
        boxes: [box],
      },
    }) => box && shapeOf(box),
  );
  const known = found.flatMap((direction, index) =>
    direction === 'customer' || direction === 'agent' ? [index] : [],
  );
  if (new Set(known.map((index) => found[index])).size !== 1) return;
  const other = found[known[0] ?? 0] === 'customer' ? 'agent' : 'customer';
  found.forEach((direction, index) => {
    const isApart = known.every((each) => shapes[each] !== shapes[index]);
    if (direction === 'unknown' && isApart && !authors[index]) found[index] = other;
  });
}

/** Classes and attributes of a message and of what stands around its text, and its badges. */
function marksOf({ run, around, body }: Letter): string {
  const boxes = [...run.boxes, ...body, ...around.slice(0, 20)];
  let marks = ' ';
  for (const box of boxes) {
    marks += `${hintsOf(box)} ${words(attribute(box, 'aria-label').slice(0, 80))} `;
    for (
      let inside = box.parent;
      inside && run.boxes.some((outer) => outer.at <= (inside?.at ?? -1));
      inside = inside.parent
    )
      marks += `${hintsOf(inside)} `;
  }
  for (const box of around) if (box.chars <= BADGE && !isControl(box)) marks += words(ownText(box, BADGE));
  return marks.replaceAll(' end user ', ' enduser ');
}

/** Only what tells messages apart counts: a class that all of them bear says nothing. */
function sideHints(letters: readonly Letter[]): (Direction | undefined)[] {
  const marks = letters.map((letter) => words(marksOf(letter)));
  const isTelling = (cue: RegExp): boolean[] => {
    const said = marks.map((each): readonly string[] => each.match(cue) ?? []);
    const isShared = (word: string): boolean => said.length > 1 && said.every((each) => each.includes(word));
    return said.map((each) => !each.every(isShared));
  };
  const [customer, agent] = [isTelling(CUSTOMER), isTelling(AGENT_SIDE)];
  return marks.map((_, index) => {
    const [isCustomer, isAgent] = [customer[index], agent[index]];
    return isCustomer === isAgent ? undefined : isCustomer ? 'customer' : 'agent';
  });
}

function isCalledNote({ run, body, around }: Letter): boolean {
  const boxes = [...run.boxes];
  for (let box = body[0]?.parent; box && !run.boxes.includes(box); box = box.parent) boxes.push(box);
  const names = boxes.map((box) =>
    `${attribute(box, 'class')} ${attribute(box, 'aria-label')}`.slice(0, 300),
  );
  return (
    says(names.join(' '), NOTE) || around.some((box) => box.chars <= BADGE && says(ownText(box, BADGE), NOTE))
  );
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
