import type { Box } from './box';
import { boxesIn, contains, upFrom } from './box';
import type { Sketch } from './sketch';
import { allText } from './text';

const LONGEST = 80;
/** Headings looked back at. */
const MAX_LOOKED = 30;

/** The page's headings, for the label that says no more than "Number". */
export class Sections {
  readonly #headings: { box: Box; text: string }[] = [];

  constructor(sketch: Sketch) {
    for (const box of sketch.boxes) {
      if (box.chars === 0 || box.chars > LONGEST) continue;
      const isHeading =
        /^(?:h[1-6]|legend|caption)$/u.test(box.tag) ||
        box.el.getAttribute('role') === 'heading' ||
        /head(?:ing|er)|title|caption/iu.test(box.el.getAttribute('class') ?? '');
      if (isHeading) this.#headings.push({ box, text: allText(box) });
    }
  }

  /** The last heading before `at` whose part of the page has not ended before it. */
  over(at: Box): string {
    let index = this.#before(at);
    for (let looked = 0; index >= 0 && looked < MAX_LOOKED; index--, looked++) {
      const heading = this.#headings[index];
      if (!heading || contains(heading.box, at)) continue;
      const section = upFrom(heading.box.parent, (box) => boxesIn(box).length > 1);
      if (section && contains(section, at)) return heading.text;
    }
    return '';
  }

  /** The place of the last heading before a box. */
  #before({ at }: Box): number {
    let [low, high] = [0, this.#headings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#headings[middle]?.box.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
