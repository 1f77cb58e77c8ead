import { LIMITS } from '../limits';
import type { Box } from './box';
import { attribute, words } from './box';
import type { Sketch } from './sketch';
import { allText } from './text';

/** Tags that stand without a label: small things whose class says what they are. */
export function tagsIn(sketch: Sketch, isTaken: (box: Box) => boolean): string[] {
  const tags = sketch.boxes.filter(
    (box) =>
      !box.isOther &&
      box.chars > 0 &&
      box.chars <= 40 &&
      / tag (?!s)/u.test(words(attribute(box, 'class').slice(0, 200))) &&
      !isTaken(box),
  );
  return tags.slice(0, LIMITS.fields).map((box) => allText(box, 40));
}
