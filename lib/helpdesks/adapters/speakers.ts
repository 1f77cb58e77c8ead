import type { Author } from '../generic/author';
import type { Letter } from '../generic/bodies';
import type { Box } from '../generic/box';
import { addressIn, nameIn } from '../generic/names';
import { textAt, whereOf, type Finder } from './find';
import { isInside, markedBy, partsOf } from './parts';
import type { Places, TextPlace, Where } from './types';

/** What the page says of people outside of messages; empty where it does not. */
export interface People {
  /** The customer's. */
  name: string;
  email: string;
  /** The address of the agent who is signed in. */
  own: string;
}

interface Messages {
  messages: readonly Box[];
  finder: Finder;
  bodyOf: (message: Box) => readonly Box[];
  people: People;
}

interface Speakers {
  timesOf: (message: Box) => Box[];
  authorOf: (message: Box) => Author | undefined;
  directionOf: (message: Box) => Letter['direction'];
}

/** Who speaks in each message, and when: anybody can write markup into a text, and only what stands around it counts. */
export function speakersIn(places: Places, { messages, finder, bodyOf, people }: Messages): Speakers {
  const isInText = (box: Box, message: Box): boolean => isInside(box, otherThan(message, bodyOf(message)));
  const outside = (where: Where | undefined): ((message: Box) => Box[]) => {
    const parts = partsOf(where, messages, finder);
    return (message) => (parts.get(message) ?? []).filter((box) => !isInText(box, message));
  };
  const textOf = (place: TextPlace | undefined): ((message: Box) => [string, Box] | undefined) => {
    const boxes = outside(whereOf(place));
    return (message) => boxes(message).flatMap((box): [string, Box][] => [[textAt(box, place), box]])[0];
  };
  const [nameOf, emailOf] = [textOf(places.author), textOf(places.authorEmail)];
  const marks = (selector: string | undefined) => markedBy(selector, finder, messages, bodyOf);
  const [isNote, isCustomers, isAgents] = [marks(places.note), marks(places.customer), marks(places.agent)];
  const statedAuthor = (message: Box): Author | undefined => {
    const [said = '', box] = nameOf(message) ?? [];
    const author = {
      name: nameIn(said),
      email: addressIn(emailOf(message)?.[0] ?? '') || addressIn(said),
      box,
    };
    return author.name || author.email ? author : undefined;
  };
  const directionOf = (message: Box): Letter['direction'] => {
    if (isNote(message)) return 'note';
    const theirs = isCustomers(message);
    if (theirs !== isAgents(message)) return theirs ? 'customer' : 'agent';
    return byAddress(statedAuthor(message)?.email.toLowerCase() ?? '', people.own.toLowerCase());
  };
  return {
    timesOf: outside(places.time),
    directionOf,
    authorOf(message) {
      const { name, email } = people;
      const isNamed = (name || email) !== '' && directionOf(message) === 'customer';
      return statedAuthor(message) ?? (isNamed ? { name, email } : undefined);
    },
  };
}

const otherThan = (message: Box, parts: readonly Box[]): Box[] => parts.filter((part) => part !== message);

/** Addresses at these tell nobody from anybody else. */
const ANYBODY = /@(?:gmail|googlemail)\.com$/u;

/** Who speaks, as seen by the one who is signed in; a colleague is told by other signs. */
function byAddress(address: string, own: string): Letter['direction'] {
  if (own === '' || address === '') return undefined;
  if (address === own) return 'agent';
  const isColleague = address.endsWith(own.slice(own.indexOf('@'))) && !ANYBODY.test(own);
  return isColleague ? undefined : 'customer';
}
