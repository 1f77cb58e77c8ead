import { LIMITS } from '../limits';
import type { Ticket } from '../../ticket/ticket';
import {
  AGENT,
  CHANNEL,
  CUSTOMER,
  DATE,
  DELIVERY,
  EMAIL,
  NAME,
  NUMBER,
  ORDER,
  ORDERED,
  says,
  STATUS,
  SUBJECT,
  TAGS,
  TOTAL,
  without,
} from './cues';
import { boxesIn, isControl, type Box } from './box';
import type { Field } from './fields';
import { cut, ownText } from './text';

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

const ADDRESS = /[^\s<>()[\],;:"]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/u;

/** The first e-mail address in a text. */
export const addressIn = (text: string): string => ADDRESS.exec(text.slice(0, LIMITS.value))?.[0] ?? '';

/** A name without the address and the brackets that may follow it. */
export function nameIn(text: string): string {
  const shown = text.slice(0, LIMITS.value);
  // `maya (Maya Lindqvist)`: a login, and who that is.
  const full = /^[^\p{Lu}\s]+ \((?<name>[^()]+)\)$/u.exec(shown.trim())?.groups?.name;
  const name = (full ?? shown)
    .replace(ADDRESS, '')
    .replace(/[<>[\]"]|\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return /\p{L}/u.test(name) ? name.replace(/[,;:|·-]+$/u, '').trim() : '';
}

/** Sorts fields by what their labels mean. The first of a kind counts. */
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
    if (meaning === undefined || !take(known, meaning, field)) known.rest.push(field);
  }
  return known;
}

/** What a label means, alone or under its heading; undefined where it means nothing that we know. */
export function meaningOf({
  label,
  section,
  value,
}: Pick<Field, 'label' | 'section' | 'value'>): Meaning | undefined {
  const name = splitCompounds(label);
  if (says(name, AGENT)) return 'agent';
  if (says(name, EMAIL) && value.includes('@')) return 'email';
  const order = orderMeaning(name, splitCompounds(section), value);
  if (order) return order;
  if (says(name, CUSTOMER) && without(name, CUSTOMER, NAME) === '') return 'name';
  if (says(name, NAME) && without(name, NAME) === '' && !says(section, AGENT)) return 'name';
  if (says(name, CHANNEL) && without(name, CHANNEL) === '') return 'channel';
  if (says(name, TAGS) && without(name, TAGS) === '') return 'tags';
  return says(name, SUBJECT) && without(name, SUBJECT) === '' ? 'subject' : undefined;
}

function orderMeaning(name: string, section: string, value: string): Meaning | undefined {
  if (says(name, ORDERED) && without(name, ORDERED, DATE) === '') return 'date';
  if (says(name, DELIVERY) && says(name, STATUS) && without(name, DELIVERY, STATUS) === '') return 'status';
  const isOrder = says(name, ORDER);
  const inOrder = isOrder || (says(section, ORDER) && without(section, ORDER, NAME).split(' ').length <= 1);
  const has = (entries: readonly string[]): boolean =>
    says(name, entries) && without(name, ORDER, entries, NAME) === '';
  if (inOrder && has(STATUS)) return 'status';
  if (inOrder && has(NUMBER) && /\p{N}/u.test(value)) return 'number';
  if (inOrder && has(DATE) && /\p{N}/u.test(value)) return 'date';
  if (has(TOTAL) && /\p{N}/u.test(value)) return 'total';
  return isOrder && without(name, ORDER, NAME) === '' && /\p{N}/u.test(value) ? 'number' : undefined;
}

/** German writes `Bestellnummer` as one word. */
function splitCompounds(label: string): string {
  return label
    .toLowerCase()
    .replace(/(bestell|auftrags|liefer|versand|kunden|gesamt)(?=\p{L})/gu, '$1 ')
    .replace(/\bbestell ung/gu, 'bestellung');
}

/** Takes a field into its place; false where that is taken already. */
function take(known: Known, meaning: Meaning, { value, box }: Field): boolean {
  const short = cut(value, LIMITS.value);
  if (meaning === 'agent') return known.agents.push(nameIn(short)) === 0;
  if (meaning === 'tags') {
    known.tags = [...known.tags, ...(box ? itemsIn(box) : splitList(value))].slice(0, LIMITS.fields);
    return true;
  }
  if (meaning === 'channel' || meaning === 'subject') {
    if (known[meaning]) return false;
    known[meaning] = meaning === 'channel' ? channelOf(short) : short;
    return true;
  }
  if (meaning === 'email' || meaning === 'name') return takeCustomer(known.customer, short);
  if (known.order[meaning]) return false;
  known.order[meaning] = meaning === 'number' ? short.replace(/^#\s*/u, '') : short;
  return true;
}

function takeCustomer(customer: Known['customer'], value: string): boolean {
  const [email, name] = [addressIn(value), nameIn(value)];
  if ((!email || customer.email) && (!name || customer.name)) return false;
  customer.email ||= email;
  customer.name ||= name;
  return true;
}

/** The words of a box's items, each by itself. */
function itemsIn(box: Box): string[] {
  const items: string[] = [];
  const visit = (each: Box): void => {
    const own = ownText(each);
    if (own !== '' && !(isControl(each) && each.tag !== 'a')) items.push(own);
    for (const kid of boxesIn(each)) visit(kid);
  };
  visit(box);
  return items.flatMap(splitList).filter((item) => /[\p{L}\p{N}]/u.test(item));
}

const splitList = (text: string): string[] => text.split(/[,;]/u).map((item) => item.trim());

const CHANNELS: readonly [string, RegExp][] = [
  ['mail', /mail|courriel|correo|อีเมล|ईमेल/iu],
  ['chat', /chat|messenger|messag|whatsapp|widget|แชท|चैट/iu],
  ['phone', /phone|call|voice|telefon|téléphone|teléfono|โทร|फ़ोन|फोन/iu],
  ['social', /social|facebook|instagram|twitter|direct message|tiktok|\bx\b/iu],
];

/** The contract's word for a channel where we know it, else the page's own. */
export function channelOf(value: string): string {
  return CHANNELS.find(([, cue]) => cue.test(value))?.[0] ?? value;
}
