import type { Author } from './author';
import type { Box } from './box';
import { attribute, boxesIn, contains, hintsOf, shapeOf, upFrom } from './box';
import type { Direction } from './direction';
import type { Field } from './fields';
import { isPart, textsIn } from './prose';
import type { Run } from './runs';
import { groupBy, largest, sum } from './lists';
import { within, type Sketch } from './sketch';
import { ownText } from './text';

/** A message: which part of its boxes is the text that somebody wrote, and which stands around it. */
export interface Letter {
  run: Run;
  body: Box[];
  /** Boxes outside the body that hold words of their own, images and times, in document order. */
  around: Box[];
  /** Labelled lines at its head, "From: Maya", "To: support", and whatever else in its text is not what somebody wrote. */
  headers: Pick<Field, 'label' | 'value' | 'at' | 'box'>[];
  /** A first message that stands apart from the thread, and may share its part of the page with other things. */
  isLead: boolean;
  /** Who wrote it, and who speaks, where that is known beforehand. */
  author?: Author | undefined;
  direction?: Direction | undefined;
}

/** Runs that are built alike, and the body of the longest. */
interface Build {
  runs: Run[];
  root: Box | undefined;
  body: Box[];
  /** The body where it is one box inside of the message: it shows where short ones have theirs. */
  model: Box | undefined;
  chars: number;
  times: number;
}

const MAX_AROUND = 80;
/** Characters: shorter texts of another build are notices. */
const NOTICE = 60;
const EVENT = / (?:events?|activity|activities|log|system|status|audit|changes?|details|properties) /u;

/** Tells the body of each message, and leaves out what is no message: status changes, headings, notices. */
export function lettersIn(runs: readonly Run[], sketch: Sketch): Letter[] {
  const builds = groupBy(runs, ({ boxes }) => boxes.map(shapeOf).join(' ')).map((alike) =>
    buildOf(alike, sketch),
  );
  // Most of the text, and of that which says when above all.
  const main = largest(builds, ({ chars, times }) => chars * (times > 0 ? 5 : 1));
  if (!main) return [];
  return builds
    .filter((build) => build === main || areMessagesToo(build, main, sketch))
    .flatMap((build) => build.runs.flatMap((run) => letterIn(run, [main, build], sketch)))
    .sort((a, b) => (a.run.boxes[0]?.at ?? 0) - (b.run.boxes[0]?.at ?? 0));
}

function buildOf(runs: Run[], sketch: Sketch): Build {
  const { boxes } = largest(runs, ({ chars }) => chars) ?? { boxes: [] };
  const [root] = boxes;
  const body = textOf(boxes, sketch) ?? boxes;
  const model = body.length === 1 && body[0] !== root ? body[0] : undefined;
  return {
    runs,
    root,
    body,
    model,
    chars: sum(runs, ({ chars }) => chars),
    times: sum(runs, ({ times }) => times),
  };
}

/** The message where others have theirs, or else its running text; none where there is neither. */
function letterIn(run: Run, models: readonly Build[], sketch: Sketch): Letter[] {
  const [twin] = models.flatMap((model) => twinIn(run, model, sketch) ?? []);
  const hasModel = models.some(({ model }) => model !== undefined);
  const body = twin ? [twin] : (textOf(run.boxes, sketch) ?? (hasModel ? undefined : run.boxes));
  return body ? [letterOf(run, body, sketch)] : [];
}

/** A message with its body given; everything else in its boxes stands around. */
export function letterOf(run: Run, body: Box[], sketch: Sketch): Letter {
  const around: Box[] = [];
  for (const box of run.boxes) {
    for (let at = box.at; at <= box.end && around.length < MAX_AROUND; at++) {
      const each = sketch.boxes[at];
      if (!each || each.isOther) continue;
      const own = body.find((part) => contains(part, each));
      // A body that is the whole message holds its header, too: time and author are found there.
      if (own && (own.times === 0 || !run.boxes.includes(own))) at = own.end;
      else if (each.tag === 'img' || each.tag === 'time' || ownText(each, 10) !== '') around.push(each);
    }
  }
  return { run, body, around, headers: [], isLead: false };
}

/** The part of a message in which its running text is; what follows a header that stands beside it is all of it. */
function textOf([box, ...rest]: Box[], sketch: Sketch): Box[] | undefined {
  if (!box || rest.length > 0) return rest;
  const longest = largest(textsIn(box, sketch), ([, chars]) => chars);
  if (!longest) return undefined;
  const [text] = longest;
  const kids = text === box || !text.parent ? [] : boxesIn(text.parent);
  const start = kids.findIndex(({ times }) => times > 0);
  const isToo = (kid: Box, index: number): boolean =>
    kid === text || (index > start && kid.times === 0 && (isPart(kid) || shapeOf(kid) === shapeOf(text)));
  return start < 0 || text.tag === 'td' ? [text] : kids.filter(isToo);
}

/** The box that stands where messages of that build have their body. */
function twinIn({ boxes: [root] }: Run, { root: modelRoot, model }: Build, sketch: Sketch): Box | undefined {
  if (!root || !modelRoot || !model) return undefined;
  const depth = model.depth - modelRoot.depth;
  const shape = shapeOf(model);
  const placeOf = (box: Box): number => (box.parent ? boxesIn(box.parent).indexOf(box) : 0);
  const isBare = attribute(model, 'class') === '';
  const twins = within(root, sketch).filter(
    (box) =>
      box !== root &&
      box.chars > 0 &&
      box.depth - root.depth === depth &&
      shapeOf(box) === shape &&
      (!isBare || placeOf(box) === placeOf(model)),
  );
  return largest(twins, ({ chars }) => chars);
}

/** Other builds in one list are messages of the other side, or notices. */
function areMessagesToo(build: Build, main: Build, sketch: Sketch): boolean {
  const [run] = build.runs;
  const [mainBody] = main.body;
  const body = (run && twinIn(run, main, sketch)) ?? build.body[0];
  if (!body || !mainBody) return false;
  // A line that is nothing but itself, where messages have a header: a day, "assigned to Priya".
  if (body === build.root && mainBody !== main.root) return false;
  if (sharesWord(body, mainBody)) return true;
  if (build.times === 0 && main.times > 0) return false;
  const notice = upFrom(body, (box) => EVENT.test(hintsOf(box)) || box === build.root);
  if (notice && EVENT.test(hintsOf(notice))) return false;
  return body.tag === mainBody.tag || build.chars >= NOTICE * build.runs.length;
}

function sharesWord(a: Box, b: Box): boolean {
  const others = new Set(hintsOf(b).trim().split(' '));
  return hintsOf(a)
    .trim()
    .split(' ')
    .some((word) => word.length > 2 && others.has(word));
}
