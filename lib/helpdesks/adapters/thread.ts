import { letterOf, type Letter } from '../generic/bodies';
import { contains, type Box } from '../generic/box';
import { runOf } from '../generic/runs';
import { holdsEditor, type Sketch } from '../generic/sketch';
import { LIMITS } from '../limits';
import { alternatives, type Finder } from './find';
import { isInside, markedBy, partsOf } from './parts';
import { speakersIn, type People } from './speakers';
import type { Places } from './types';

/** Messages kept at each end of a thread: the first and the newest ones are read. */
const ENDS = LIMITS.messages + 10;
/** Characters that may stand around a text that is all that is known of its message. */
const HEADER = 400;

export interface Page {
  finder: Finder;
  sketch: Sketch;
  /** The part of the page that shows the open ticket. */
  root: Box;
  people: People;
}

export interface Thread {
  letters: Letter[];
  /** Every message, those that are not read too. */
  said: Box[];
}

/** The messages in these places. */
export function threadIn(places: Places, page: Page): Thread {
  const { finder, sketch, people } = page;
  const said = places.messages === undefined ? aroundBodies(places, page) : finder.first(places.messages);
  const isSystem = markedBy(places.system, finder, said);
  const messages = endsOf(
    said.filter((box) => !isSystem(box)),
    sketch,
  );
  const bodies = partsOf(places.body, messages, finder);
  const bodyOf = (message: Box): Box[] => (places.body ? (bodies.get(message) ?? []) : [message]);
  const { timesOf, authorOf, directionOf } = speakersIn(places, { messages, finder, bodyOf, people });
  const leftOut = [...said, ...(places.leftOut ? finder.all(places.leftOut) : [])];
  const letters = messages.flatMap((message): Letter[] => {
    const body = bodyOf(message);
    if (body.length === 0) return [];
    const letter = letterOf(runOf([message]), body, sketch);
    const times = timesOf(message);
    for (const time of times) sketch.times.add(time);
    const isOtherTime = (box: Box): boolean =>
      times.length > 0 && sketch.times.has(box) && !times.some((time) => contains(time, box));
    const around = letter.around.filter((box) => !isOtherTime(box));
    const silent = leftOut.filter((box) => isInside(box, body));
    const headers = silent.map((box) => ({ label: '', value: '', at: box, box }));
    return [{ ...letter, around, headers, author: authorOf(message), direction: directionOf(message) }];
  });
  return { letters, said };
}

/** Where texts alone are known, a message is as much around one as holds no other, and nothing to write in. */
function aroundBodies({ body }: Places, { finder, sketch, root }: Page): Box[] {
  const found = alternatives(body).flatMap((selector) => finder.all(selector));
  const texts = [...new Set(found)].filter((box) => !isInside(box, found)).sort((a, b) => a.at - b.at);
  return texts.map((text) => {
    let message = text;
    for (let { parent } = text; parent && parent !== root; { parent } = parent) {
      const isShared = texts.some((other) => other !== text && contains(parent, other));
      if (isShared || parent.chars > text.chars + HEADER || holdsEditor(parent, sketch)) break;
      message = parent;
    }
    return message;
  });
}

function endsOf(messages: Box[], sketch: Sketch): Box[] {
  if (messages.length <= 2 * ENDS) return messages;
  sketch.truncated = true;
  return [...messages.slice(0, ENDS), ...messages.slice(-ENDS)];
}
