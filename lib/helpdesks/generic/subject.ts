import { LIMITS } from '../limits';
import type { Box } from './box';
import {
  boxesIn,
  contains,
  attribute,
  hintsOf,
  isButton,
  isControl,
  regionOf,
  roleOf,
  upFrom,
  words,
} from './box';
import { ORDER, says, SUBJECT, without } from './cues';
import { isSamePerson } from './author';
import type { Known } from './known';
import { largest } from './lists';
import { isNavigation } from './others';
import type { Sketch } from './sketch';
import type { Letter } from './bodies';
import { allText, flat, ownText } from './text';

export interface Subject {
  text: string;
  /** Above 3 where several signs agree. */
  score: number;
  /** As the page writes it, and where; undefined where a field or the title says it. */
  shown: string;
  box: Box | undefined;
}

/** A line that may be the subject. */
export interface Line extends Pick<Subject, 'text' | 'score'> {
  box?: Box;
}

const LONGEST = 300;
const LEAST = 1.5;
const ABOVE = 1;
const HEADING: Record<string, number> = { h1: 2, h2: 1.8, h3: 1.4, h4: 1, h5: 0.6 };

interface Page {
  sketch: Sketch;
  known: Known;
  id: string;
}

/** The ticket's subject: the heading (or field) that the title agrees with, above the messages. */
export function subjectIn(page: Page, letters: readonly Letter[]): Subject {
  const { sketch, known, id } = page;
  const messages = letters.flatMap(({ body, run, isLead }) => (isLead ? body : run.boxes));
  const first = messages[0];
  const isMessage = regionOf(messages, sketch.root);
  const isAbove = regionOf(rightAbove(first), sketch.root);
  let best: Line = { text: '', score: LEAST };
  if (known.subject) best = { text: known.subject, score: 3.5 + titleScore(known.subject, sketch.title) };
  best = sketch.given?.subject ?? best;
  for (const box of sketch.boxes) {
    if (box.isOther || box.chars > LONGEST || box.isEditor) continue;
    const kind = kindScore(box) || (isAbove(box) && isLine(box) ? ABOVE : 0);
    if (kind === 0 || isMessage(box) || upFrom(box, isPressed)) continue;
    const text = box.value ?? allText(box, LONGEST, isButton);
    const score = kind + wordScore(text, page) + placeScore(box, first);
    if (text.length > 2 && score > best.score) best = { text, score, box };
  }
  const { text, score, box } = best;
  const shown = text === '' && sketch.title.includes(id) ? longestPart(sketch.title) : text;
  return { text: flat(withoutNumber(shown, id), LIMITS.subject), score, shown, box };
}

const isPressed = (box: Box): boolean => isControl(box) || box.tag === 'a';

/** What stands right before the messages, or before the part of the page that they are in. */
function rightAbove(first: Box | undefined): Box[] {
  const above: Box[] = [];
  for (let box = first, step = 0; box?.parent && step < 4; box = box.parent, step++) {
    const kids = boxesIn(box.parent);
    const before = kids
      .slice(Math.max(0, kids.indexOf(box) - 3), kids.indexOf(box))
      .findLast((kid) => kid.chars > 0);
    if (before) above.push(before);
  }
  return above.filter(({ chars, times }) => chars <= LONGEST && times === 0);
}

/** A line of several words, and nothing else beside it. */
const isLine = (box: Box): boolean => isLeaf(box) && ownText(box, 200).split(' ').length >= 3;

function kindScore(box: Box): number {
  const hints = hintsOf(box);
  const heading = HEADING[box.tag] ?? (attribute(box, 'role') === 'heading' ? 1.5 : 0);
  const isNamed =
    / (?:subject|betreff|asunto|objet) /u.test(hints) || says(attribute(box, 'aria-label'), SUBJECT);
  if (box.value !== undefined) return isNamed && box.tag === 'input' ? 4 : 0;
  if (!isLeaf(box)) return heading;
  return heading + (isNamed ? 2.5 : / title /u.test(hints) ? 1 : 0);
}

const isLeaf = (box: Box): boolean => boxesIn(box).filter((kid) => kid.chars > 0).length <= 1;

function wordScore(text: string, { sketch, known }: Page): number {
  const { name } = known.customer;
  const score = titleScore(text, sketch.title);
  // A number, or a person, is no subject.
  const isNumber = /\d/u.test(text) && (text.match(/\p{L}+/gu) ?? []).length < 2;
  if (isNumber || (name !== '' && isSamePerson(text, name))) return score - 5;
  const isPlain = score < 1 && (text.split(' ').length <= 2 || without(text, SUBJECT) === '');
  return score + (text.length >= 12 ? 0.5 : 0) - (isPlain ? 1 : 0);
}

/** How much of the document's title the text is. */
function titleScore(text: string, title: string): number {
  const [inner, outer] = [text, title].map((each) => words(each).trim());
  if (!inner || !outer || inner.length < 3) return 0;
  if (outer.includes(inner)) return 1 + 3 * Math.min(1, inner.length / outer.length);
  // Titles are cut short, and numbers stand before subjects.
  return inner.length > 20 && outer.includes(inner.slice(0, 20)) ? 2 : 0;
}

function placeScore(box: Box, first: Box | undefined): number {
  let score = isNavigation(box) ? -3 : 0;
  const isAside = (each: Box): boolean =>
    /^(?:aside|footer|complementary|contentinfo|dialog)$/u.test(roleOf(each));
  if (upFrom(box, isAside)) score -= 2;
  if (!first) return score;
  const shared = upFrom(box, (each) => contains(each, first));
  return score + (box.at < first.at ? 0.8 : -1) + (0.5 * (shared?.depth ?? 0)) / Math.max(first.depth, 1);
}

/** The part of a title that says most: others name the helpdesk. */
const longestPart = (title: string): string =>
  largest(title.split(/\s[-–—|·•]\s/u), ({ length }) => length) ?? '';

/** `#1: Please cancel` and `Ticket#10042 – Please cancel` are about "Please cancel"; `Order #7: where?` is about an order. */
function withoutNumber(text: string, id: string): string {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- of 100 characters at most
  const [before] = /^\s*[[(]?(?:\p{L}+ ?){0,3}#?[-A-Z_a-z]*\d[-\w]*[\])]?\s*(?:[:|–—-]\s+|\s)/u.exec(
    text.slice(0, 100),
  ) ?? [''];
  const number = /\d+$/u.exec(id)?.[0] ?? id;
  const isId = [id, number].some((each) => words(before).includes(words(each)));
  const isNumber = before.includes('#') && /[:|–—-]\s+$/u.test(before);
  return (isId || isNumber) && !says(before, ORDER) ? text.slice(before.length) : text;
}
