import type { Box } from './box';
import { attribute, boxesIn, contains, hintsOf, isControl, ownLength, shapeOf, upFrom } from './box';
import type { Field } from './fields';
import type { Run } from './runs';
import type { Sketch } from './sketch';
import { isQuote, ownText } from './text';

/** A message: which part of its boxes is the text that somebody wrote, and which stands around it. */
export interface Letter {
  run: Run;
  body: Box[];
  /** Boxes outside the body that hold words of their own, in document order. */
  around: Box[];
  /** Labelled lines at its head: "From: Maya", "To: support". */
  headers: Field[];
  /** A first message that stands apart from the thread, and may share its part of the page with other things. */
  isLead: boolean;
}

const MAX_AROUND = 80;
/** Characters: shorter kids beside a text are its header, longer ones are further paragraphs. */
const ASIDE = 60;
const EVENT = / (?:events?|activity|activities|log|system|status|audit|changes?|details|properties) /u;

/** Tells the body of each message, and leaves out what is no message: status changes, headings, notices. */
export function lettersIn(runs: readonly Run[], sketch: Sketch): Letter[] {
  const groups = new Map<string, Letter[]>();
  for (const run of runs) {
    const shape = run.boxes.map(shapeOf).join(' ');
    const letters = groups.get(shape) ?? [];
    letters.push(letterOf(run, densest(run), sketch));
    groups.set(shape, letters);
  }
  const alike = [...groups.values()].map((letters) => agreeOnBody(letters, sketch));
  const main = alike.reduce(
    (largest, each) => (weight(each) > weight(largest) ? each : largest),
    alike[0] ?? [],
  );
  const [model, root] = [main[0]?.body[0], main[0]?.run.boxes[0]];
  const kept = alike
    .map((letters) =>
      model && root && letters !== main
        ? letters.map((letter) => withTwin(letter, model, root, sketch))
        : letters,
    )
    .filter((letters) => letters === main || areMessagesToo(letters, main, sketch));
  return kept.flat().sort((a, b) => (a.run.boxes[0]?.at ?? 0) - (b.run.boxes[0]?.at ?? 0));
}

const charsOf = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + box.chars, 0);
/** Characters of text, of those that say when above all. */
const weight = (letters: readonly Letter[]): number =>
  bodyChars(letters) * (letters.some(({ run }) => run.times > 0) ? 1 : 0.2);
const bodyChars = (letters: readonly Letter[]): number =>
  letters.reduce((sum, { body }) => sum + charsOf(body), 0);

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
      else if (each.tag === 'img' || ownText(each, 10) !== '') around.push(each);
    }
  }
  return { run, body, around, headers: [], isLead: false };
}

/** The part of a message in which its words are, without its header. */
function densest(run: Run): Box[] {
  const [first, ...rest] = run.boxes;
  if (!first) return [];
  if (rest.length > 0) return rest;
  let box = first;
  for (let parts = textParts(box); parts; parts = textParts(box)) {
    const [part, ...more] = parts;
    if (!part || more.length > 0) return parts;
    box = part;
  }
  return [box];
}

/** The kids that the text is in; undefined where the box itself is the text. */
function textParts(box: Box): Box[] | undefined {
  const own = ownLength(box);
  const kids = boxesIn(box).filter(
    (kid) => kid.chars > 0 && !isControl(kid) && !kid.isOther && !isQuote(kid),
  );
  const chars = kids.reduce((sum, kid) => sum + kid.chars, own);
  if (own > chars * 0.3) return undefined;
  const largest = kids.reduce<Box | undefined>(
    (best, kid) => (kid.chars - kid.linked > (best ? best.chars - best.linked : 0) ? kid : best),
    undefined,
  );
  if (!largest) return undefined;
  if (box.times > largest.times) return besideTimes(kids, largest);
  if (isFlowing(largest)) return undefined;
  if (largest.chars >= chars * 0.85) return [largest];
  const rest = kids.filter((kid) => kid !== largest);
  const isHeader = rest.every(
    (kid) => kid.chars <= ASIDE && shapeOf(kid) !== shapeOf(largest) && !isFlowing(kid),
  );
  return isHeader && largest.chars >= chars * 0.6 ? [largest] : undefined;
}

/** Kids of which one says when: the largest is the text, with those below the time that are built alike. */
function besideTimes(kids: readonly Box[], largest: Box): Box[] {
  const start = kids.findIndex((kid) => kid.times > 0);
  return kids.filter(
    (kid, index) =>
      kid === largest ||
      (index > start &&
        kid.times === 0 &&
        (isFlowing(kid) || shapeOf(kid) === shapeOf(largest)) &&
        kid.tag !== 'td'),
  );
}

/** Parts of running text; a message's header is made of other things. */
const isFlowing = ({ tag }: Box): boolean =>
  /^(?:p|ul|ol|li|pre|blockquote|br|hr|[bia]|strong|em)$/u.test(tag);

/** Messages of one build have their text in the same place: the longest shows where, for short ones too. */
function agreeOnBody(letters: Letter[], sketch: Sketch): Letter[] {
  const longest = letters.reduce((best, each) => (each.run.chars > best.run.chars ? each : best));
  const [model, ...more] = longest.body;
  const [root] = longest.run.boxes;
  if (!model || !root || more.length > 0 || model === root) return letters;
  return letters.map((letter) => withTwin(letter, model, root, sketch));
}

function withTwin(letter: Letter, model: Box, root: Box, sketch: Sketch): Letter {
  const [box] = letter.run.boxes;
  const found = box && model !== root ? twinIn(box, model, root, sketch) : undefined;
  return found ? letterOf(letter.run, [found], sketch) : letter;
}

/** The box in `root` that stands where `model` stands in its own message. */
function twinIn(root: Box, model: Box, modelRoot: Box, sketch: Sketch): Box | undefined {
  const depth = model.depth - modelRoot.depth;
  const shape = shapeOf(model);
  const place = model.parent ? boxesIn(model.parent).indexOf(model) : 0;
  let best: Box | undefined;
  for (let at = root.at + 1; at <= root.end; at++) {
    const box = sketch.boxes[at];
    if (!box || box.depth - root.depth !== depth || shapeOf(box) !== shape || box.chars === 0) continue;
    const isBare = attribute(model, 'class') === '';
    if (isBare && box.parent && boxesIn(box.parent).indexOf(box) !== place) continue;
    if (!best || box.chars > best.chars) best = box;
  }
  return best;
}

/** Other builds in one list are messages of the other side, or notices. */
function areMessagesToo(letters: readonly Letter[], main: readonly Letter[], sketch: Sketch): boolean {
  const [one, other] = [letters[0], main[0]];
  const [body, mainBody] = [one?.body[0], other?.body[0]];
  if (!one || !other || !body || !mainBody) return false;
  if (one.run.times === 0 && other.run.times > 0 && !sharesWord(body, mainBody)) return false;
  // A line that is nothing but itself, where messages have a header: a day, "assigned to Priya".
  const isBare = letters.every((letter) => letter.body[0] === letter.run.boxes[0]);
  if (isBare && mainBody !== other.run.boxes[0]) return false;
  const shape = shapeOf(body);
  if (main.some((letter) => standsAround(shape, letter, sketch))) return false;
  if (sharesWord(body, mainBody)) return true;
  const mean = bodyChars(letters) / letters.length;
  const isNotice = upFrom(body, (box) => EVENT.test(hintsOf(box)) || one.run.boxes.includes(box));
  return !(isNotice && EVENT.test(hintsOf(isNotice))) && (body.tag === mainBody.tag || mean >= ASIDE);
}

/** True where messages have that build in their header. */
function standsAround(shape: string, { run, body }: Letter, sketch: Sketch): boolean {
  return run.boxes.some((box) => {
    const inside = sketch.boxes.slice(box.at + 1, Math.min(box.end + 1, box.at + MAX_AROUND));
    return inside.some(
      (each) => shapeOf(each) === shape && !body.some((part) => contains(part, each) || contains(each, part)),
    );
  });
}

function sharesWord(a: Box, b: Box): boolean {
  const others = new Set(hintsOf(b).trim().split(' '));
  return hintsOf(a)
    .trim()
    .split(' ')
    .some((word) => word.length > 2 && others.has(word));
}
