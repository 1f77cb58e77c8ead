import type { Letter } from './bodies';
import { attribute, contains, hintsOf, isControl, shapeOf, type Box } from './box';
import {
  AGENT_SIDE,
  BADGE,
  CUSTOMER,
  DATE,
  FROM,
  INTERNAL,
  isOnly,
  NOTE,
  says,
  SUBJECT,
  TO,
  without,
} from './cues';
import { addressIn, nameIn, type Known } from './known';
import type { Sketch } from './sketch';
import { allText, flat, ownText } from './text';
import { hoverText, isTimeText, withoutTimes } from './times';

/** Who wrote a message, as its header says. */
export interface Author {
  name: string;
  email: string;
  /** The box that says it; undefined where an image's description does. */
  box: Box | undefined;
}

interface Candidate extends Author {
  text: string;
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
/** "Maya wrote:" */
const WROTE =
  /\s+(?:wrote|said|says|commented|replied|schrieb|a écrit|escribió|respondió|เขียนว่า|ने लिखा)\b.*$/iu;

/** The author of each message; undefined where its header names none. */
export function authorsOf(letters: readonly Letter[], sketch: Sketch, known: Known): (Author | undefined)[] {
  const all = letters.map((letter) => candidatesIn(letter, sketch, known));
  const everywhere = new Map<string, number>();
  for (const candidates of all)
    for (const text of new Set(candidates.map((candidate) => candidate.text)))
      everywhere.set(text, (everywhere.get(text) ?? 0) + 1);
  const authors = all.map((candidates) => {
    const scored = candidates.map((each) => {
      const share = (everywhere.get(each.text) ?? 0) / letters.length;
      return { ...each, score: each.score - (letters.length > 2 && share > 0.7 ? 1.5 : 0) };
    });
    const best = scored.reduce<Candidate | undefined>(
      (top, each) => (each.score > (top?.score ?? LEAST) ? each : top),
      undefined,
    );
    return best && withAddress(best, scored);
  });
  authors.forEach((author, index) => (authors[index] = author ?? inherited(index, letters, authors)));
  return authors;
}

/** Chats name the author once for several messages in a row. */
function inherited(
  index: number,
  letters: readonly Letter[],
  authors: readonly (Author | undefined)[],
): Author | undefined {
  const [above, own] = [letters[index - 1]?.run.boxes[0], letters[index]?.run.boxes[0]];
  return above && own && shapeOf(above) === shapeOf(own) ? authors[index - 1] : undefined;
}

/** A name and its address often stand beside each other. */
function withAddress(best: Candidate, others: readonly Candidate[]): Author {
  const { name, email, box } = best;
  if (best.score >= STATED) return best;
  const addresses = others.filter((each) => each.email && each.score > -1);
  if (email === '' && addresses.length === 1) return { name, email: addresses[0]?.email ?? '', box };
  const before = others[others.findIndex((each) => each.text === best.text) - 1];
  return { name: name || (before && before.email === '' && before.score > 0 ? before.name : ''), email, box };
}

function candidatesIn(letter: Letter, sketch: Sketch, known: Known): Candidate[] {
  let before = '';
  const parts = letter.around.flatMap((box, index) => {
    const text = box.tag === 'img' ? flat(attribute(box, 'alt'), NAME_LENGTH) : ownText(box, 120);
    const isDated = sketch.times.has(box) || isTimeText(text, sketch.timeWords);
    const said = (isDated ? withoutTimes(text, sketch.timeWords) : text)
      .replace(WROTE, '')
      .replace(LABELLED, '');
    const [name, email] = [nameIn(said), addressIn(said)];
    const previous = before;
    before = text;
    if (
      (name === '' && email === '') ||
      name.length > NAME_LENGTH ||
      (isDated && !/^[\p{Lu}\p{Lo}]/u.test(name))
    )
      return [];
    const score =
      scoreOf(box, name, email, known) +
      neighbourScore(box, LABELLED.exec(text)?.[0].trim() ?? previous) -
      index * 0.05 -
      (isDated ? 0.5 : 0);
    return [{ name, email, box: box.tag === 'img' ? undefined : box, text, score }];
  });
  return [...parts, ...describedAuthor(letter), ...statedAuthor(letter)];
}

/** "From: Maya Lindqvist <maya@example.com>", as its own field. */
function statedAuthor({ headers }: Letter): Candidate[] {
  const from = headers.find(({ label }) => says(label, FROM))?.value ?? '';
  const [name, email] = [nameIn(from), addressIn(from)];
  return email === '' && (name === '' || name.includes('@'))
    ? []
    : [{ name, email, box: undefined, text: from, score: STATED }];
}

/** What a message is called for those who hear the page: "Note by Sam Rivers", or the name alone. */
function describedAuthor({ run }: Letter): Candidate[] {
  const label = attribute(run.boxes[0], 'aria-label').slice(0, 200);
  const name = nameIn(label.replace(/^.*\s(?:by|from|von|de|par|por)\s+/iu, ''));
  const isName = name !== label || /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(name);
  return isName && name !== '' && name.length <= NAME_LENGTH
    ? [{ name, email: '', box: undefined, text: name, score: LEAST + 0.1 }]
    : [];
}

function scoreOf(box: Box, name: string, email: string, known: Known): number {
  let score = email ? 2 : 0;
  const words = name.split(' ');
  score += name === '' ? 0 : words.length <= 4 ? 1 : -2;
  if (words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) score += 0.7;
  if (/^\p{Lu}{1,2}$/u.test(name) || /[?!:]$|https?:/u.test(name)) score -= 3;
  if ([...known.agents, known.customer.name].some((each) => each !== '' && isSamePerson(each, name)))
    score += 4;
  if (email !== '' && email === known.customer.email) score += 2;
  if (isHinted(box, AUTHOR)) score += 3;
  if (isHinted(box, NOT_AUTHOR)) score -= 3;
  if (box.tag === 'img' || box.kids.some((kid) => typeof kid !== 'string' && kid.chars > 0)) score -= 0.5;
  if (isControl(box) && box.tag !== 'a') score -= 4;
  return name !== '' && isBadge(name) ? score - 4 : score;
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
const isBadge = (text: string): boolean =>
  without(text, CUSTOMER, AGENT_SIDE, INTERNAL, NOTE, BADGE) === '';

function neighbourScore(box: Box, before: string): number {
  const label = before.replace(/:$/u, '');
  // `TO` alone is Tom Okafor's initials.
  const isLabel = before.length < 30 && before !== before.toUpperCase();
  if (isLabel && isOnly(label, TO, SUBJECT, DATE)) return -9;
  if (before.length < 30 && says(label, FROM)) return 2;
  return box.parent && box.parent.times > 0 && box.parent.chars < 300 ? 1.5 : 0;
}

/** True for one person's name in full and in short: all words of the shorter stand in the longer. */
export function isSamePerson(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => without(nameIn(name) || name).split(' '));
  if (!first?.[0] || !second?.[0]) return false;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.join('').length > 2 && short.every((word) => long.includes(word));
}

/** When a message was sent, and the box that says it. */
export function sentAtOf(letter: Letter, sketch: Sketch): { text: string; box: Box } | undefined {
  const times = letter.around.filter((box) => sketch.times.has(box));
  const box = times.find(({ tag }) => tag === 'time') ?? times[0] ?? timeElement(letter, sketch);
  if (!box) return undefined;
  const hover = hoverText(box);
  const text =
    attribute(box, 'datetime') || (isTimeText(hover, sketch.timeWords) ? hover : allText(box, 100));
  return { text: text.replace(LABELLED, ''), box };
}

/** A time element whose words are inside further elements. */
function timeElement({ run, body }: Letter, sketch: Sketch): Box | undefined {
  for (const { at, end } of run.boxes)
    for (const box of sketch.boxes.slice(at, Math.min(end + 1, at + 100)))
      if (
        sketch.times.has(box) &&
        !body.some((part) => part.at < box.at && contains(part, box) && !run.boxes.includes(part))
      )
        return box;
  return undefined;
}
