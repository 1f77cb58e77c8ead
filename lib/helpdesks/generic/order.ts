import { sentAtOf } from './author';
import type { Letter } from './bodies';
import { contains, type Box } from './box';
import { sum } from './lists';
import type { Sketch } from './sketch';
import { ownText } from './text';
import { isDay, momentOf } from './times';

/** The messages, oldest first. */
export function oldestFirst(letters: readonly Letter[], sketch: Sketch): readonly Letter[] {
  return isNewestFirst(letters, sketch) ? letters.toReversed() : letters;
}

/** The first sign that tells: times that can be compared, day lines, where the reply is written. */
function isNewestFirst(letters: readonly Letter[], sketch: Sketch): boolean {
  const first = letters[0]?.run.boxes[0]?.at ?? 0;
  const moments = letters.flatMap((letter) => {
    const time = sentAtOf(letter, sketch);
    return (time && momentOf(time.box, time.text, sketch.timeWords, sketch.now)) || [];
  });
  const steps = moments.map((moment, index) => Math.sign(moment - (moments[index - 1] ?? moment)));
  const days = dayLines(letters, sketch);
  const signs = [
    sum(steps, (step) => step),
    // A day's line stands above its messages; below them where the page is upside down.
    days.length > 0 ? first - Math.min(...days) : 0,
    sketch.editors.length > 0 && sketch.editors.every(({ at }) => at < first) ? -1 : 0,
  ];
  return (signs.find(Boolean) ?? 0) < 0;
}

/** Places of the lines between messages that say nothing but the day. */
function dayLines(letters: readonly Letter[], { times, timeWords }: Sketch): number[] {
  const parent = letters[0]?.run.boxes[0]?.parent;
  const isLine = (box: Box): boolean =>
    (box.parent === parent || box.parent?.parent === parent) &&
    isDay(ownText(box), timeWords) &&
    !letters.some(({ run }) => run.boxes.some((part) => contains(part, box)));
  return [...times].filter(isLine).map(({ at }) => at);
}
