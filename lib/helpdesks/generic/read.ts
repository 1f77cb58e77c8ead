import type { Message, Ticket } from '../../ticket/ticket';
import { cut } from '../cut';
import { LIMITS } from '../limits';
import { authorsOf, isSamePerson, sentAtOf, type Author } from './author';
import { lettersIn, type Letter } from './bodies';
import { contains, regionOf, upFrom, type Box } from './box';
import { DATE, FROM, isOnly, SUBJECT, SYSTEM, TO, without } from './cues';
import { directionsOf } from './direction';
import { fieldsIn, type Field } from './fields';
import { knownIn, type Known } from './known';
import { findLead } from './lead';
import { sum } from './lists';
import { oldestFirst } from './order';
import { ownFields } from './own';
import { findContact } from './people';
import { tagsIn } from './tags';
import { findThread } from './runs';
import type { Sight } from '../sight';
import type { Sketch } from './sketch';
import { subjectIn } from './subject';
import { composer } from './text';

interface Page {
  sketch: Sketch;
  sight: Sight;
  known: Known;
}

/** What a page shows of the ticket `id`, whose key is `key`; undefined where nothing on it looks like a message. */
export function readSketch(sketch: Sketch, sight: Sight, id: string, key: string): Ticket | undefined {
  const fields = fieldsIn(sketch);
  const { letters, said } = findLetters(sketch, sight, fields);
  const isTaken = regionOf(
    letters.flatMap(({ body, around, run, isLead }) => (isLead ? [...body, ...around] : run.boxes)),
    sketch.root,
  );
  const known = knownIn(fields.filter(({ at }) => !isTaken(at)));
  Object.assign(known.customer, sketch.given?.customer);
  findContact(known, sketch, isTaken);
  const read = readMessages(oldestFirst(letters, sketch), { sketch, sight, known });
  if (read.length === 0) return undefined;
  const messages = read.map(({ message }) => message);
  const subject = subjectIn({ sketch, known, id }, letters);
  completeCustomer(known, read);
  const holds = regionOf(subject.box ? [...said, subject.box] : said, sketch.root);
  const texts = [subject.text, subject.shown, known.customer.name, ...messages.map(({ author }) => author)];
  const { order, channel, tags, rest } = knownIn(ownFields(fields, { holds, texts, letters }));
  return {
    key,
    id: cut(id, LIMITS.value),
    subject: subject.text,
    messages,
    customer: known.customer,
    order,
    channel,
    tags: [...new Set(tags.length > 0 ? tags : tagsIn(sketch, holds))],
    fields: rest.map(({ label, value }) => ({ label, value })),
    certainty: certaintyOf(sketch, messages, subject.score),
    truncated: sketch.truncated || isCut(sketch, said),
  };
}

export interface Found {
  letters: Letter[];
  /** Parts of the page in which messages stand, with those that are not read. */
  said: Box[];
}

/** The thread's messages, and the first one where it stands apart. */
function findLetters(sketch: Sketch, sight: Sight, fields: readonly Field[]): Found {
  if (sketch.given?.thread) return sketch.given.thread;
  const thread = findThread(sketch, sight);
  const heads = fields.filter(({ label, box }) => box && isHead(label));
  const letters = lettersIn(thread?.runs ?? [], sketch).map((letter) => ({
    ...letter,
    headers: headersOf(letter, heads),
  }));
  const all = thread && letters.length > 0 ? thread.all : [];
  const lead = findLead({ sketch, sight, letters, taken: all });
  return lead
    ? { letters: [lead, ...letters], said: [...all, ...branchOf(lead)] }
    : { letters, said: thread?.all ?? [] };
}

/** All that stands with a first message's text in one part of its card: a mail may hold more than running text. */
function branchOf({ run, body: [text] }: Letter): Box[] {
  const branch = upFrom(text, ({ parent }) => parent !== undefined && parent === run.boxes[0]);
  return branch && branch !== text ? [branch] : run.boxes;
}

const isHead = (label: string): boolean => without(label, FROM, TO, SUBJECT, DATE) === '';

/** The lines of a mail's head that stand in its text. */
const headersOf = ({ run }: Letter, heads: readonly Field[]): Field[] =>
  heads.filter(({ at }) => run.boxes.some((part) => contains(part, at)));

interface Read {
  message: Message;
  author: Author | undefined;
}

function readMessages(letters: readonly Letter[], { sketch, sight, known }: Page): Read[] {
  const authors = authorsOf(letters, sketch, known);
  const directions = directionsOf(letters, authors, { known, sight });
  const compose = composer(sight, LIMITS.message);
  return letters.flatMap((letter, index) => {
    const [author, sent] = [authors[index], sentAtOf(letter, sketch)];
    if (isSystem(author)) return [];
    const headers = letter.headers.flatMap(({ at, box }) => [at, box]);
    const leftOut = new Set([author?.box, sent?.box, ...headers].filter((box) => box !== undefined));
    const text = compose(letter.body, leftOut);
    if (text === '') return [];
    const isCustomer = author?.email !== '' && author?.email === known.customer.email;
    const name = cut(
      author?.name || (isCustomer ? known.customer.name : '') || author?.email || '',
      LIMITS.value,
    );
    const message: Message = { author: name, direction: directions[index] ?? 'unknown', text };
    if (sent) message.sentAt = cut(sent.text, LIMITS.value);
    return [{ message, author }];
  });
}

/** What the helpdesk itself writes is no message. */
const isSystem = (author: Author | undefined): boolean => author !== undefined && isOnly(author.name, SYSTEM);

/** Without a field that names the customer, the one who wrote as the customer is it. */
function completeCustomer({ customer }: Known, messages: readonly Read[]): void {
  const theirs = messages.find(({ message, author }) => message.direction === 'customer' && author);
  const name = theirs?.author?.name ?? '';
  if (customer.name === '' || (name.length > customer.name.length && isSamePerson(name, customer.name)))
    customer.name = name;
  customer.email ||= theirs?.author?.email ?? '';
}

/** True where the thread, or a message of it, was drawn in part. */
const isCut = ({ cut: boxes }: Sketch, said: readonly Box[]): boolean =>
  boxes.some((box) => said.some((part) => contains(box, part) || contains(part, box)));

/** How much is known of each message, and of the ticket. */
function certaintyOf(sketch: Sketch, messages: readonly Message[], subject: number): number {
  const known = sum(
    messages,
    ({ author, sentAt, direction }) =>
      (author === '' ? 0 : 0.2) + (sentAt ? 0.15 : 0) + (direction === 'unknown' ? 0 : 0.2),
  );
  const certainty =
    0.2 + known / messages.length + Math.min(subject, 3) * 0.05 + (sketch.editors.length > 0 ? 0.1 : 0);
  return Math.round(certainty * 100) / 100;
}
