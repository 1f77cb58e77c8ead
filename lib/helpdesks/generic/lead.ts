import { letterOf, type Letter } from './bodies';
import type { Box } from './box';
import { boxesIn, contains, hintsOf, isControl, ownLength, isInline, regionOf, shapeOf, upFrom } from './box';
import { holdsEditor, isLabelled, landmark, runOf } from './runs';
import type { Sight } from './sight';
import type { Sketch } from './sketch';
import { isQuote, ownText } from './text';

/*
 * The message that stands alone: a ticket's only one, or the first, which many helpdesks show as the ticket's
 * description apart from the thread. It is the part of the page with the most running text, where a message can be.
 */

export interface Lead {
  letter: Letter;
  body: Box;
  score: number;
}

/** Characters of running text. */
const PROSE = 12;
/** How far above its text a message's header may be, in elements, and how much else may stand there. */
const REACH = 6;
const HEADER = 1500;
/** Least scores: with a header that says when, and without. */
const LEAST_DATED = 5;
const LEAST = 9;
/** What the parts of a message are called. */
export const MESSAGE =
  / (?:messages?|msg|body|content|text|comment|description|thread|conversation|mail|email|post|entry|ticket|wiki|markdown|article|prose|detail|original|request) /u;
const BODY = / (?:body|content|text|wiki|markdown|html) /u;
const FURNITURE =
  / (?:title|header|nav\w*|menu|toolbar|help|hint|tip|tooltip|banner|alert|cookie|toast|suggest\w*|knowledge|related|signature|macros?|templates?|profile|sidebar|footer|legal|empty) /u;

/** The best text outside of `taken`; undefined where nothing on the page looks like a message. */
export function findLead(sketch: Sketch, sight: Sight, taken: readonly Box[]): Lead | undefined {
  const isTaken = regionOf(taken, sketch.root);
  const bodies = new Map<Box, number>();
  for (const box of sketch.boxes) {
    if (box.isOther || isTaken(box) || !isProse(box)) continue;
    const body = bodyAround(box, sketch);
    bodies.set(body, (bodies.get(body) ?? 0) + box.chars - box.linked);
  }
  let best: Lead | undefined;
  for (const [body, chars] of [...bodies].sort((a, b) => b[1] - a[1]).slice(0, 30)) {
    const lead = leadOf(body, chars, { sketch, sight, taken });
    if (lead && lead.score > (best?.score ?? 0)) best = lead;
  }
  return best;
}

/** A block of running text: words of its own, not a link, not a line of several small things. */
function isProse(box: Box): boolean {
  const chars = box.chars - box.linked;
  if (
    isInline(box) ||
    box.isEditor ||
    box.value !== undefined ||
    chars < box.chars / 2 ||
    chars === 0 ||
    isControl(box)
  )
    return false;
  if (/^(?:h[1-6]|label|dt|th|option|title|header)$/u.test(box.tag)) return false;
  if (box.times > 0 && box.chars < 60) return false;
  const kids = boxesIn(box).filter((kid) => kid.chars > 0);
  if (
    box.tag !== 'p' &&
    kids.some((kid) => !isInline(kid) || kids.length > 1) &&
    ownLength(box) < box.chars * 0.3
  )
    return false;
  if (chars < PROSE) return BODY.test(hintsOf(box.parent ?? box)) && MESSAGE.test(hintsOf(box.parent ?? box));
  const text = box.kids
    .map((kid) => (typeof kid === 'string' ? kid : ` ${ownText(kid, 60)} `))
    .join('')
    .slice(0, 300);
  // Words of a script without spaces are long.
  return text.trim().split(/\s+/u).length >= 3 || /[\u0E00-\u9FFF]{12}/u.test(text);
}

const PART = /^(?:p|ul|ol|li|pre|blockquote|br|hr|table|h[1-6]|font|[bia]|strong|em|span|img)$/u;

/** From a paragraph to all of the text that it is a part of. */
function bodyAround(paragraph: Box, sketch: Sketch): Box {
  let body = paragraph;
  for (let step = 0; step < 20; step++) {
    const { parent } = body;
    if (!parent || parent === sketch.root || parent.isEditor) return body;
    const kids = boxesIn(parent).filter((kid) => kid.chars > kid.linked && !isQuote(kid));
    const isPart = PART.test(body.tag);
    const isText = kids.every(
      (kid) =>
        kid === body || (isPart && PART.test(kid.tag)) || (shapeOf(kid) === shapeOf(body) && kid.times === 0),
    );
    const isBody = isPart && BODY.test(hintsOf(parent));
    const isWrapper = kids.length === 1 && (parent.chars === body.chars || kids[0] === body);
    const times = kids.reduce((sum, kid) => sum + kid.times, 0);
    if (!isWrapper && !((isText || isBody) && times === paragraph.times && kids.length > 1)) return body;
    if (holdsEditor(parent, sketch)) return body;
    body = parent;
  }
  return body;
}

interface Page {
  sketch: Sketch;
  sight: Sight;
  /** Messages that are known already. */
  taken: readonly Box[];
}

function leadOf(body: Box, chars: number, { sketch, sight, taken }: Page): Lead | undefined {
  if (upFrom(body, isControl) || isFieldValue(body)) return undefined;
  const card = cardOf(body, sketch, taken);
  const isDated = card.times > body.times;
  let hints = '';
  for (let box: Box | undefined = body, step = 0; box && step < 4; box = box.parent, step++)
    hints += hintsOf(box);
  const furniture = FURNITURE.test(hints) ? 0.3 : 1;
  const message = MESSAGE.test(hints) ? 1.5 : 1;
  // What stands between the fields of a form explains them.
  const form = upFrom(body, ({ tag }) => tag === 'form');
  const instructions = form && holdsEditor(form, sketch) ? 0.4 : 1;
  const clickable = sight.isClickable(body.el) ? 0.3 : 1;
  const score =
    Math.sqrt(Math.min(Math.max(chars, 4), 3000)) *
    landmark(body) *
    furniture *
    message *
    clickable *
    instructions *
    (isDated ? 1.6 : 1);
  if (score < (isDated ? LEAST_DATED : LEAST)) return undefined;
  return { letter: letterAround(body, card, sketch), body, score };
}

/** A long value beside its label is a field, not a message. */
function isFieldValue(body: Box): boolean {
  return upFrom(body, (box) => box.chars <= body.chars * 1.6 && isLabelled(box)) !== undefined;
}

/** The text with the nearest part of the page that says when. */
function cardOf(body: Box, sketch: Sketch, taken: readonly Box[]): Box {
  let card = body;
  for (let box = body.parent, step = 0; box && step < REACH; box = box.parent, step++) {
    if (box === sketch.root || box.chars > body.chars + HEADER || box.times > body.times + 6) break;
    if (taken.some((part) => contains(box, part))) break;
    card = box;
    if (box.times > body.times) return box;
  }
  return card;
}

/** The header is what stands beside the time that is nearest before the text, or after it. */
function letterAround(body: Box, card: Box, sketch: Sketch): Letter {
  const letter = letterOf(runOf([card]), [body], sketch);
  const times = [...sketch.times].filter(
    (time) =>
      contains(card, time) &&
      !contains(body, time) &&
      !upFrom(time, (box) => box !== card && isLabelled(box)),
  );
  const time = times.filter(({ at }) => at < body.at).pop() ?? times[0];
  if (!time)
    return {
      ...letter,
      isLead: true,
      around: letter.around.filter((box) => Math.abs(box.at - body.at) < 20),
    };
  let line = time;
  while (line.parent && line.parent !== card && line.parent.chars <= 300 && !contains(line.parent, body))
    line = line.parent;
  const [start, end] = [Math.min(line.at, body.at), Math.max(line.end, body.at)];
  return { ...letter, isLead: true, around: letter.around.filter(({ at }) => at >= start && at <= end) };
}
