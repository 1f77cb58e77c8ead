import { LIMITS } from '../limits';
import type { Ticket } from '../../ticket/ticket';
import {
  AGENT,
  CHANNEL,
  CUSTOMER,
  DATE,
  DELIVERY,
  EMAIL,
  FROM,
  isOnly,
  NAME,
  NUMBER,
  ORDER,
  ORDERED,
  says,
  splitCompounds,
  STATUS,
  SUBJECT,
  TAGS,
  TOTAL,
  without,
  type Cue,
} from './cues';
import { boxesIn, isButton, type Box } from './box';
import type { Field } from './fields';
import { addressIn, nameIn } from './names';
import { cut } from '../cut';
import { ownText } from './text';

/** What fields say in the words of `Ticket`. */
export interface Known {
  customer: { name: string; email: string };
  order: Ticket['order'];
  channel: string;
  tags: string[];
  subject: string;
  agents: string[];
  /** The fields that are none of these. */
  rest: Field[];
}

type Meaning =
  'name' | 'email' | 'number' | 'date' | 'status' | 'total' | 'channel' | 'tags' | 'agent' | 'subject';

/** Stands for what two fields say differently, and is trimmed away in the end. */
const DISPUTED = ' ';
/** Sorts fields by what their labels mean. The first of a kind counts, or none where offers may hang on it. */
export function knownIn(fields: readonly Field[]): Known {
  const known: Known = {
    customer: { name: '', email: '' },
    order: { number: '', date: '', status: '', total: '' },
    channel: '',
    tags: [],
    subject: '',
    agents: [],
    rest: [],
  };
  for (const field of fields) {
    const meaning = meaningOf(field);
    if (!meaning || !take(known, meaning, field)) known.rest.push(field);
  }
  known.channel = known.channel.trim();
  for (const key of ['date', 'status', 'total'] as const) known.order[key] = known.order[key].trim();
  return known;
}

/** What a label means, alone or under its heading; undefined where it means nothing that we know. */
export function meaningOf({
  label,
  section,
  value,
}: Pick<Field, 'label' | 'section' | 'value'>): Meaning | undefined {
  const name = splitCompounds(label);
  const isOf = (cue: Cue, ...beside: Cue[]): boolean => isOnly(name, cue, ...beside);
  if (says(name, AGENT)) return 'agent';
  if (says(name, EMAIL) && value.includes('@')) return 'email';
  const order = orderMeaning(name, splitCompounds(section), /\p{N}/u.test(value));
  if (order) return order;
  if (isOf(CUSTOMER, NAME, FROM) || isOf(FROM) || (isOf(NAME) && !says(section, AGENT))) return 'name';
  return isOf(CHANNEL) ? 'channel' : isOf(TAGS) ? 'tags' : isOf(SUBJECT) ? 'subject' : undefined;
}

function orderMeaning(name: string, section: string, hasNumber: boolean): Meaning | undefined {
  const isOf = (cue: Cue): boolean => isOnly(name, cue, ORDER, NAME);
  const isOrder = says(name, ORDER);
  const inOrder = isOrder || (says(section, ORDER) && !without(section, ORDER, NAME).includes(' '));
  if ((inOrder && isOf(STATUS)) || (says(name, STATUS) && isOnly(name, DELIVERY, STATUS))) return 'status';
  if (isOnly(name, ORDERED, DATE)) return 'date';
  if (!hasNumber) return undefined;
  if (inOrder && isOf(NUMBER)) return 'number';
  if (inOrder && isOf(DATE)) return 'date';
  return isOf(TOTAL) ? 'total' : isOf(ORDER) ? 'number' : undefined;
}

/** Takes a field into its place; false where that is taken already. */
function take(known: Known, meaning: Meaning, { value, box }: Field): boolean {
  const short = cut(value, LIMITS.value);
  const { customer, order } = known;
  switch (meaning) {
    case 'agent':
      known.agents.push(nameIn(short));
      return false;
    case 'tags':
      known.tags.push(...(box ? itemsIn(box) : splitList(value)));
      return true;
    case 'channel':
      return claim(known, meaning, short);
    case 'number':
      return put(order, meaning, short.replace(/^#\s*/u, ''));
    case 'subject':
      return put(known, meaning, short);
    case 'email':
    case 'name':
      // Either may hold both.
      return [put(customer, 'email', addressIn(short)), put(customer, 'name', nameIn(short))].some(Boolean);
    default:
      return claim(order, meaning, short);
  }
}

/** Fills an empty place; false where it is taken. */
function put<Key extends string>(into: Record<Key, string>, key: Key, text: string): boolean {
  const isFree = into[key] === '' && text !== '';
  if (isFree) into[key] = text;
  return isFree;
}

/** As `put`; where two places say different things, neither is believed. */
function claim<Key extends string>(into: Record<Key, string>, key: Key, text: string): boolean {
  if (into[key] !== '' && into[key] !== text) into[key] = DISPUTED;
  return put(into, key, text);
}

/** The words of a box's items, each by itself. */
function itemsIn(box: Box): string[] {
  const own = isButton(box) ? [] : splitList(ownText(box));
  return [...own, ...boxesIn(box).flatMap(itemsIn)];
}

const splitList = (text: string): string[] =>
  text
    .split(/[,;]/u)
    .map((item) => item.trim())
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
