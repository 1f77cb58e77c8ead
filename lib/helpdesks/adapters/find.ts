import { ask, call } from '../../nodes/ask';
import { attribute, contains, isButton, words, type Box } from '../generic/box';
import type { Sketch } from '../generic/sketch';
import { largest } from '../generic/lists';
import { allText } from '../generic/text';
import { LIMITS } from '../limits';
import type { TextPlace, Ways, Where } from './types';

/** Finds places on a page that was drawn: only what a person can see, and nothing in a field that is being written in. */
export interface Finder {
  /** In document order. */
  all: (selector: string) => Box[];
  /** What the first of the alternatives finds. */
  first: (where: Where | undefined) => Box[];
}

/** Looks for things in the whole page, shadow roots and frames too; `id` stands in for `{id}`. */
export function finderIn(sketch: Sketch, id: string): Finder {
  const boxOf = new Map(sketch.boxes.map((box) => [box.el, box]));
  const trees = [ask(sketch.root.el, 'ownerDocument'), ...sketch.trees];
  const all = (selector: string): Box[] =>
    trees
      .flatMap((tree) => [...call(tree as Document, 'querySelectorAll', filled(selector, id))])
      .flatMap((el) => boxOf.get(el) ?? [])
      .sort((a, b) => a.at - b.at);
  return { all, first: (where) => firstOf(where, all) };
}

/** The same within a part of the page. */
export function finderWithin(part: Box, { all }: Finder): Finder {
  const inside = (selector: string): Box[] => all(selector).filter((box) => contains(part, box));
  return { all: inside, first: (where) => firstOf(where, inside) };
}

const filled = (selector: string, id: string): string => selector.replaceAll('{id}', CSS.escape(id));

export const alternatives = (where: Where | undefined): readonly string[] =>
  where === undefined ? [] : typeof where === 'string' ? [where] : where;

function firstOf(where: Where | undefined, all: Finder['all']): Box[] {
  for (const selector of alternatives(where)) {
    const found = all(selector);
    if (found.length > 0) return found;
  }
  return [];
}

const isAttribute = (place: TextPlace | undefined): place is Extract<TextPlace, { attribute: string }> =>
  typeof place === 'object' && 'attribute' in place;
const isWays = (place: TextPlace | undefined): place is Ways => typeof place === 'object' && 'ways' in place;

/** Where to look for a text. */
export function whereOf(place: TextPlace | undefined): Where | undefined {
  if (isWays(place)) return place.ways;
  return isAttribute(place) ? place.at : place;
}

/** The text that was found there. */
export function textAt(box: Box, place: TextPlace | undefined): string {
  if (isAttribute(place)) return attribute(box, place.attribute).slice(0, LIMITS.subject);
  if (box.tag === 'textarea') return ask(box.el as HTMLTextAreaElement, 'value').slice(0, LIMITS.subject);
  return box.value ?? allText(box, LIMITS.subject, isButton);
}

export interface Text {
  text: string;
  box: Box;
}

/** What the first alternative says that says anything. */
export function textsIn(place: TextPlace | undefined, { all }: Finder): Text[] {
  if (isWays(place)) return agreedText(place, all);
  for (const selector of alternatives(whereOf(place))) {
    const texts = all(selector).map((box) => ({ text: textAt(box, place).trim(), box }));
    const said = texts.filter(({ text }) => text !== '');
    if (said.length > 0) return said;
  }
  return [];
}

/** What the ways lead to, each with as much weight as it is lasting: one that leads astray by itself is outvoted by the others. */
function agreedText({ ways }: Ways, all: Finder['all']): Text[] {
  const votes = new Map<Box, number>();
  ways.forEach((way, at) => {
    const box = all(way).find((each) => textAt(each, undefined).trim() !== '');
    if (box) votes.set(box, (votes.get(box) ?? 0) + 1 / (at + 2));
  });
  const agreed = largest(votes, ([, weight]) => weight)?.[0];
  return agreed ? [{ text: textAt(agreed, undefined).trim(), box: agreed }] : [];
}

/** True where the attribute is empty or names the ticket. */
export const isOfTicket = (box: Box, names: readonly string[], id: string): boolean =>
  names.map((name) => attribute(box, name)).every((text) => !text || words(text).includes(words(id)));
