import type { Box } from './box';
import { boxesIn, contains, hintsOf, shapeOf, upFrom, words } from './box';
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
    const href = box.tag === 'a' ? box.el.getAttribute('href') : null;
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
    const open = namedPane(group, sketch, id) ?? shownPane(group, sketch.root, sight);
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
  if (a.tag !== b.tag || a.el.classList.length > 0 !== b.el.classList.length > 0) return false;
  if (a.el.classList.length > 0 && ![...a.el.classList].some((name) => b.el.classList.contains(name)))
    return false;
  const [firstA, firstB] = [boxesIn(a)[0], boxesIn(b)[0]];
  return firstA !== undefined && firstB !== undefined && firstA.tag === firstB.tag;
}

/** The one that bears the URL's id where its sibling bears another in the same attribute. */
function namedPane(group: readonly Box[], sketch: Sketch, id: string): Box | undefined {
  const named = group.filter((pane) => bearsId(pane, id));
  const [only] = named;
  if (!only || named.length > 1 || !group.every((pane) => isWholeTicket(pane, sketch))) return undefined;
  return only;
}

function bearsId({ el }: Box, id: string): boolean {
  const name = words(id);
  for (const attribute of el.attributes)
    if (/^(?:id$|data-)/u.test(attribute.name) && words(attribute.value.slice(0, 200)).includes(name))
      return true;
  return false;
}

/** A ticket has its own heading, subject field or reply editor; a message has none of them. */
function isWholeTicket(pane: Box, sketch: Sketch): boolean {
  if (sketch.editors.some((editor) => contains(pane, editor))) return true;
  for (let at = pane.at; at <= pane.end; at++) {
    const box = sketch.boxes[at];
    if (box && (/^h[1-3]$/u.test(box.tag) || (box.tag === 'input' && (box.value ?? '').length > 5)))
      return true;
  }
  return false;
}

/** The one in view, where the others lie under it or outside the window, or say that they are not active. */
function shownPane(group: readonly Box[], root: Box, sight: Sight): Box | undefined {
  const inert = group.filter(
    ({ el }) => el.getAttribute('aria-hidden') === 'true' || el.hasAttribute('inert'),
  );
  const lively = group.filter((pane) => !inert.includes(pane));
  if (lively.length === 1) return lively[0];
  const places = group.map((pane) => sight.place(pane.el));
  const edge = sight.place(root.el)?.right ?? Infinity;
  const inside = group.filter((_, index) => !isOutside(places[index], edge));
  if (inside.length === 1) return inside[0];
  if (!places.some((place, index) => places.slice(index + 1).some((other) => overlaps(place, other)))) {
    return activePane(group);
  }
  const onTop = group.filter((pane) => sight.isOnTop(pane.el));
  return onTop.length === 1 ? onTop[0] : activePane(group);
}

const isOutside = (place: Place | undefined, edge: number): boolean =>
  place !== undefined && (place.right <= 0 || place.left >= edge);

/** True for boxes that take the same place: messages stand below each other, kept tickets do not. */
function overlaps(a: Place | undefined, b: Place | undefined): boolean {
  if (!a || !b) return false;
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const area = ({ left, right, top, bottom }: Place): number => (right - left) * (bottom - top);
  return width > 0 && height > 0 && width * height > 0.6 * Math.min(area(a), area(b));
}

function activePane(group: readonly Box[]): Box | undefined {
  const active = group.filter(
    (pane) =>
      / (?:ticket|conversation|case|pane|tab|view|content)\w* /u.test(hintsOf(pane)) &&
      / (?:active|selected|current) /u.test(stateOf(pane)),
  );
  return active.length === 1 ? active[0] : undefined;
}

/** `data-is-active="false"` speaks of activity too: its value decides. */
function stateOf({ el }: Box): string {
  let state = ` ${(el.getAttribute('class') ?? '').toLowerCase().replace(/[^a-z]+/gu, ' ')} `;
  for (const { name, value } of el.attributes)
    if (/active|selected|current/u.test(name) && value === 'true') state += 'active ';
  return state;
}

/** True inside what a page sets apart as navigation. */
export function isNavigation(box: Box): boolean {
  return (
    upFrom(box, ({ tag, el }) => {
      const role = el.getAttribute('role') ?? '';
      return tag === 'nav' || /^(?:navigation|menu|menubar|tablist|listbox|tree|search)$/u.test(role);
    }) !== undefined
  );
}
