import { letterOf, type Letter } from './bodies';
import type { Box } from './box';
import { attribute, contains, hintsOf, isControl, regionOf, shapeOf, upFrom } from './box';
import { textsIn } from './prose';
import { isLabelled, isListed, landmark, runOf } from './runs';
import type { Sight } from '../sight';
import { largest } from './lists';
import { holdsEditor, within, type Sketch } from './sketch';

/*
 * The message that stands alone: a ticket's only one, or the first, which many helpdesks show as the ticket's
 * description apart from the thread. It is the part of the page with the most running text, where a message can be.
 */

/** How far above its text a message's header may be, in elements, and how much else may stand there. */
const REACH = 6;
const HEADER = 1500;
/** Boxes around a text that says nowhere when. */
const ASIDE = 20;
/** Least scores: of what is surely a message's text by other signs, and of the rest. */
const LEAST_SURE = 5;
const LEAST = 9;
/** What the parts of a message are called. */
const MESSAGE =
  / (?:messages?|msg|body|content|text|comment|description|thread|conversation|mail|email|post|entry|ticket|wiki|markdown|article|prose|detail|original|request) /u;
const FURNITURE =
  / (?:title|header|nav\w*|menu|toolbar|help|hint|tip|tooltip|banner|alert|cookie|toast|suggest\w*|knowledge|related|signature|macros?|templates?|profile|sidebar|footer|legal|empty) /u;

interface Page {
  sketch: Sketch;
  sight: Sight;
  /** Messages that are known already, and the parts of the page that they and other texts like them take. */
  letters: readonly Letter[];
  taken: readonly Box[];
}

/** The best text outside of what is taken; undefined where nothing on the page looks like a message. */
export function findLead(page: Page): Letter | undefined {
  const { sketch, taken, letters } = page;
  const texts = [...textsIn(sketch.root, sketch, regionOf(taken, sketch.root))];
  const leads = texts
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([body, chars]) => leadOf(body, chars, page));
  const best = largest(leads, ({ score }) => score);
  if (!best) return undefined;
  const { body, card, score, isAlike } = best;
  const letter = letterAround(body, card, sketch);
  const isDated = letter.around.some(({ times }) => times > 0);
  // Beside a thread it is the first message where it says when, or is built as the thread's texts are.
  if (letters.length > 0 && (isListed(card) || (!isDated && !isAlike))) return undefined;
  const isSure = isAlike || (isDated && letters.length === 0);
  return score < (isSure ? LEAST_SURE : LEAST) ? undefined : letter;
}

/** True for a text whose class a part of the thread's texts has, too. */
const isLikeThread = (body: Box, { letters, sketch }: Page): boolean =>
  attribute(body, 'class') !== '' &&
  letters.some(
    ({ body: [text] }) => text && within(text, sketch).some((box) => shapeOf(box) === shapeOf(body)),
  );

interface Lead {
  body: Box;
  card: Box;
  score: number;
  isAlike: boolean;
}

function leadOf(body: Box, chars: number, page: Page): Lead {
  const { sketch, sight } = page;
  const card = cardOf(body, page);
  const isAlike = isLikeThread(body, page);
  if (upFrom(body, isControl) || isFieldValue(body)) return { body, card, score: 0, isAlike };
  let hints = '';
  for (let box: Box | undefined = body, step = 0; box && step < 4; box = box.parent, step++)
    hints += hintsOf(box);
  // What stands between the fields of a form explains them.
  const form = upFrom(body, ({ tag }) => tag === 'form');
  let score = Math.sqrt(Math.min(Math.max(chars, 4), 3000)) * landmark(body);
  if (FURNITURE.test(hints)) score *= 0.3;
  if (MESSAGE.test(hints)) score *= 1.5;
  if (form && holdsEditor(form, sketch)) score *= 0.4;
  if (sight.isClickable(body.el)) score *= 0.3;
  if (card.times > body.times) score *= 1.6;
  if (isAlike) score *= 2;
  return { body, card, score, isAlike };
}

/** A long value beside its label is a field, not a message. */
function isFieldValue(body: Box): boolean {
  return upFrom(body, (box) => box.chars <= body.chars * 1.6 && isLabelled(box)) !== undefined;
}

/** The text with the nearest part of the page that says when. */
function cardOf(body: Box, { sketch, taken }: Page): Box {
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
  let line = times.findLast(({ at }) => at < body.at) ?? times[0];
  while (line?.parent && line.parent !== card && line.parent.chars <= 300 && !contains(line.parent, body))
    line = line.parent;
  const start = Math.min(line?.at ?? body.at - ASIDE, body.at);
  const end = Math.max(line?.end ?? body.at + ASIDE, body.at);
  return { ...letter, isLead: true, around: letter.around.filter(({ at }) => at >= start && at <= end) };
}
