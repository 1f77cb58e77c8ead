import { LIMITS } from '../limits';
import type { Box } from './box';
import { attribute, boxesIn, contains, hintsOf, isControl, roleOf, shapeOf, upFrom } from './box';
import { groupBy, largest, sum } from './lists';
import { isNavigation } from './others';
import type { Sight } from '../sight';
import { holdsEditor, type Sketch } from './sketch';

/** One message's boxes: usually one, or a header and what follows it where a page does not wrap them. */
export interface Run {
  boxes: Box[];
  chars: number;
  linked: number;
  times: number;
}

export interface Thread {
  parent: Box;
  runs: Run[];
  /** Every box of the thread, those of messages that are not read, too. */
  all: Box[];
  score: number;
}

/** Characters: a header line is no longer; a message of this many is surely prose. */
const HEADER = 160;
const PROSE = 80;
/** Characters: longer rows are parts of a page. */
const ROW = 300;
/** A thread's score below this is chance. */
const LEAST = 0.37;
/** Messages kept at each end of a thread. */
const ENDS = LIMITS.messages + 10;
const MESSAGE =
  / (?:messages?|msg|bubbles?|comments?|chat|reply|replies|post|entry|article|thread|journal|note|conversation|utterance|turn) /u;
/** How much of a message has that many times in it: its own, and those of what it quotes. */
const TIMES = [0.35, 1, 1, 0.8, 0.6, 0.4, 0.3];
const LOG_ROLE = /^(?:log|feed)$/u;
const CENTRAL = /^(?:main|log|feed)$/u;
const LANDMARK = /^(?:main|log|feed|aside|complementary|header|banner|footer|contentinfo|alert|status)$/u;

/** The best list of messages on the page: siblings of like build with text and times. */
export function findThread(sketch: Sketch, sight: Sight): Thread | undefined {
  let best: Thread | undefined;
  for (const parent of sketch.boxes) {
    if (parent.isOther || parent.chars < 4 || parent.kids.length < 2) continue;
    const runs = runsIn(parent, sketch);
    if (runs.length < 2) continue;
    const plain = plainScore(parent, runs);
    if (plain < LEAST / 1.3) continue;
    const score = plain * surroundings(parent, runs, sight);
    if (score > (best?.score ?? LEAST)) best = { parent, runs, score, all: [] };
  }
  return best && complete(best, sketch);
}

/** With its messages in other containers; of very long threads only both ends, since either may be the newest. */
function complete(thread: Thread, sketch: Sketch): Thread {
  const runs = [...thread.runs, ...cousins(thread, sketch)].sort((a, b) => placeOf(a) - placeOf(b));
  const all = runs.flatMap(({ boxes }) => boxes);
  if (runs.length <= 2 * ENDS) return { ...thread, runs, all };
  sketch.truncated = true;
  return { ...thread, all, runs: [...runs.slice(0, ENDS), ...runs.slice(-ENDS)] };
}

const placeOf = (run: Run): number => run.boxes[0]?.at ?? 0;

export function runOf(boxes: Box[]): Run {
  return {
    boxes,
    chars: sum(boxes, ({ chars }) => chars),
    linked: sum(boxes, ({ linked }) => linked),
    times: sum(boxes, ({ times }) => times),
  };
}

/** The children of a box as messages; a header line without a text of its own goes with what follows it. */
export function runsIn(parent: Box, sketch: Sketch): Run[] {
  const kids = boxesIn(parent).filter(
    (kid) => kid.chars > 0 && !kid.isOther && !isControl(kid) && !holdsEditor(kid, sketch),
  );
  const headers = kids.filter((kid, index) => isHeader(kid) && kids[index + 1]?.times === 0);
  const isFlat = headers.length > 1 && headers.length * 2 >= kids.filter((kid) => kid.times > 0).length;
  const runs: Box[][] = [];
  for (const kid of kids) {
    if (isFlat && kid.times === 0) runs.at(-1)?.push(kid);
    else runs.push([kid]);
  }
  return runs.map(runOf);
}

const isHeader = (box: Box): boolean => box.times > 0 && box.times <= 2 && box.chars <= HEADER;

/** How much the runs look like messages, by themselves. */
function plainScore(parent: Box, runs: readonly Run[]): number {
  const timeless = runs.filter((run) => run.times === 0).length > runs.length / 2;
  if (timeless && !areNamedMessages(parent, runs)) return 0;
  const likely = runs
    .map((run) => ({ run, score: likeness(run, timeless) }))
    .filter(({ score }) => score > 0.15);
  if (likely.length < 2) return 0;
  const mean = sum(likely, ({ score }) => score) / likely.length;
  const timed = timeless ? 1 : likely.filter(({ run }) => run.times > 0).length / likely.length;
  return mean * Math.log2(1 + Math.min(likely.length, 12)) * timed * timed * alikeShare(runs);
}

/** Messages are built alike; a page's sections are not. */
function alikeShare(runs: readonly Run[]): number {
  const alike = groupBy(runs, ({ boxes: [box] }) => box?.tag ?? '');
  return Math.max(...alike.map(({ length }) => length)) / runs.length;
}

/** Chats may show no times: then their parts must be called messages, and not be a message's paragraphs. */
function areNamedMessages(parent: Box, runs: readonly Run[]): boolean {
  if (LOG_ROLE.test(attribute(parent, 'role'))) return true;
  const named = runs.filter(
    ({ boxes: [box] }) => box && (box.tag === 'article' || MESSAGE.test(hintsOf(box))),
  );
  return named.length * 2 > runs.length;
}

/** A list of fields is no message, though it may hold times. */
export const isLabelled = (box: Box): boolean => box.labelled > box.chars * 0.5;

/** A row of a list whose rows say when, and are no fields: another ticket, whose name and words are a customer's. */
export const isListed = (row: Box): boolean =>
  row.times > 0 &&
  row.chars < ROW &&
  boxesIn(row.parent ?? row).some(
    (kid) => kid !== row && kid.times > 0 && shapeOf(kid) === shapeOf(row) && !isLabelled(kid),
  );

function likeness({ boxes, chars, linked, times }: Run, timeless: boolean): number {
  const share = linked / Math.max(chars, 1);
  if (share > 0.7 || boxes.every((box) => isLabelled(box))) return 0;
  const time = timeless ? 0.8 : (TIMES[times] ?? 0.1);
  return time * Math.sqrt(Math.min(1, (chars - linked) / PROSE)) * (1 - share);
}

/** What the place of a list on the page says about it: factors around 1. */
function surroundings(parent: Box, runs: readonly Run[], sight: Sight): number {
  let factor = landmark(parent);
  const sample = runs.slice(0, 3).map(({ boxes }) => boxes[0]);
  if (sample.every((box) => box && leadsOn(box, sight))) factor *= 0.2;
  return factor;
}

/** How likely messages are in this part of the page: a factor around 1. */
export function landmark(box: Box): number {
  if (isNavigation(box)) return 0.15;
  const part = upFrom(box, (each) => LANDMARK.test(roleOf(each)));
  return part ? (CENTRAL.test(roleOf(part)) ? 1.3 : 0.4) : 1;
}

function leadsOn(box: Box, sight: Sight): boolean {
  let each = box;
  for (let step = 0; step < 2; step++) {
    if (each.tag === 'a' || isControl(each) || sight.isClickable(each.el)) return true;
    const only = largest(boxesIn(each), ({ chars }) => chars);
    if (!only || only.chars < each.chars) return false;
    each = only;
  }
  return false;
}

/** Messages of the same build in other containers: a day's group, "earlier messages". */
function cousins({ parent, runs }: Thread, sketch: Sketch): Run[] {
  // A build without any class is no build of its own: every table's rows would be cousins.
  const named = runs.flatMap(({ boxes: [box] }) => (attribute(box, 'class') !== '' && box ? [box] : []));
  const shapes = new Set(named.map(shapeOf));
  const container = shapeOf(parent);
  return sketch.boxes
    .filter(
      (box) =>
        box.chars > 0 &&
        !box.isOther &&
        box.parent &&
        !contains(parent, box) &&
        shapes.has(shapeOf(box)) &&
        shapeOf(box.parent) === container &&
        !contains(box, parent) &&
        !isNavigation(box) &&
        !holdsEditor(box, sketch),
    )
    .map((box) => runOf([box]));
}
