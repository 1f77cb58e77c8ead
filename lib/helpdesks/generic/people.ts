import type { Box } from './box';
import { meaningOf, type Known } from './known';
import { addressIn } from './names';
import { isNavigation } from './others';
import type { Sketch } from './sketch';
import { ownText } from './text';

/** How far above an address its name may stand, in boxes. */
const REACH = 8;

/** Completes the customer from a contact card that labels nothing: a name, an address below it. */
export function findContact({ customer }: Known, sketch: Sketch, isTaken: (box: Box) => boolean): void {
  if (customer.email && customer.name) return;
  const free = sketch.boxes.filter(
    (box) => !box.isOther && !isTaken(box) && !box.isEditor && (box.chars || box.value),
  );
  const cards = free.flatMap((box, index) => {
    const text = box.value ?? ownText(box);
    const email = addressIn(text);
    return !email || email.length < text.length - 2 || isNavigation(box) ? [] : [{ email, index }];
  });
  const card = cards.find(({ email }) => email === customer.email) ?? cards[0];
  customer.email ||= card?.email ?? '';
  if (!card || customer.email !== card.email) return;
  customer.name ||=
    free
      .slice(Math.max(0, card.index - REACH), card.index)
      .map((box) => ownText(box, 80))
      .findLast(isName) ?? '';
}

/** One to four words with capitals, where the script has any, or as short as "van" and "de", and none that labels something. */
const isName = (text: string): boolean =>
  text.length >= 3 &&
  /^(?:(?:[\p{Lu}\p{Lo}][^\s\p{N}@:/]*|\p{Ll}{2,3})(?:\s|$)){1,4}$/u.test(text) &&
  meaningOf({ label: text, section: '', value: '@1' }) === undefined;
