import type { Box } from './box';
import { attribute, boxesIn, has, roleOf, shapeOf, upFrom, words } from './box';
import { ask } from '../../nodes/ask';
import type { Sight } from '../sight';
import { groupBy } from './lists';
import { within, type Sketch } from './sketch';
import type { Lent } from '../types';
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
  ticketIn: Lent['ticketIn'];
}

/** Marks (`isOther`) everything that belongs to other tickets. */
export function markOthers(sketch: Sketch, sight: Sight, address: Address): void {
  markTicketRows(sketch, address);
  for (const box of sketch.boxes)
    if (!box.isOther && box.kids.length > 1) markKeptTickets(box, sketch, sight, address.open.id);
}

function mark(box: Box, sketch: Sketch): void {
  for (const each of within(box, sketch)) each.isOther = true;
}

/** Two rows of one list that lead to two tickets make it a list of tickets. */
function markTicketRows(sketch: Sketch, address: Address): void {
  const lists = new Map<Box, Map<Box, string>>();
  for (const link of sketch.boxes.filter(({ tag }) => tag === 'a').slice(0, MAX_LINKS)) {
    const ticket = linkedTicket(attribute(link, 'href'), address);
    const row = rowOf(link);
    if (!row.parent || ticket?.kind !== address.open.kind) continue;
    const list = lists.get(row.parent) ?? new Map<Box, string>();
    lists.set(row.parent, list.set(row, ticket.id));
  }
  for (const [parent, list] of lists) {
    if (new Set(list.values()).size < 2) continue;
    const shapes = new Set([...list.keys()].map(shapeOf));
    for (const row of boxesIn(parent)) if (shapes.has(shapeOf(row))) mark(row, sketch);
    // A list that holds nothing else is all of it theirs.
    parent.isOther ||= parent.kids.every((kid) => (typeof kid === 'string' ? !kid.trim() : kid.isOther));
  }
}

const linkedTicket = (href: string, { url, ticketIn }: Address): NamedTicket | undefined =>
  href && URL.canParse(href, url) ? ticketIn(new URL(href, url)) : undefined;

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

/** Among siblings of one build that are tickets each, only one is open. */
function markKeptTickets(parent: Box, sketch: Sketch, sight: Sight, id: string): void {
  const kids = boxesIn(parent).filter((kid) => kid.chars >= PANE_CHARS && !kid.isOther);
  if (kids.length > MAX_PANES) return;
  const build = (kid: Box): string =>
    `${kid.tag} ${/\S+/u.exec(attribute(kid, 'class'))?.[0] ?? ''} ${boxesIn(kid)[0]?.tag ?? ''}`;
  for (const panes of groupBy(kids, build)) {
    const open = panes.length > 1 && shownPane(panes, sketch, sight, id);
    if (open) for (const pane of panes) if (pane !== open) mark(pane, sketch);
  }
}

/** The one in view, where the others are inert, bear other ids, or lie outside the window. */
function shownPane(panes: readonly Box[], sketch: Sketch, sight: Sight, id: string): Box | undefined {
  const isInert = (pane: Box): boolean => attribute(pane, 'aria-hidden') === 'true' || has(pane, 'inert');
  const edge = sight.place(sketch.root.el)?.right ?? Infinity;
  const isOutside = ({ el }: Box): boolean => {
    const place = sight.place(el);
    return place !== undefined && (place.right <= 0 || place.left >= edge);
  };
  // A ticket has fields of its own, a message has none.
  const areTickets = panes.every((pane) =>
    within(pane, sketch).some((box) => box.isEditor || box.value !== undefined),
  );
  const isUnnamed = ({ el }: Box): boolean =>
    areTickets &&
    ![...ask(el, 'attributes')].some(
      ({ name, value }) => /^(?:id$|data-)/u.test(name) && words(value.slice(0, 200)).includes(words(id)),
    );
  for (const isAway of [isInert, isUnnamed, isOutside]) {
    const [only, ...more] = panes.filter((pane) => !isAway(pane));
    if (only && more.length === 0) return only;
  }
  return undefined;
}

/** True inside what a page sets apart as navigation. */
export function isNavigation(box: Box): boolean {
  const isPart = (each: Box): boolean =>
    /^(?:nav|navigation|menu|menubar|tablist|listbox|tree|search)$/u.test(roleOf(each));
  return upFrom(box, isPart) !== undefined;
}
