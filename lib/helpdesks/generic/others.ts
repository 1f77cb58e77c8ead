import type { Box } from './box';
import { attribute, boxesIn, classesOf, has, roleOf, shapeOf, upFrom, words } from './box';
import { ask } from '../../nodes/ask';
import type { Place, Sight } from './sight';
import type { Sketch } from './sketch';
import type { PageReader } from '../types';
import type { NamedTicket } from './url-id';

/*
 * What is on the page but not the open ticket: rows that lead to other tickets, and other tickets that the helpdesk
 * keeps in the document, laid out, and shows one at a time.
 */

/** Links looked at; a list of more rows than this is known by then. */
const MAX_LINKS = 500;
/** Siblings looked at as kept tickets. */
const MAX_PANES = 40;
const PANE_CHARS = 60;

interface Address {
  url: URL;
  open: NamedTicket;
  ticketIn: Parameters<PageReader>[2];
}

/** Marks (`isOther`) everything that belongs to other tickets. */
export function markOthers(sketch: Sketch, sight: Sight, address: Address): void {
  markTicketRows(sketch, address);
  for (const box of sketch.boxes)
    if (!box.isOther && box.kids.length > 1) markKeptTickets(box, sketch, sight, address.open.id);
}

function mark(box: Box, sketch: Sketch): void {
  for (let at = box.at; at <= box.end; at++) {
    const each = sketch.boxes[at];
    if (each) each.isOther = true;
  }
}

/** Two rows of one list that lead to two tickets make it a list of tickets. */
function markTicketRows(sketch: Sketch, address: Address): void {
  const rows = new Map<Box, Map<Box, string>>();
  let looked = 0;
  for (const box of sketch.boxes) {
    const href = box.tag === 'a' ? attribute(box, 'href') : '';
    if (!href || looked++ > MAX_LINKS) continue;
    const linked = linkedTicket(href, address);
    if (!linked || linked.kind !== address.open.kind) continue;
    const row = rowOf(box);
    if (!row.parent) continue;
    const list = rows.get(row.parent) ?? new Map<Box, string>();
    rows.set(row.parent, list.set(row, linked.id));
  }
  for (const [parent, list] of rows) {
    if (new Set(list.values()).size < 2) continue;
    const shapes = new Set([...list.keys()].map(shapeOf));
    for (const row of boxesIn(parent)) if (list.has(row) || shapes.has(shapeOf(row))) mark(row, sketch);
  }
}

function linkedTicket(href: string, { url, ticketIn }: Address): NamedTicket | undefined {
  try {
    const target = new URL(href, url);
    return target.origin === url.origin ? ticketIn(target) : undefined;
  } catch {
    return undefined;
  }
}

/** The whole row around a link: up to where the link no longer is most of what there is. */
function rowOf(link: Box): Box {
  let row = link;
  while (
    row.parent?.parent &&
    row.parent.chars <= Math.max(link.chars * 3, link.chars + 120) &&
    !row.parent.isEditor
  ) {
    if (boxesIn(row.parent).some((kid) => kid !== row && shapeOf(kid) === shapeOf(row) && kid.linked > 0))
      break;
    row = row.parent;
  }
  return row;
}

/** Among siblings of one shape that are tickets each, only one is open. */
function markKeptTickets(parent: Box, sketch: Sketch, sight: Sight, id: string): void {
  const kids = boxesIn(parent).filter((kid) => kid.chars >= PANE_CHARS && !kid.isOther);
  if (kids.length < 2 || kids.length > MAX_PANES) return;
  for (const group of alike(kids)) {
    const open = shownPane(group, sketch, sight, id);
    if (open) for (const pane of group) if (pane !== open) mark(pane, sketch);
  }
}

/** Groups of the same build: same tag, a class in common, and the same first part. */
function alike(kids: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  for (const kid of kids) {
    const group = groups.find(([first]) => first && isAlike(first, kid));
    if (group) group.push(kid);
    else groups.push([kid]);
  }
  return groups.filter((group) => group.length > 1);
}

function isAlike(a: Box, b: Box): boolean {
  const [namesA, namesB] = [classesOf(a), classesOf(b)];
  if (a.tag !== b.tag || namesA.length > 0 !== namesB.length > 0) return false;
  if (namesA.length > 0 && !namesA.some((name) => namesB.includes(name))) return false;
  const [firstA, firstB] = [boxesIn(a)[0], boxesIn(b)[0]];
  return firstA !== undefined && firstB !== undefined && firstA.tag === firstB.tag;
}

/** The one in view, where the others are inert, bear other ids, lie outside the window, or under it. */
function shownPane(group: readonly Box[], sketch: Sketch, sight: Sight, id: string): Box | undefined {
  const isInert = (pane: Box): boolean => attribute(pane, 'aria-hidden') === 'true' || has(pane, 'inert');
  const edge = sight.place(sketch.root.el)?.right ?? Infinity;
  const isOutside = ({ el }: Box): boolean => {
    const place = sight.place(el);
    return place !== undefined && (place.right <= 0 || place.left >= edge);
  };
  // A ticket has fields of its own, a message has none.
  const areTickets = group.every((pane) =>
    sketch.boxes.slice(pane.at, pane.end + 1).some((box) => box.isEditor || box.value !== undefined),
  );
  const isUnnamed = ({ el }: Box): boolean =>
    !areTickets ||
    ![...ask(el, 'attributes')].some(
      ({ name, value }) => /^(?:id$|data-)/u.test(name) && words(value.slice(0, 200)).includes(words(id)),
    );
  const isUnder = ({ el }: Box): boolean => !sight.isOnTop(el);
  const isCovered = (pane: Box): boolean =>
    group.some((other) => other !== pane && overlaps(sight.place(pane.el), sight.place(other.el)));
  for (const isAway of [isInert, isUnnamed, isOutside, group.some(isCovered) ? isUnder : undefined]) {
    const [only, ...more] = isAway ? group.filter((pane) => !isAway(pane)) : [];
    if (only && more.length === 0) return only;
  }
  return undefined;
}

/** True for boxes that take the same place: messages stand below each other, kept tickets do not. */
function overlaps(a: Place | undefined, b: Place | undefined): boolean {
  if (!a || !b) return false;
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const area = ({ left, right, top, bottom }: Place): number => (right - left) * (bottom - top);
  return width > 0 && height > 0 && width * height > 0.6 * Math.min(area(a), area(b));
}

/** True inside what a page sets apart as navigation. */
export function isNavigation(box: Box): boolean {
  const isPart = (each: Box): boolean =>
    /^(?:nav|navigation|menu|menubar|tablist|listbox|tree|search)$/u.test(roleOf(each));
  return upFrom(box, isPart) !== undefined;
}
