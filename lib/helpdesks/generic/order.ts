import { sentAtOf } from './author';
import type { Letter } from './bodies';
import type { Sketch } from './sketch';
import { momentOf, parseMoment, type Moment } from './times';

/** The messages' places in the page, oldest message first. */
export function oldestFirst(letters: readonly Letter[], sketch: Sketch): number[] {
  const places = letters.map((_, index) => index);
  return isNewestFirst(letters, sketch) ? places.reverse() : places;
}

/** By their times where two can be compared, by running numbers, else by where the reply is written. */
function isNewestFirst(letters: readonly Letter[], sketch: Sketch): boolean {
  if (letters.length < 2) return false;
  const moments = letters.map((letter) => momentIn(letter, sketch));
  const byTime = direction(moments.map((moment) => moment && { key: moment.kind, value: moment.value }));
  if (byTime !== 0) return byTime < 0;
  const numbers = letters.map(({ around }) =>
    around.map(({ kids }) => /^\s*#(\d{1,6})\s*$/u.exec(kids.join('').slice(0, 20))?.[1]).find(Boolean),
  );
  const byNumber = direction(
    numbers.map((number) => (number === undefined ? undefined : { key: '#', value: Number(number) })),
  );
  if (byNumber !== 0) return byNumber < 0;
  const first = letters[0]?.run.boxes[0]?.at ?? 0;
  return (
    sketch.editors.some((editor) => editor.at < first) && !sketch.editors.some((editor) => editor.at > first)
  );
}

function momentIn(letter: Letter, sketch: Sketch): Moment | undefined {
  const time = sentAtOf(letter, sketch);
  return time && (momentOf(time.box, sketch.timeWords) ?? parseMoment(time.text, sketch.timeWords));
}

/** Rising (1), falling (-1) or neither, by the neighbours that can be compared. */
function direction(values: readonly ({ key: string; value: number } | undefined)[]): number {
  let rising = 0;
  let before: { key: string; value: number } | undefined;
  for (const each of values) {
    if (!each) continue;
    if (before?.key === each.key) rising += Math.sign(each.value - before.value);
    before = each;
  }
  return Math.sign(rising);
}
