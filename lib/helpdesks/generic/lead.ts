import { letterOf, type Letter } from './bodies';
import type { Box } from './box';
import { contains, hintsOf, isControl, regionOf, upFrom } from './box';
import { textsIn } from './prose';
import { isLabelled, landmark, runOf } from './runs';
import type { Sight } from './sight';
import { holdsEditor, type Sketch } from './sketch';

/*
 * The message that stands alone: a ticket's only one, or the first, which many helpdesks show as the ticket's
 * description apart from the thread. It is the part of the page with the most running text, where a message can be.
 */

export interface Lead {
  letter: Letter;
  body: Box;
  score: number;
}

/** How far above its text a message's header may be, in elements, and how much else may stand there. */
const REACH = 6;
const HEADER = 1500;
/** Least scores: with a header that says when, and without. */
const LEAST_DATED = 5;
const LEAST = 9;
/** What the parts of a message are called. */
export const MESSAGE =
  / (?:messages?|msg|body|content|text|comment|description|thread|conversation|mail|email|post|entry|ticket|wiki|markdown|article|prose|detail|original|request) /u;
const FURNITURE =
  / (?:title|header|nav\w*|menu|toolbar|help|hint|tip|tooltip|banner|alert|cookie|toast|suggest\w*|knowledge|related|signature|macros?|templates?|profile|sidebar|footer|legal|empty) /u;

/** The best text outside of `taken`; undefined where nothing on the page looks like a message. */
export function findLead(sketch: Sketch, sight: Sight, taken: readonly Box[]): Lead | undefined {
  let best: Lead | undefined;
  const texts = textsIn(sketch.root, sketch, regionOf(taken, sketch.root));
  for (const [body, chars] of [...texts].sort((a, b) => b[1] - a[1]).slice(0, 30)) {
    const lead = leadOf(body, chars, { sketch, sight, taken });
    if (lead && lead.score > (best?.score ?? 0)) best = lead;
  }
  return best;
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
