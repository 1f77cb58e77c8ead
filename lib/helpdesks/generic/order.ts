import { sentAtOf } from './author';
import type { Letter } from './bodies';
import { contains, type Box } from './box';
import type { Sketch } from './sketch';
import { ownText } from './text';
import { isDay, momentOf, type Moment } from './times';

/** The messages, oldest first. */
export function oldestFirst(letters: readonly Letter[], sketch: Sketch): readonly Letter[] {
  return isNewestFirst(letters, sketch) ? letters.toReversed() : letters;
}

/** The first sign that tells: times that can be compared, day lines, where the reply is written. */
function isNewestFirst(letters: readonly Letter[], sketch: Sketch): boolean {
  const [first] = letters.map(placeOf);
  if (first === undefined) return false;
  const moments = letters.map((letter) => momentIn(letter, sketch));
  const days = dayLines(letters, sketch);
  const signs = [
    direction(moments.map((moment) => (moment?.kind === 'clock' ? undefined : moment))),
    // A day's line stands above its messages; below them where the page is upside down.
    days.length > 0 ? Math.sign(first - Math.min(...days)) : 0,
    sketch.editors.length > 0 ? (sketch.editors.every(({ at }) => at < first) ? -1 : 1) : 0,
    direction(moments),
  ];
  return (signs.find(Boolean) ?? 0) < 0;
}

const placeOf = (letter: Letter | undefined): number => letter?.run.boxes[0]?.at ?? 0;

/** Places of the lines between messages that say nothing but the day. */
function dayLines(letters: readonly Letter[], { times, timeWords }: Sketch): number[] {
  const parent = letters[0]?.run.boxes[0]?.parent;
  const isLine = (box: Box): boolean =>
    (box.parent === parent || box.parent?.parent === parent) &&
    isDay(ownText(box), timeWords) &&
    !letters.some(({ run }) => run.boxes.some((part) => contains(part, box)));
  return [...times].filter(isLine).map(({ at }) => at);
}

function momentIn(letter: Letter, sketch: Sketch): Moment | undefined {
  const time = sentAtOf(letter, sketch);
  return time && momentOf(time.box, time.text, sketch.timeWords);
}

interface Comparable {
  kind: string;
  value: number;
}

/** Rising (1), falling (-1) or neither, by the neighbours of one kind. */
function direction(values: readonly (Comparable | undefined)[]): number {
  let rising = 0;
  let before: Comparable | undefined;
  for (const each of values) {
    if (!each) continue;
    if (before?.kind === each.kind) rising += Math.sign(each.value - before.value);
    before = each;
  }
  return Math.sign(rising);
}
