import { LIMITS } from '../limits';
import type { Box } from './box';
import { boxesIn, hintsOf, isControl, shapeOf, upFrom } from './box';
import { meaningOf } from './known';
import { isNavigation } from './others';
import { Sections } from './sections';
import type { Sketch } from './sketch';
import { allText, flat } from './text';

/** A label and its value, with the heading that they stand under. */
export interface Field {
  label: string;
  value: string;
  section: string;
  /** Where it stands. */
  at: Box;
  /** What holds the value; undefined where that is a piece of a line. */
  box: Box | undefined;
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
export function fieldsIn(sketch: Sketch): Field[] {
  return new FieldFinder(sketch).find();
}

class FieldFinder {
  readonly #sketch: Sketch;
  readonly #sections: Sections;
  /** Labels by the id of what they label; the browser's own `labels` takes quadratic time. */
  readonly #labels = new Map<string, Box>();
  readonly #found: Field[] = [];
  readonly #used = new Set<Box>();

  constructor(sketch: Sketch) {
    this.#sketch = sketch;
    this.#sections = new Sections(sketch);
    for (const box of sketch.boxes)
      if (box.tag === 'label') this.#labels.set(box.el.getAttribute('for') ?? '', box);
    this.#labels.delete('');
  }

  find(): Field[] {
    for (const box of this.#sketch.boxes) {
      if (box.isOther || box.isEditor || (this.#used.has(box) && !/^(?:dl|table|tr)$/u.test(box.tag)))
        continue;
      if (box.value !== undefined) this.#addControl(box);
      else if (box.kids.length > 0 && box.chars <= 4000) this.#addPairs(box);
    }
    const outer = new Set<Box>();
    for (const { at } of this.#found) for (let box = at.parent; box; box = box.parent) outer.add(box);
    // A heading over a list of fields is no label, and its fields are no value.
    return this.#found.filter(
      ({ at, box, value }) => !(box && outer.has(box)) && value.length <= VALUE && !isNavigation(at),
    );
  }

  #add(label: string, value: Box | string, at: Box, isSure: boolean): void {
    const clean = flat(label.replace(/[\s:：*]+$/u, ''), LIMITS.value);
    const text = flat(valueText(value), LIMITS.value);
    if (clean === '' || text === '' || text === clean || this.#found.length >= MAX_PAIRS) return;
    const box = typeof value === 'string' ? undefined : value;
    if (box) this.#used.add(box);
    const field = { label: clean, value: text, section: this.#sections.over(at), at, box };
    this.#found.push(field);
    if (isSure || meaningOf(field) !== undefined)
      markLabelled(at, box ?? at, clean.length + (box?.value === undefined ? text.length : 0));
  }

  /** A text field, a choice: its label says what it holds. */
  #addControl(box: Box): void {
    if (!box.value) return;
    const label = this.#labels.get(box.el.id) ?? upFrom(box, ({ tag }) => tag === 'label');
    const named = label && labelText(label);
    this.#add(named || box.el.getAttribute('aria-label') || labelBefore(box), box, box, false);
  }

  #addPairs(box: Box): void {
    if (box.tag === 'table') this.#addColumns(box);
    else if (box.tag === 'tr') this.#addCells(box);
    else {
      const kids = box.kids.filter((kid) =>
        typeof kid === 'string' ? kid.trim() !== '' : kid.chars > 0 || Boolean(kid.value),
      );
      const boxes = kids.filter((kid) => typeof kid !== 'string');
      if (kids.length === 1 && typeof kids[0] === 'string') this.#addLine(kids[0], box);
      else if (kids.length === 2) this.#addTwo(kids, box);
      else if (kids.length <= SIBLINGS) this.#addSequence(boxes);
    }
  }

  /** `Order: 10482` in one piece. Only a colon tells. */
  #addLine(text: string, box: Box): void {
    if (text.length >= 300 || box.times > 0) return;
    const line = flat(text, 300);
    const colon = line.search(/[:：]\s/u);
    if (colon > 1 && isLabel(line.slice(0, colon)))
      this.#add(line.slice(0, colon), line.slice(colon + 1), box, false);
  }

  /** A label beside or above its value. */
  #addTwo([label, value]: readonly (Box | string)[], box: Box): void {
    if (label === undefined || value === undefined || typeof label === 'string') return;
    if (!isLabelBox(label) || (typeof value !== 'string' && isControl(value) && value.value === undefined))
      return;
    const hints = hintsOf(label);
    const isSure = /^(?:label|dt|th)$/u.test(label.tag) || NAMED.test(hints);
    const isNamed =
      /[:：]$/u.test(allText(label)) ||
      /^(?:b|strong|small|legend|h[3-6])$/u.test(label.tag) ||
      TITLED.test(hints);
    const isKnown = (): boolean =>
      meaningOf({ label: allText(label), value: valueText(value), section: this.#sections.over(box) }) !==
      undefined;
    if (isSure || isNamed || hasTwins(box) || isKnown()) this.#add(allText(label), value, box, isSure);
  }

  /** Labels and values that follow each other without a row around them: `<dt>` and `<dd>`, or two classes in turns. */
  #addSequence(kids: readonly Box[]): void {
    const inTurns = areInTurns(kids);
    const isName = (kid: Box, index: number): boolean =>
      kid.tag === 'dt' ||
      kid.tag === 'label' ||
      (inTurns ? index % 2 === 0 : /^(?:div|span|b|strong)$/u.test(kid.tag) && isMarkedLabel(kid));
    kids.forEach((kid, index) => {
      const next = kids[index + 1];
      if (
        !next ||
        !isName(kid, index) ||
        boxesIn(kid).some(({ value }) => value !== undefined) ||
        isName(next, index + 1) ||
        [...kid.el.classList].some((name) => next.el.classList.contains(name)) ||
        (isControl(next) && next.value === undefined)
      )
        return;
      if (isLabelBox(kid)) this.#add(allText(kid), next, kid, !inTurns);
    });
  }

  #addCells(row: Box): void {
    const cells = boxesIn(row).filter(({ tag }) => tag === 'td' || tag === 'th');
    cells.forEach((cell, index) => {
      const next = cells[index + 1];
      if (next?.tag !== 'td' || (cell.tag !== 'th' && !(index === 0 && cells.length === 2))) return;
      if (isLabelBox(cell)) this.#add(allText(cell), next, cell, cell.tag === 'th');
    });
  }

  /** A table of one row under its headings. */
  #addColumns(table: Box): void {
    const rows = boxesIn(table).flatMap((kid) => (kid.tag === 'tr' ? [kid] : boxesIn(kid)));
    const [head, values, ...more] = rows.filter(({ tag }) => tag === 'tr');
    const names = head ? boxesIn(head) : [];
    if (!values || more.length > 0 || names.length < 2 || !names.every(({ tag }) => tag === 'th')) return;
    boxesIn(values).forEach((cell, index) => {
      const name = names[index];
      if (name && cell.tag === 'td' && isLabelBox(name)) this.#add(allText(name), cell, cell, true);
    });
  }
}

/** Counts a pair for everything around it, the pair's own boxes included. */
function markLabelled(at: Box, value: Box, chars: number): void {
  at.labelled += chars;
  if (value !== at && value.parent !== at) value.labelled += value.chars;
  for (let box = at.parent; box; box = box.parent) box.labelled += chars;
}

const isLabel = (text: string): boolean =>
  text.length > 0 &&
  text.length <= LABEL &&
  /\p{L}/u.test(text) &&
  text.split(' ').length <= 5 &&
  !/[@!?]/u.test(text);

/** A header line with a time is no label. */
const isLabelBox = (box: Box): boolean => box.times === 0 && box.chars <= LABEL * 2 && isLabel(allText(box));

/** A label's own words; what stands in the field that it wraps is not one of them. */
function labelText(label: Box): string {
  const parts = label.kids.map((kid) =>
    typeof kid === 'string' ? kid : kid.value === undefined ? labelText(kid) : '',
  );
  return flat(parts.join(' '), LABEL * 2);
}

/** A short text right before a control, in the same row. */
function labelBefore(box: Box): string {
  let each = box;
  for (
    let step = 0;
    step < 2 && each.parent && each.parent.kids.length <= SIBLINGS;
    step++, each = each.parent
  ) {
    const kids = boxesIn(each.parent);
    const before = kids[kids.indexOf(each) - 1];
    if (before && isLabelBox(before)) return allText(before);
  }
  return '';
}

/** Rows of one build below each other are a list of fields. */
function hasTwins(box: Box): boolean {
  if (!box.parent || box.parent.kids.length > SIBLINGS || box.linked > box.chars / 2) return false;
  const shape = shapeOf(box);
  const rows = boxesIn(box.parent).filter((kid) => kid.tag === box.tag && shapeOf(kid) === shape);
  return rows.length > 1 && rows.every((row) => row.chars < 300 && boxesIn(row).length <= 3);
}

/** Two classes that take turns: names and values. */
function areInTurns(kids: readonly Box[]): boolean {
  const [name, value] = kids;
  if (!name || !value || kids.length < 4 || kids.length % 2 === 1 || name.el.classList.length === 0)
    return false;
  const shapes = [shapeOf(name), shapeOf(value)];
  return (
    shapes[0] !== shapes[1] &&
    kids.every((kid, index) => shapeOf(kid) === shapes[index % 2] && kid.chars < 300)
  );
}

function isMarkedLabel(kid: Box): boolean {
  return kid.chars <= LABEL && (/[:：]$/u.test(allText(kid)) || NAMED.test(hintsOf(kid)));
}

/** What a field holds where it can be edited; the buttons beside a value are no part of it. */
function valueText(value: Box | string): string {
  if (typeof value === 'string') return value;
  if (value.value !== undefined) return value.value;
  const controls = boxesIn(value).filter(
    (kid) => isControl(kid) && kid.value === undefined && kid.tag !== 'a',
  );
  if (controls.length === 0 || controls.reduce((sum, kid) => sum + kid.chars, 0) >= value.chars)
    return allText(value, LIMITS.value);
  const rest = value.kids.filter((kid) => typeof kid === 'string' || !controls.includes(kid));
  return rest.map((kid) => (typeof kid === 'string' ? kid : allText(kid, LIMITS.value))).join(' ');
}
