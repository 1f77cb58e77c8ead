import { LIMITS } from '../limits';
import type { Box } from './box';
import { boxesIn, contains, hintsOf, isControl, upFrom } from './box';
import { says, SUBJECT, without } from './cues';
import { isSamePerson } from './author';
import type { Known } from './known';
import { isNavigation } from './others';
import type { Sketch } from './sketch';
import { allText, flat } from './text';

export interface Subject {
  text: string;
  /** Above 3 where several signs agree. */
  score: number;
}

const LONGEST = 300;
const LEAST = 1.5;
const HEADING: Record<string, number> = { h1: 2, h2: 1.8, h3: 1.4, h4: 1, h5: 0.6 };

/** The ticket's subject: the heading (or field) that the title agrees with, above the messages. */
export function subjectIn(sketch: Sketch, messages: readonly Box[], known: Known, id: string): Subject {
  const first = messages[0];
  let best: Subject = { text: '', score: LEAST };
  if (known.subject) best = { text: known.subject, score: 3.5 + titleScore(known.subject, sketch.title) };
  for (const box of sketch.boxes) {
    if (
      box.isOther ||
      (box.chars === 0 && !box.value) ||
      box.chars > LONGEST ||
      isControl(box) ||
      box.isEditor
    )
      continue;
    const kind = kindScore(box);
    if (
      kind === 0 ||
      upFrom(box.parent, ({ tag }) => tag === 'button' || tag === 'a') ||
      messages.some((message) => contains(message, box) && message !== box)
    )
      continue;
    const text = calmText(box);
    const score = kind + wordScore(text, sketch, known) + placeScore(box, first);
    if (text.length > 2 && score > best.score) best = { text, score };
  }
  if (best.text === '') best = { text: fromTitle(sketch.title, id), score: 0 };
  const digits = /\d+$/u.exec(id)?.[0] ?? id;
  return { text: flat(withoutId(withoutId(best.text, id), digits), LIMITS.subject), score: best.score };
}

function kindScore(box: Box): number {
  const hints = hintsOf(box);
  const heading = HEADING[box.tag] ?? (box.el.getAttribute('role') === 'heading' ? 1.5 : 0);
  const isNamed =
    / (?:subject|betreff|asunto|objet) /u.test(hints) ||
    says(box.el.getAttribute('aria-label') ?? '', SUBJECT);
  if (box.value !== undefined) return isNamed && box.tag !== 'select' ? 4 : / title /u.test(hints) ? 2 : 0;
  if (isNamed) return heading + (isLeaf(box) ? 2.5 : 0);
  if (/ title /u.test(hints) && isLeaf(box)) return heading + (heading > 0 ? 0.7 : 1.2);
  return heading;
}

const isLeaf = (box: Box): boolean => boxesIn(box).filter((kid) => kid.chars > 0).length <= 1;

function wordScore(text: string, sketch: Sketch, known: Known): number {
  let score = titleScore(text, sketch.title);
  if (text.length >= 12) score += 0.5;
  if (score < 1 && (text.split(' ').length <= 2 || without(text, SUBJECT) === '')) score -= 1;
  return known.customer.name !== '' && isSamePerson(text, known.customer.name) ? score - 2 : score;
}

/** How much of the document's title the text is. */
function titleScore(text: string, title: string): number {
  const [inner, outer] = [plain(text), plain(title)];
  if (inner.length < 4 || outer.length === 0) return 0;
  if (outer.includes(inner)) return 1 + 3 * Math.min(1, inner.length / outer.length);
  // Titles are cut short, and numbers stand before subjects.
  return inner.length > 20 && outer.includes(inner.slice(0, 20)) ? 2 : 0;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

function placeScore(box: Box, first: Box | undefined): number {
  let score = isNavigation(box) ? -3 : 0;
  const region = upFrom(
    box,
    ({ tag, el }) =>
      /^(?:aside|header|footer|main)$/u.test(tag) ||
      /^(?:banner|complementary|contentinfo|dialog)$/u.test(el.getAttribute('role') ?? ''),
  );
  if (
    region &&
    (region.tag === 'aside' ||
      region.tag === 'footer' ||
      /complementary|contentinfo|dialog/u.test(region.el.getAttribute('role') ?? ''))
  )
    score -= 2;
  if (!first) return score;
  const shared = upFrom(box, (each) => contains(each, first));
  return score + (box.at < first.at ? 0.8 : -1) + (shared?.depth ?? 0) / Math.max(first.depth, 1);
}

/** A heading's words without the buttons in it. */
function calmText(box: Box): string {
  if (box.value !== undefined) return box.value;
  const controls = boxesIn(box).filter((kid) => isControl(kid) && kid.tag !== 'a');
  if (controls.length === 0) return allText(box, LONGEST);
  return flat(
    box.kids
      .map((kid) =>
        typeof kid === 'string' ? kid : controls.includes(kid) ? '' : ` ${allText(kid, LONGEST)} `,
      )
      .join(''),
    LONGEST,
  );
}

/** The title's longest part, where the title names the ticket; a title that never changes says nothing. */
function fromTitle(title: string, id: string): string {
  if (id === '' || !title.includes(id)) return '';
  const parts = title.split(/\s[-–—|·•]\s/u);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** `#1: Please cancel` and `[#1] Please cancel` are about "Please cancel". */
function withoutId(text: string, id: string): string {
  const number = id.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  if (number === '' || number.length > 60) return text;
  const before = new RegExp(`^\\s*(?:\\p{L}+ ){0,3}[\\[(]?#?${number}[\\])]?\\s*[:|–—-]?\\s+(?=\\S)`, 'u');
  const after = new RegExp(`\\s+[\\[(]?#${number}[\\])]?\\s*$`, 'u');
  return text.replace(before, '').replace(after, '');
}
