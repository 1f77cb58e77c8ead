import type { Letter } from './bodies';
import { attribute, hintsOf, isButton, shapeOf, upFrom, type Box } from './box';
import {
  AGENT_SIDE,
  BADGE,
  CUSTOMER,
  DATE,
  FROM,
  INTERNAL,
  isOnly,
  says,
  SUBJECT,
  TO,
  without,
  withoutWrote,
} from './cues';
import type { Known } from './known';
import { largest, sum } from './lists';
import { addressIn, nameIn } from './names';
import type { Sketch } from './sketch';
import { allText, flat, ownText } from './text';
import { hoverText, isTimeText, withoutTimes } from './times';

/** Who wrote a message, as its header says. */
export interface Author {
  name: string;
  email: string;
  /** The box that says it; undefined where an image's description does. */
  box?: Box | undefined;
}

interface Candidate extends Author {
  score: number;
}

const NAME_LENGTH = 60;
const LEAST = 1;
/** Beats whatever else a header may say. */
const STATED = 12;
const AUTHOR =
  / (?:author|sender|from|user|username|name|fullname|displayname|creator|by|who|person|agent|customer|requester|owner|profile|contact) /u;
/** What stands beside a name in a header. */
const NOT_AUTHOR = / (?:status|state|badge|tag|time|date|subject|title|recipients?|actions?|channel) /u;
/** "Author: Maya" */
const LABELLED = /^\p{L}[^:：]{1,15}[:：]\s+(?=\S)/u;

/** The author of each message; undefined where its header names none. */
export function authorsOf(letters: readonly Letter[], sketch: Sketch, known: Known): (Author | undefined)[] {
  const authors = letters.map((letter) => letter.author ?? authorIn(candidatesIn(letter, sketch, known)));
  const builds = letters.map(buildOf);
  // Chats name the author once for several messages in a row.
  letters.forEach(({ run }, index) => {
    const before = authors[index - 1];
    // "Note by Sam Rivera", below what Sam Rivera wrote.
    const isCalled = attribute(run.boxes[0], 'aria-label').includes(before?.name || '\n');
    if (isCalled || builds[index] === builds[index - 1]) authors[index] ??= before;
  });
  return authors;
}

/** What a message is made of, from its text outwards: the two sides of a chat differ somewhere. A text's own parts have no names. */
function buildOf({ run, body }: Letter): string {
  let build = '';
  upFrom(body[0], (box) => {
    build += attribute(box, 'class') && shapeOf(box);
    return box === run.boxes[0];
  });
  return build;
}

/** The best of what a header says. A name and its address often stand beside each other. */
function authorIn(candidates: readonly Candidate[]): Author | undefined {
  const best = largest(candidates, ({ score }) => score);
  if (!best || best.score <= LEAST) return undefined;
  if (best.score >= STATED) return best;
  const [address, ...others] = candidates.filter(({ email, score }) => email && score > -1);
  const before = candidates[candidates.indexOf(best) - 1];
  const isName = before !== undefined && before.email === '' && before.score > 0;
  return {
    name: best.name || (isName ? before.name : ''),
    email: best.email || (others.length === 0 ? (address?.email ?? '') : ''),
    box: best.box,
  };
}

function candidatesIn(letter: Letter, sketch: Sketch, known: Known): Candidate[] {
  let label = '';
  const parts = letter.around.flatMap((box, index) => {
    const text = box.tag === 'img' ? flat(attribute(box, 'alt'), NAME_LENGTH) : ownText(box, 120);
    const isDated = sketch.times.has(box) || isTimeText(text, sketch.timeWords);
    const said = withoutWrote(isDated ? withoutTimes(text, sketch.timeWords) : text);
    const [name, email] = [nameIn(said.replace(LABELLED, '')), addressIn(said)];
    const before = LABELLED.exec(said)?.[0].trim() ?? label;
    label = text;
    if ((name === '' && email === '') || name.length > NAME_LENGTH || (isDated && !isCapital(name)))
      return [];
    const score = scoreOf(box, name, email, known) + labelScore(before) - index * 0.05 - (isDated ? 0.5 : 0);
    return [{ name, email, box: box.tag === 'img' ? undefined : box, score }];
  });
  return [...parts, ...describedAuthor(letter), ...statedAuthor(letter)];
}

/** "From: Maya Lindqvist <maya@example.com>", as its own field. */
function statedAuthor({ headers }: Letter): Candidate[] {
  const from = headers.find(({ label }) => says(label, FROM))?.value ?? '';
  const [name, email] = [nameIn(from), addressIn(from)];
  return email === '' && (name === '' || name.includes('@')) ? [] : [{ name, email, score: STATED }];
}

/** What a message is called for those who hear the page may be its author's name. */
function describedAuthor({ run }: Letter): Candidate[] {
  const name = attribute(run.boxes[0], 'aria-label');
  const isName = name.length <= NAME_LENGTH && /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(name);
  return isName ? [{ name, email: '', score: LEAST + 0.1 }] : [];
}

/** True for what starts as names do, in scripts that have capitals. */
const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word);

function scoreOf(box: Box, name: string, email: string, known: Known): number {
  const words = name.split(' ');
  const signs: [number, boolean][] = [
    [2, email !== ''],
    [1, name !== '' && words.length <= 4],
    [-2, words.length > 4],
    [0.7, words.every(isCapital)],
    [-3, /^\p{Lu}{1,2}$|[?!:]$/u.test(name)],
    [4, [...known.agents, known.customer.name].some((each) => isSamePerson(each, name))],
    [2, email !== '' && email === known.customer.email],
    [3, isHinted(box, AUTHOR)],
    [-3, isHinted(box, NOT_AUTHOR)],
    [-4, isButton(box)],
    [-3, /^h[12]$/u.test(box.tag)],
    [-4, name !== '' && isBadge(name)],
    [1.5, box.parent !== undefined && box.parent.times > 0 && box.parent.chars < 300],
  ];
  return sum(signs, ([weight, holds]) => (holds ? weight : 0));
}

/** Said by its own class or attributes, or by those of what little is around it. */
function isHinted(box: Box, cue: RegExp): boolean {
  for (
    let each: Box | undefined = box, step = 0;
    each && step < 3 && each.chars <= box.chars + 12;
    each = each.parent, step++
  )
    if (cue.test(hintsOf(each))) return true;
  return false;
}

/** "Customer", "Internal note": says who speaks, but not by name. */
const isBadge = (text: string): boolean => without(text, CUSTOMER, AGENT_SIDE, INTERNAL, BADGE) === '';

/** A name behind "To:" is not the author's; `TO` alone is Tom Okafor's initials. */
const labelScore = (before: string): number =>
  before.length < 30 && before !== before.toUpperCase() && isOnly(before, TO, SUBJECT, DATE) ? -9 : 0;

/** True for one person's name in full and in short: all words of the shorter stand in the longer. */
export function isSamePerson(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => without(nameIn(name) || name).split(' '));
  if (!first?.[0] || !second?.[0]) return false;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.join('').length > 2 && short.every((word) => long.includes(word));
}

/** When a message was sent, and the box that says it. */
export function sentAtOf({ around }: Letter, sketch: Sketch): { text: string; box: Box } | undefined {
  const times = around.filter((box) => sketch.times.has(box));
  const box = times.find(({ tag }) => tag === 'time') ?? times[0];
  if (!box) return undefined;
  const hover = hoverText(box);
  const text =
    attribute(box, 'datetime') || (isTimeText(hover, sketch.timeWords) ? hover : allText(box, 100));
  return { text: text.replace(LABELLED, ''), box };
}
