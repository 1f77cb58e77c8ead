import type { Author } from '../generic/author';
import { letterOf, type Letter } from '../generic/bodies';
import { contains, type Box } from '../generic/box';
import { addressIn, nameIn } from '../generic/names';
import { runOf } from '../generic/runs';
import type { Sketch } from '../generic/sketch';
import { LIMITS } from '../limits';
import { alternatives, textAt, whereOf, type Finder } from './find';
import type { Places, TextPlace, Where } from './types';

/** Messages kept at each end of a thread: the first and the newest ones are read. */
const ENDS = LIMITS.messages + 10;

export interface Thread {
  letters: Letter[];
  /** Every message, those that are not read too. */
  said: Box[];
}

/** The messages in these places. */
export function threadIn(places: Places, finder: Finder, sketch: Sketch): Thread {
  const said = finder.first(places.messages);
  const isSystem = markedBy(places.system, finder, said, () => []);
  const messages = endsOf(
    said.filter((box) => !isSystem(box)),
    sketch,
  );
  const bodies = partsOf(places.body, messages, finder);
  const bodyOf = (message: Box): Box[] => (places.body ? (bodies.get(message) ?? []) : [message]);
  const { directionOf, authorOf, timesOf } = around(places, { messages, finder, bodyOf });
  const leftOut = places.leftOut ? finder.all(places.leftOut) : [];
  const letters = messages.flatMap((message): Letter[] => {
    const body = bodyOf(message);
    if (body.length === 0) return [];
    const letter = letterOf(runOf([message]), body, sketch);
    const times = timesOf(message);
    for (const time of times) sketch.times.add(time);
    const isOtherTime = (box: Box): boolean =>
      times.length > 0 && sketch.times.has(box) && !times.some((time) => contains(time, box));
    const silent = [...leftOut, ...said].filter((box) => isInside(box, body));
    return [
      {
        ...letter,
        around: letter.around.filter((box) => !isOtherTime(box)),
        headers: silent.map((box) => ({ label: '', value: '', at: box, box })),
        author: authorOf(message),
        direction: directionOf(message),
      },
    ];
  });
  return { letters, said };
}

function endsOf(messages: Box[], sketch: Sketch): Box[] {
  if (messages.length <= 2 * ENDS) return messages;
  sketch.truncated = true;
  return [...messages.slice(0, ENDS), ...messages.slice(-ENDS)];
}

const isInside = (box: Box, parts: readonly Box[]): boolean =>
  parts.some((part) => part !== box && contains(part, box));

/** The message that a part belongs to: the innermost, since replies may stand in what they reply to. */
const ownerOf = (box: Box, messages: readonly Box[]): Box | undefined =>
  messages.findLast((message) => contains(message, box));

/** The parts of each message, by the first alternative that finds any in it; what lies in another part is a part of that. */
function partsOf(where: Where | undefined, messages: readonly Box[], finder: Finder): Map<Box, Box[]> {
  const parts = new Map<Box, Box[]>();
  for (const selector of alternatives(where)) {
    const found = new Map<Box, Box[]>();
    for (const box of finder.all(selector)) {
      const owner = ownerOf(box, messages);
      const before = (owner && found.get(owner)) ?? [];
      if (owner && !parts.has(owner) && !isInside(box, before)) found.set(owner, [...before, box]);
    }
    for (const [message, boxes] of found) parts.set(message, boxes);
  }
  return parts;
}

interface Messages {
  messages: readonly Box[];
  finder: Finder;
  bodyOf: (message: Box) => readonly Box[];
}

interface Around {
  timesOf: (message: Box) => Box[];
  authorOf: (message: Box) => Author | undefined;
  directionOf: (message: Box) => Letter['direction'];
}

/** What stands around the texts: anybody can write markup into a text, and only the helpdesk's own counts. */
function around(places: Places, { messages, finder, bodyOf }: Messages): Around {
  const outside = (where: Where | undefined): ((message: Box) => Box[]) => {
    const parts = partsOf(where, messages, finder);
    return (message) => (parts.get(message) ?? []).filter((box) => !isInText(box, message));
  };
  const isInText = (box: Box, message: Box): boolean =>
    bodyOf(message).some((part) => part !== message && part !== box && contains(part, box));
  const textOf = (place: TextPlace | undefined): ((message: Box) => [string, Box] | undefined) => {
    const boxes = outside(whereOf(place));
    return (message) => boxes(message).flatMap((box): [string, Box][] => [[textAt(box, place), box]])[0];
  };
  const [nameOf, emailOf] = [textOf(places.author), textOf(places.authorEmail)];
  const marks = (selector: string | undefined) => markedBy(selector, finder, messages, bodyOf);
  const [isNote, isCustomers, isAgents] = [marks(places.note), marks(places.customer), marks(places.agent)];
  return {
    timesOf: outside(places.time),
    authorOf(message) {
      const [said = '', box] = nameOf(message) ?? [];
      const [address = ''] = emailOf(message) ?? [];
      const author = { name: nameIn(said), email: addressIn(address) || addressIn(said), box };
      return author.name || author.email ? author : undefined;
    },
    directionOf(message) {
      if (isNote(message)) return 'note';
      const theirs = isCustomers(message);
      return theirs === isAgents(message) ? undefined : theirs ? 'customer' : 'agent';
    },
  };
}

/** Tells which messages are, hold or lie in an element of this kind; one that somebody wrote into a text says nothing. */
function markedBy(
  selector: string | undefined,
  finder: Finder,
  messages: readonly Box[],
  bodyOf: (message: Box) => readonly Box[],
): (message: Box) => boolean {
  const marked = new Set<Box>();
  for (const mark of selector === undefined ? [] : finder.all(selector)) {
    for (const message of messages) if (contains(mark, message)) marked.add(message);
    const owner = ownerOf(mark, messages);
    if (
      owner &&
      !isInside(
        mark,
        bodyOf(owner).filter((part) => part !== owner),
      )
    )
      marked.add(owner);
  }
  return (message) => marked.has(message);
}
