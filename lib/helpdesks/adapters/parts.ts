import { contains, type Box } from '../generic/box';
import { alternatives, type Finder } from './find';
import type { Where } from './types';

export const isInside = (box: Box, parts: readonly Box[]): boolean =>
  parts.some((part) => part !== box && contains(part, box));

/** The message that a part belongs to: the innermost, since replies may stand in what they reply to. */
const ownerOf = (box: Box, messages: readonly Box[]): Box | undefined =>
  messages.findLast((message) => contains(message, box));

/** The parts of each message, by the first alternative that finds any in it; what lies in another part is a part of that. */
export function partsOf(where: Where | undefined, messages: readonly Box[], finder: Finder): Map<Box, Box[]> {
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

/** Tells which messages are, hold or lie in an element of this kind; one that somebody wrote into a text says nothing. */
export function markedBy(
  selector: string | undefined,
  finder: Finder,
  messages: readonly Box[],
  bodyOf: (message: Box) => readonly Box[] = () => [],
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
