import { foldWord } from '../ticket/fold';
import { SUBJECT } from '../ticket/reading';
import { mainScript } from '../ticket/runs';
import type { Ticket } from '../ticket/ticket';
import { MOST_EVIDENCE } from './constants';
import type { IndexDocument } from './document';
import type { MeaningMark } from './meaning-marks';
import type { GroupMeeting, Meeting } from './meetings';
import type { Place, Slot } from './query';
import { groupImpact } from './synonyms';
import { PARTS, type Evidence, type Part } from './types';

/** A marked stretch before it is merged with its neighbours. */
interface Mark extends Place {
  part: Part;
  /** What the ticket says at the heaviest word of it. */
  own: string;
  /** What the card says there. */
  met: string;
  weight: number;
  /** The weight of that word alone. */
  top: number;
}

/** Marks with a smaller share of the score explain nothing. */
const LEAST_SHARE = 0.03;
/** Stop words that stand between two marks of one phrase, UTF-16 units. */
const GAP = 8;

/**
 * Which words of the ticket decided for a card, and what they met there: heaviest first, neighbours as one phrase.
 * Weights are shares of the card's score.
 */
export function evidenceOf(
  ticket: Ticket,
  document: IndexDocument,
  score: number,
  meetings: readonly Meeting[],
  groups: readonly GroupMeeting[],
  alike: readonly MeaningMark[],
): Evidence[] {
  const textOf = (message: number): string =>
    message === SUBJECT ? ticket.subject : (ticket.messages[message]?.text ?? '');
  const marks = [
    ...meetings.flatMap((meeting) => wordMarks(meeting, textOf)),
    ...groups.flatMap((group) => groupMarks(group, document, meetings, textOf)),
    ...alike.flatMap((mark) => alikeMarks(mark, textOf)),
  ];
  return merge(marks, textOf)
    .filter(({ weight }) => weight >= LEAST_SHARE * score)
    .sort((a, b) => b.weight - a.weight || a.message - b.message || a.start - b.start)
    .slice(0, MOST_EVIDENCE)
    .map(({ message, start, end, part, own, met, weight }) => ({
      message,
      start,
      end,
      part,
      met: isAnotherWord(own, met) ? met : '',
      weight: Math.min(1, Math.round((weight / score) * 1000) / 1000),
    }));
}

/** Letters that two forms of one word begin with. */
const STEM = 4;

/** True where the card's word is another one, as of a synonym, and not another form or spelling of the ticket's. */
function isAnotherWord(own: string, met: string): boolean {
  const [a, b] = [folded(own), folded(met)];
  const shared = Math.min(STEM, a.length - 1, b.length - 1);
  return a !== b && a.slice(0, Math.max(1, shared)) !== b.slice(0, Math.max(1, shared));
}

const folded = (word: string): string => foldWord(word, mainScript([word]));

type TextOf = (message: number) => string;

function wordMarks({ slot, parts, grams, alike }: Meeting, textOf: TextOf): Mark[] {
  // One character of a script without spaces says nothing to the eye.
  if (slot.kind === 'gram' && slot.text.length < 2) return [];
  const met = parts[0] ?? alike;
  if (!met) return [];
  const total = parts.reduce((sum, { impact }) => sum + impact, grams);
  return marksAt(slot, partName(met.part), met.form, total, textOf);
}

function marksAt(slot: Slot, part: Part, form: string, total: number, textOf: TextOf): Mark[] {
  const { places } = slot;
  return places.map((place) => {
    const own = textOf(place.message).slice(place.start, place.end);
    return { ...place, part, own, met: slot.kind === 'word' ? form : own, ...weighing(total, places) };
  });
}

function groupMarks(
  { hit, phrase }: GroupMeeting,
  document: IndexDocument,
  meetings: readonly Meeting[],
  textOf: TextOf,
): Mark[] {
  const at = groupImpact(hit.group, document.number);
  let direct = 0;
  for (const { slot, parts } of meetings) {
    if (hit.slots.has(slot)) direct += parts.reduce((sum, { impact }) => sum + impact, 0);
  }
  const more = hit.weight * at - direct;
  if (more <= 0) return [];
  const { places } = hit;
  return places.map((place) => {
    const own = textOf(place.message).slice(place.start, place.end);
    return { ...place, part: 'synonyms', own, met: phrase, ...weighing(more, places) };
  });
}

function alikeMarks({ places, part, met, weight }: MeaningMark, textOf: TextOf): Mark[] {
  return places.map((place) => {
    const own = textOf(place.message).slice(place.start, place.end);
    return { ...place, part, own, met: met === '' ? own : met, ...weighing(weight, places) };
  });
}

function weighing(total: number, places: readonly Place[]): Pick<Mark, 'weight' | 'top'> {
  const weight = total / places.length;
  return { weight, top: weight };
}

function partName(part: number): Part {
  return PARTS[part] ?? 'guidance';
}

/** Joins marks that overlap, and neighbours that met the same part of the card. */
function merge(marks: readonly Mark[], textOf: TextOf): Mark[] {
  const sorted = [...marks].sort((a, b) => a.message - b.message || a.start - b.start || a.end - b.end);
  const merged: Mark[] = [];
  for (const mark of sorted) {
    const before = merged.at(-1);
    if (!before || !isOnePhrase(before, mark, textOf)) merged.push({ ...mark });
    else join(before, mark);
  }
  return merged;
}

function isOnePhrase(before: Mark, mark: Mark, textOf: TextOf): boolean {
  if (before.message !== mark.message) return false;
  if (mark.start < before.end) return true;
  const gap = textOf(mark.message).slice(before.end, mark.start);
  return before.part === mark.part && mark.part !== 'synonyms' && gap.length <= GAP && !/[.?!\n]/.test(gap);
}

/** The heaviest word of a phrase says what part it met, and by which word: all of the card's words would be no phrase. */
function join(before: Mark, mark: Mark): void {
  if (mark.top > before.top) {
    const { part, own, met, top } = mark;
    Object.assign(before, { part, own, met, top });
  }
  before.end = Math.max(before.end, mark.end);
  before.weight += mark.weight;
}
