import { LIMITS } from '../limits';
import type { Box } from './box';
import { attribute, boxesIn, contains, hintsOf, isButton, isControl, shapeOf, upFrom } from './box';
import { meaningOf } from './known';
import { isNavigation } from './others';
import type { Sketch } from './sketch';
import { allText, flat } from './text';

/** A label and its value, with the heading that they stand under. */
export interface Field {
  label: string;
  value: string;
  section: string;
  heading: Box | undefined;
  /** Where it stands. */
  at: Box;
  /** What holds the value; undefined where that is a piece of a line. */
  box: Box | undefined;
  trust: Trust;
}

/**
 * `sure` by its markup; `named` as labels are; a `guess` is right where we know the label. A `line` has label and value
 * in one piece of text, as anybody can write into a subject or a name.
 */
type Trust = 'sure' | 'named' | 'line' | 'guess';

/** What may be a field. */
interface Pair {
  label: string;
  value: Box | string;
  at: Box;
  trust: Trust;
}

const LABEL = 40;
/** Characters: longer ones are texts. */
const VALUE = 200;
/** Longer rows of siblings are no list of fields. */
const SIBLINGS = 200;
const MAX_PAIRS = 1000;
const NAMED = / (?:label|key|term) /u;
const TITLED = / (?:name|caption|heading|title|header|field) /u;

/** All labels with values on the page. Marks (`labelled`) the parts of it that are fields and not running text. */
export function fieldsIn({ boxes }: Sketch): Field[] {
  // By the id of what they label; the browser's own `labels` takes quadratic time.
  const labels = new Map(
    boxes.filter(({ tag }) => tag === 'label').map((box) => [attribute(box, 'for'), box]),
  );
  const headingOver = headingsIn(boxes);
  const found: Field[] = [];
  const used = new Set<Box>();
  for (const box of boxes) {
    if (
      box.isOther ||
      box.isEditor ||
      (used.has(box) && !/^(?:dl|table|tr)$/u.test(box.tag)) ||
      found.length >= MAX_PAIRS
    )
      continue;
    const pairs = box.value === undefined ? pairsIn(box) : [controlPair(box, labels)];
    for (const pair of pairs) {
      const { at, trust } = pair;
      const field = fieldOf(pair, headingOver(at));
      const isKnown = field && meaningOf(field) !== undefined;
      if (!field || (trust === 'guess' && !isKnown)) continue;
      if (field.box) used.add(field.box);
      found.push(field);
      if (trust === 'sure' || isKnown) markLabelled(field);
    }
  }
  const outer = new Set<Box>();
  for (const { at } of found) upFrom(at, (box) => !outer.add(box));
  // A heading over a list of fields is no label, and its fields are no value.
  return found.filter(
    ({ at, box, value }) =>
      !box?.isOther && !(box && box !== at && outer.has(box)) && value.length <= VALUE && !isNavigation(at),
  );
}

function fieldOf({ label, value: content, at, trust }: Pair, heading?: Box): Field | undefined {
  const clean = flat(label.replace(/[\s:：*]+$/u, ''), LIMITS.value);
  const value = flat(valueText(content), LIMITS.value);
  if (clean === '' || value === '' || value === clean) return undefined;
  const box = typeof content === 'string' ? undefined : content;
  const section = heading ? allText(heading) : '';
  return { label: clean, value, section, heading, at, box, trust };
}

/** Counts a pair for everything around it, the pair's own boxes included. */
function markLabelled({ label, value, at, box = at }: Field): void {
  const chars = label.length + (box.value === undefined ? value.length : 0);
  if (box !== at && box.parent !== at) box.labelled += box.chars;
  for (let each: Box | undefined = at; each; each = each.parent) each.labelled += chars;
}

/** Finds the heading over a box, for the label that says no more than "Number". */
function headingsIn(boxes: readonly Box[]): (at: Box) => Box | undefined {
  const headings = boxes
    .filter(
      (box) =>
        box.chars > 0 &&
        box.chars <= LABEL * 2 &&
        (/^(?:h[1-6]|legend|caption)$/u.test(box.tag) ||
          /heading|header|title|caption/iu.test(attribute(box, 'role') + attribute(box, 'class'))),
    )
    .slice(0, MAX_PAIRS)
    .map((box) => ({ box, part: partUnder(box) }));
  return (at) => {
    const over = headings.findLast(({ box, part }) => box.at <= at.at && part && contains(part, at));
    return over && !contains(over.box, at) ? over.box : undefined;
  };
}

/** What a heading stands over. */
export const partUnder = (heading: Box): Box | undefined =>
  upFrom(heading.parent, (each) => boxesIn(each).length > 1);

/** A text field, a choice: its label says what it holds. */
function controlPair(box: Box, labels: ReadonlyMap<string, Box>): Pair {
  const label = labels.get(attribute(box, 'id') || ' ') ?? upFrom(box, ({ tag }) => tag === 'label');
  const text =
    (label && allText(label, LABEL * 2, isControlBeside)) || attribute(box, 'aria-label') || labelBefore(box);
  return { label: text, value: box, at: box, trust: 'named' };
}

/** What of a box's kids may be labels and values: a row of two, or names and values that follow each other. */
function pairsIn(box: Box): Pair[] {
  if (box.chars > 4000 || box.kids.length > SIBLINGS) return [];
  if (box.tag === 'table') return columnsIn(box);
  const kids = box.kids.filter((kid) =>
    typeof kid === 'string' ? kid.trim() !== '' : kid.chars > 0 || kid.value,
  );
  if (kids.length === 1 && typeof kids[0] === 'string') return lineIn(kids[0], box);
  const isRow = kids.length === 2 && !areRows(kids);
  const inTurns = areInTurns(kids);
  const isName = (kid: Box | string, index: number): kid is Box =>
    isLabelBox(kid) &&
    (isSure(kid) || (inTurns ? index % 2 === 0 : isRow ? index === 0 : /[:：]$/u.test(allText(kid))));
  return kids.flatMap((kid, index): Pair[] => {
    const value = kids[index + 1];
    if (value === undefined || !isName(kid, index) || isName(value, index + 1) || isPressed(value)) return [];
    // A heading over a list of fields is no label, and its fields are no value.
    if (!isSure(kid) && typeof value !== 'string' && pairsIn(value).some(({ trust }) => trust === 'sure'))
      return [];
    const trust =
      isSure(kid) || !(isRow || inTurns) ? 'sure' : inTurns || isTitle(kid, box) ? 'named' : 'guess';
    return [{ label: allText(kid), value, at: isRow ? box : kid, trust }];
  });
}

const isSure = (label: Box): boolean => /^(?:label|dt|th)$/u.test(label.tag) || NAMED.test(hintsOf(label));

/** True for what stands in its row as labels do. */
const isTitle = (label: Box, row: Box): boolean =>
  /[:：]$/u.test(allText(label)) ||
  /^(?:b|strong|small|legend|h[3-6])$/u.test(label.tag) ||
  TITLED.test(hintsOf(label)) ||
  hasTwins(row);

/** `Order: 10482` in one piece. Only a colon tells; headings are more often a customer's name or words. */
function lineIn(text: string, box: Box): Pair[] {
  const line = flat(text, 300);
  const colon = line.search(/[:：]\s/u);
  const label = line.slice(0, Math.max(colon, 0));
  return box.times === 0 && !/^h\d$/u.test(box.tag) && isLabel(label)
    ? [{ label, value: line.slice(colon + 1), at: box, trust: 'line' }]
    : [];
}

/** A table of one row under its headings. */
function columnsIn(table: Box): Pair[] {
  const rows = boxesIn(table).flatMap((kid) => (kid.tag === 'tr' ? [kid] : boxesIn(kid)));
  const [names = [], values = []] = rows.map(boxesIn);
  if (rows.length !== 2 || names.length < 2) return [];
  return values.flatMap((value, index): Pair[] => {
    const name = names[index];
    return name?.tag === 'th' && value.tag === 'td' && isLabelBox(name)
      ? [{ label: allText(name), value, at: value, trust: 'sure' }]
      : [];
  });
}

const isLabel = (text: string): boolean =>
  text.length > 1 &&
  text.length <= LABEL &&
  /\p{L}/u.test(text) &&
  text.split(' ').length <= 5 &&
  !/[@!?]/u.test(text);

/** A header line with a time is no label, nor is a page's own heading, nor what holds its value itself. */
const isLabelBox = (box: Box | string): box is Box =>
  typeof box !== 'string' &&
  box.times === 0 &&
  box.chars <= LABEL * 2 &&
  !/^h[12]$/u.test(box.tag) &&
  !boxesIn(box).some(({ value }) => value !== undefined) &&
  isLabel(allText(box));

const isPressed = (value: Box | string): boolean =>
  typeof value !== 'string' && value.value === undefined && isControl(value);

/** A short text right before a control, in the same row. */
function labelBefore({ parent, at }: Box): string {
  for (let row = parent, step = 0; row && step < 2 && row.kids.length <= SIBLINGS; row = row.parent, step++) {
    const before = boxesIn(row).findLast((kid) => kid.end < at);
    if (before && isLabelBox(before)) return allText(before);
  }
  return '';
}

/** Rows of one build below each other are a list of fields. */
function hasTwins(box: Box): boolean {
  if (!box.parent || box.parent.kids.length > SIBLINGS || box.linked > box.chars / 2) return false;
  const rows = boxesIn(box.parent).filter((kid) => shapeOf(kid) === shapeOf(box));
  return rows.length > 1 && rows.every((row) => row.chars < 300 && boxesIn(row).length <= 3);
}

/** Two rows of one build, each with a label and a value of its own, below each other. */
function areRows(kids: readonly (Box | string)[]): boolean {
  const [one, other] = kids.map((kid) =>
    typeof kid === 'string' || boxesIn(kid).length < 2 ? '' : shapeOf(kid),
  );
  return one !== '' && one === other;
}

/** Two classes that take turns: names and values. */
function areInTurns(kids: readonly (Box | string)[]): boolean {
  const shapes = kids.map((kid) => (typeof kid === 'string' ? '' : shapeOf(kid)));
  const [name = '', value] = shapes;
  return (
    kids.length >= 4 &&
    kids.length % 2 === 0 &&
    name !== value &&
    !name.endsWith('.') &&
    shapes.every((shape, index) => shape === shapes[index % 2])
  );
}

/** A control beside a text is no part of it. */
const isControlBeside = (box: Box): boolean => box.value !== undefined || isButton(box);

/** What a field holds where it can be edited; the buttons beside a value are no part of it. */
const valueText = (value: Box | string): string =>
  typeof value === 'string'
    ? value
    : (value.value ?? (allText(value, LIMITS.value, isButton) || allText(value, LIMITS.value)));
