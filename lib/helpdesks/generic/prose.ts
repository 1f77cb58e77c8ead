import { boxesIn, contains, hintsOf, isControl, isInline, ownLength, shapeOf, upFrom, type Box } from './box';
import { sum } from './lists';
import { holdsEditor, within, type Sketch } from './sketch';
import { isQuote, ownText } from './text';

/*
 * Running text, as people write it: what a message is made of. Messages and a ticket's description are found by it.
 */

/** Characters of running text. */
const LEAST = 12;
/** Characters: a shorter line with a time is a header. */
const LINE = 60;
const PART = /^(?:p|ul|ol|li|pre|blockquote|br|hr|table|h[1-6]|font|[bia]|strong|em|span|img)$/u;
const BODY = / (?:body|content|text|wiki|markdown|html) /u;

/** What running text is made of; a message's header is made of other things. */
export const isPart = ({ tag }: Box): boolean => PART.test(tag);

/** The texts in a part of the page, without what they quote, and how many characters of each are running text. */
export function textsIn(part: Box, sketch: Sketch, leavesOut?: (box: Box) => boolean): Map<Box, number> {
  const texts = new Map<Box, number>();
  let text: Box | undefined;
  for (const box of within(part, sketch)) {
    if (box.isOther || leavesOut?.(box) || !isProse(box)) continue;
    if (!text || !contains(text, box)) text = textAround(box, part, sketch);
    if (!upFrom(box, isQuote)) texts.set(text, (texts.get(text) ?? 0) + box.chars - box.linked);
  }
  return texts;
}

/** True for a block of running text: words of its own, not a link, not a line of several small things. */
function isProse(box: Box): boolean {
  const chars = box.chars - box.linked;
  if (isInline(box) || box.isEditor || box.value !== undefined || chars < box.chars / 2 || chars === 0)
    return false;
  if (isControl(box) || /^(?:h[1-6]|label|dt|th|header)$/u.test(box.tag)) return false;
  if (box.times > 0 && box.chars < LINE) return false;
  const kids = boxesIn(box).filter((kid) => kid.chars > 0);
  const isLine = kids.length < 2 && kids.every(isInline);
  if (box.tag !== 'p' && !isLine && ownLength(box) < box.chars * 0.3) return false;
  if (chars < LEAST) return BODY.test(hintsOf(box.parent ?? box));
  const text = box.kids.map((kid) => (typeof kid === 'string' ? kid : ` ${ownText(kid, LINE)} `)).join('');
  // Words of a script without spaces are long.
  return text.trim().split(/\s+/u).length >= 3 || /[\u0E00-\u9FFF]{12}/u.test(text);
}

/** From a paragraph to all of the text that it is a part of, inside of `part`. */
function textAround(paragraph: Box, part: Box, sketch: Sketch): Box {
  let text = paragraph;
  for (let { parent } = text; parent && text !== part && !holdsEditor(parent, sketch); { parent } = text) {
    const kids = boxesIn(parent).filter((kid) => kid === text || (kid.chars > kid.linked && !isQuote(kid)));
    const isParagraph = isPart(text);
    const isOfText = (kid: Box): boolean =>
      kid === text || (isParagraph && isPart(kid)) || (shapeOf(kid) === shapeOf(text) && kid.times === 0);
    const isWhole = kids.every(isOfText) || (isParagraph && BODY.test(hintsOf(parent)));
    const times = sum(kids, (kid) => kid.times);
    if (kids.length > 1 && !(isWhole && times === paragraph.times)) break;
    text = parent;
  }
  return text;
}
