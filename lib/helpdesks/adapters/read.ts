import { contains, type Box } from '../generic/box';
import { addressIn, nameIn } from '../generic/names';
import { within, type Sketch } from '../generic/sketch';
import { cut } from '../cut';
import { LIMITS } from '../limits';
import { alternatives, finderIn, finderWithin, isOfTicket, textsIn, whereOf, type Finder } from './find';
import { threadIn } from './thread';
import type { Failed, Places, Reading, Required, TextPlace } from './types';

/** Beats whatever the reader itself would take for the subject. */
const CERTAIN = 9;

/** What stands in these places of a page that was drawn, of the ticket that its URL names. Changes the drawing alone. */
export function readPlaces(places: Places, sketch: Sketch, id: string): Reading {
  const whole = finderIn(sketch, id);
  const root = places.root === undefined ? sketch.root : rootIn(places, whole, id);
  if (!root) return foundNothing(places);
  setApart(root, places, whole, sketch);
  const finder = finderWithin(root, whole);
  const subject = places.hasNoSubject ? { text: '' } : textsIn(places.subject, finder)[0];
  const first = (place: TextPlace | undefined, where = finder): string =>
    cut(textsIn(place, where)[0]?.text ?? '', LIMITS.value);
  const people = {
    name: nameIn(first(places.customerName)),
    email: addressIn(first(places.customerEmail)),
    own: addressIn(first(places.own, whole)),
  };
  const { letters, said } = threadIn(places, { finder, sketch, root, people });
  const has: Record<Required, boolean> = {
    root: true,
    subject: subject !== undefined,
    messages: said.length > 0,
    body: letters.length > 0,
  };
  return {
    given: {
      thread: letters.length > 0 ? { letters, said } : undefined,
      subject: subject && { ...subject, score: CERTAIN },
      customer: {
        ...named('name', people.name),
        ...named('email', people.email),
      },
    },
    tags: tagsIn(places, finder),
    order: first(places.order).replace(/^#\s*/u, ''),
    failed: failuresOf(places, has),
  };
}

/** The part of the page that shows the open ticket. Of one that names another ticket nothing is taken. */
function rootIn({ root, rootId = [] }: Places, finder: Finder, id: string): Box | undefined {
  return alternatives(root)
    .flatMap((selector) => finder.all(selector))
    .find((box) => isOfTicket(box, rootId, id));
}

/** What is not the open ticket is none of its fields either; what is, is not another ticket. */
function setApart(root: Box, { kept }: Places, finder: Finder, sketch: Sketch): void {
  const mark = (box: Box, isOther: boolean): void => {
    for (const each of within(box, sketch)) each.isOther = isOther;
  };
  if (root.isOther) mark(root, false);
  for (const box of kept === undefined ? [] : finder.all(kept))
    if (!contains(box, root) && !contains(root, box)) mark(box, true);
}

const tagsIn = ({ tags }: Places, finder: Finder): string[] =>
  [...new Set(textsIn(tags, finder).map(({ text }) => cut(text, LIMITS.value)))].slice(0, LIMITS.fields);

const named = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  (text === '' ? {} : { [key]: text }) as Partial<Record<Key, string>>;

function failuresOf(places: Places, has: Record<Required, boolean>): Failed[] {
  return places.required
    .filter((place) => !has[place])
    .map((place) => ({ place, selector: alternatives(whereOf(places[place])).join(', ') }));
}

/** Where the ticket's part of the page is missing, everything in it is. */
const foundNothing = (places: Places): Reading => ({
  given: { thread: undefined, subject: undefined, customer: {} },
  tags: [],
  order: '',
  failed: failuresOf(places, { root: false, subject: false, messages: false, body: false }),
});
