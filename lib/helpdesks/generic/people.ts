import type { Box } from './box';
import { isControl } from './box';
import { AGENT, CHANNEL, CUSTOMER, EMAIL, NAME, ORDER, says, STATUS, SUBJECT, TAGS, without } from './cues';
import { addressIn, nameIn, type Known } from './known';
import { isNavigation } from './others';
import type { Sketch } from './sketch';
import { ownText } from './text';

/** Looked back from an address for the name that stands above it, in boxes. */
const REACH = 8;

/** Completes the customer from a contact card that labels nothing: a name, an address below it. */
export function findContact(known: Known, sketch: Sketch, isTaken: (box: Box) => boolean): void {
  const { customer } = known;
  const free = sketch.boxes.filter(
    (box) => !box.isOther && !isTaken(box) && !box.isEditor && (box.chars > 0 || Boolean(box.value)),
  );
  if (customer.name === '') customer.name = underHeading(free);
  if (customer.email !== '' && customer.name !== '') return;
  const cards = free.flatMap((box, index) => {
    const email = wholeAddress(box);
    return email === '' || isNavigation(box) ? [] : [{ email, index }];
  });
  const card = cards.find(({ email }) => email === customer.email) ?? cards[0];
  if (!card || new Set(cards.map(({ email }) => email)).size > 3) return;
  customer.email ||= card.email;
  if (customer.name === '' && customer.email === card.email) customer.name = nameAbove(free, card.index);
}

/** "Customer", and right below it a name. */
function underHeading(free: readonly Box[]): string {
  for (const [index, box] of free.entries()) {
    const text = ownText(box, 40);
    if (
      text === '' ||
      /^t[hd]$/u.test(box.tag) ||
      isControl(box) ||
      !says(text, CUSTOMER) ||
      without(text, CUSTOMER, NAME) !== ''
    )
      continue;
    const below = free.slice(index + 1, index + REACH).find((each) => ownText(each, 80) !== '');
    const name = below && nameIn(ownText(below, 80));
    if (name && isName(name)) return name;
  }
  return '';
}

function wholeAddress(box: Box): string {
  const text = box.value ?? ownText(box, 200);
  const address = addressIn(text);
  return address.length >= text.length - 2 ? address : '';
}

function nameAbove(free: readonly Box[], index: number): string {
  for (let back = index - 1; back >= Math.max(0, index - REACH); back--) {
    const box = free[back];
    const text = box ? ownText(box, 80) : '';
    if (text !== '' && isName(text)) return text;
  }
  return '';
}

/** One to four words with capitals, where the script has any. */
function isName(text: string): boolean {
  const words = text.split(' ');
  if (without(text, EMAIL, NAME, CHANNEL, STATUS, AGENT, TAGS, SUBJECT, ORDER, CUSTOMER) === '') return false;
  return (
    words.length <= 4 &&
    text.length >= 3 &&
    !/[\p{N}@:/]/u.test(text) &&
    words.every(
      (word) => /^(?:\p{Lu}|\p{Lo})/u.test(word) || /^(?:de|van|von|der|da|del|la|bin|al)$/u.test(word),
    )
  );
}
