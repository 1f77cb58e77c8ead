import { sentAtOf } from './author';
import type { Letter } from './bodies';
import type { Sketch } from './sketch';
import { ownText } from './text';
import { momentOf, type Moment } from './times';

/** The messages' places in the page, oldest message first. */
export function oldestFirst(letters: readonly Letter[], sketch: Sketch): number[] {
  const places = letters.map((_, index) => index);
  return isNewestFirst(letters, sketch) ? places.reverse() : places;
}

/** By their times where two can be compared, by running numbers, by where the reply is written, by the time of day. */
function isNewestFirst(letters: readonly Letter[], sketch: Sketch): boolean {
  if (letters.length < 2) return false;
  const moments = letters.map((letter) => momentIn(letter, sketch));
  const dated = direction(moments.map((moment) => (moment?.kind === 'clock' ? undefined : moment)));
  if (dated !== 0) return dated < 0;
  const numbered = direction(letters.map((letter) => numberIn(letter)));
  if (numbered !== 0) return numbered < 0;
  const first = letters[0]?.run.boxes[0]?.at ?? 0;
  if (sketch.editors.length > 0) return sketch.editors.every((editor) => editor.at < first);
  return direction(moments) < 0;
}

/** `#3`, as some helpdesks count their messages. */
function numberIn({ around }: Letter): Comparable | undefined {
  for (const box of around) {
    const number = /^#(\d{1,6})$/u.exec(ownText(box, 10))?.[1];
    if (number !== undefined) return { kind: '#', value: Number(number) };
  }
  return undefined;
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
