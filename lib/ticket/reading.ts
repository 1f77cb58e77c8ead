import { cleanMessage } from './clean';
import { foldWord } from './fold';
import { AUTOMATIC_REPLY, REPLY_PREFIX, SUBJECT_PREFIX } from './patterns';
import { runsOf, type Span } from './runs';
import { asksNothing } from './smalltalk';
import type { Message, Ticket } from './ticket';

/** Message number of the subject in everything that points into a ticket. */
export const SUBJECT = -1;

/** What is read of one ticket at most: enough for any question, little enough for any machine. UTF-16 units. */
export const READ_LIMIT = 64 * 1024;
/** Customer messages from before the agent's last reply are read until there are this many in all. */
export const READ_MESSAGES = 3;

/** How much a word counts by where it stands: what was said since the agent's last reply is what is asked now. */
export const WEIGHTS = { now: 1, subject: 1, answeredSubject: 0.5, earlier: 0.35 } as const;

const SUBJECT_PREFIX_LENGTH = 80;

/** A stretch of the ticket that the customer said. */
export interface Passage extends Span {
  /** Index into the ticket's messages; SUBJECT is the subject. */
  message: number;
  weight: number;
}

export interface Reading {
  /** What to match, most important first. */
  passages: Passage[];
  /** `question`: there may be something to answer. */
  state: 'question' | 'asksNothing' | 'nothingToRead';
  /** Folded words that name the customer. */
  names: ReadonlySet<string>;
  /** True where text was left unread because the ticket has more than the caps allow. */
  truncated: boolean;
}

interface Turn {
  message: number;
  weight: number;
  text: string;
  said: Span[];
}

/**
 * What a ticket asks: the subject and what the customer said since the agent's last reply, then earlier customer
 * messages at less weight. Agents' messages, notes, quoted history, signatures and greetings are left out. Judged to
 * ask nothing by the customer's last turn alone: after "thanks, bye" the earlier question is answered.
 */
export function readTicket(ticket: Ticket): Reading {
  const names = namesIn(ticket);
  const { turns, truncated, answered } = turnsOf(ticket);
  const current = turns.filter((turn) => turn.weight === WEIGHTS.now);
  const subject = subjectOf(ticket, answered);
  const passages = [...current, subject, ...turns.filter((turn) => turn.weight !== WEIGHTS.now)].flatMap(
    ({ message, weight, said }) => said.map((span) => ({ message, weight, ...span })),
  );
  return { passages, state: stateOf(ticket, current, subject, names, answered), names, truncated };
}

function stateOf(
  ticket: Ticket,
  current: readonly Turn[],
  subject: Turn,
  names: ReadonlySet<string>,
  answered: boolean,
): Reading['state'] {
  const written = current.filter((turn) => turn.text.trim() !== '');
  if (written.length === 0 && ticket.subject.trim() === '') return 'nothingToRead';
  if (AUTOMATIC_REPLY.test(ticket.subject)) return 'asksNothing';
  // "Re:" says that the question was answered on another page.
  const isReply = answered || REPLY_PREFIX.test(ticket.subject);
  const asked = isReply && written.length > 0 ? written : [subject, ...written];
  const silent = asked.every(
    ({ text, said }) =>
      asksNothing(text, said, names) || said.some(({ start }) => isAutomatic(text.slice(start, start + 300))),
  );
  return silent ? 'asksNothing' : 'question';
}

function isAutomatic(opening: string): boolean {
  return AUTOMATIC_REPLY.test(opening);
}

interface Turns {
  turns: Turn[];
  truncated: boolean;
  /** True where an agent has replied between two customer messages. */
  answered: boolean;
}

function turnsOf(ticket: Ticket): Turns {
  const speaks = speakers(ticket.messages);
  const turns: Turn[] = [];
  let room = READ_LIMIT;
  let truncated = ticket.truncated || ticket.subject.length > READ_LIMIT;
  let answered = false;
  for (let at = ticket.messages.length - 1; at >= 0; at--) {
    const message = ticket.messages[at];
    if (message?.direction === 'agent') answered ||= turns.length > 0;
    if (!message || !speaks(message)) continue;
    if (room === 0 || (answered && turns.length >= READ_MESSAGES)) truncated = true;
    else {
      const text = message.text.slice(0, room);
      truncated ||= text.length < message.text.length;
      room -= text.length;
      const weight = answered ? WEIGHTS.earlier : WEIGHTS.now;
      turns.push({ message: at, weight, text, said: cleanMessage(text).said });
    }
  }
  return { turns, truncated, answered };
}

/** Where the page tells nobody's direction, every message that is not an agent's is taken for the customer's. */
function speakers(messages: readonly Message[]): (message: Message) => boolean {
  const known = messages.some(({ direction }) => direction === 'customer');
  return ({ direction }) => direction === 'customer' || (!known && direction === 'unknown');
}

function subjectOf(ticket: Ticket, answered: boolean): Turn {
  const text = ticket.subject.slice(0, READ_LIMIT);
  let start = 0;
  for (;;) {
    const prefix = SUBJECT_PREFIX.exec(text.slice(start, start + SUBJECT_PREFIX_LENGTH));
    if (!prefix) break;
    start += prefix[0].length;
  }
  const said = text.slice(start).trim() === '' ? [] : [{ start, end: text.length }];
  return { message: SUBJECT, weight: answered ? WEIGHTS.answeredSubject : WEIGHTS.subject, text, said };
}

function namesIn(ticket: Ticket): ReadonlySet<string> {
  const speaks = speakers(ticket.messages);
  const authors = ticket.messages.filter(speaks).map(({ author }) => author);
  const names = new Set<string>();
  for (const name of [ticket.customer.name, ...authors]) {
    for (const run of runsOf(name)) names.add(foldWord(name.slice(run.start, run.end), run.script));
  }
  return names;
}
