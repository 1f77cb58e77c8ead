import type { AgentProfile } from '../policy/agent';
import { foldValue } from '../policy/conditions';
import type { Pack } from '../policy/pack';
import { orderNumberIn } from '../ticket/order-number';
import type { Ticket } from '../ticket/ticket';
import { firstNameOf } from './first-name';
import { findDeclared, findLike } from './like';
import { own } from './own';
import { sanitiseValue } from './sanitise';
import type { KnownValue, ValueSource } from './types';
import { FACT_PREFIX } from './variables';

/** Where values come from. */
export interface ValueSources {
  /** The open ticket; none when a card was found by search. */
  ticket?: Ticket | undefined;
  profile: Pick<AgentProfile, 'name' | 'team'>;
  /** The day in the pack's time zone. */
  today: string;
  /** What the pack declares. */
  variables: Pack['variables'];
  /** What the agent typed, by variable name: wins over everything. */
  agentValues: Record<string, string>;
}

type Entry = [name: string, value: string];
type Declared = Pack['variables'][string];

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/u;

/** True for what stands in a name field without being a name: an e-mail or web address. */
function isAddress(name: string): boolean {
  return name.split(' ').some((word) => /[@/]|\.(?:[a-z]{2,}|[A-Z]{2,})$/u.test(word));
}

/** What the customer wrote: nothing else is searched for values. */
function customerTexts({ subject, messages }: Ticket): string[] {
  return [subject, ...messages.flatMap(({ direction, text }) => (direction === 'customer' ? [text] : []))];
}

/** What a field of the page says whose label is the declared one; nothing where two such fields differ. */
function fieldValue({ fields }: Ticket, { label }: Declared): string {
  const values = new Set(
    fields.filter((field) => foldValue(field.label) === foldValue(label)).map(({ value }) => value),
  );
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

/**
 * An order number as the pack declares it: pages often leave out the "#" with which customers know it, or write words
 * around it. As the page writes it where the pack says nothing, so a reply reads "your order #10482" or "your order
 * 10482" and never adds a sign of its own.
 */
function orderNumber(shown: string, like: readonly string[]): string {
  const marked = findLike(like, `#${shown.trim()}`);
  const found = marked.length === 1 ? marked : findLike(like, shown);
  return found.length === 1 ? (found[0] ?? shown) : shown;
}

function declaredEntries(ticket: Ticket, variables: Pack['variables']): Entry[] {
  const texts = customerTexts(ticket);
  return Object.entries(variables).map(([name, declared]) => {
    const shown = fieldValue(ticket, declared);
    return [name, shown === '' ? (findDeclared(declared.like, texts) ?? '') : shown];
  });
}

function ticketEntries(ticket: Ticket, variables: Pack['variables']): Entry[] {
  const { customer, order } = ticket;
  const name = sanitiseValue(customer.name);
  const email = sanitiseValue(customer.email);
  const like = own(variables, 'order.number')?.like ?? [];
  const number = order.number || orderNumberIn(customerTexts(ticket));
  return [
    ['customer.name', isAddress(name) ? '' : name],
    ['customer.first_name', isAddress(name) ? '' : (firstNameOf(name) ?? '')],
    ['customer.email', ADDRESS.test(email) ? email : ''],
    ['order.number', orderNumber(number, like)],
    ['order.date', order.date],
    ['order.total', order.total],
    ['order.status', order.status],
    ['ticket.id', ticket.id],
    ['ticket.subject', ticket.subject],
  ];
}

function known(entries: readonly Entry[], source: ValueSource): [string, KnownValue][] {
  return entries.flatMap(([name, value]) => {
    const clean = sanitiseValue(value);
    return clean === '' ? [] : [[name, { value: clean, source }]];
  });
}

/**
 * Every variable whose value is known, and where it comes from. What the agent typed wins, then the page's fields, then
 * what the customer's own text shows of a declared variable, if it shows exactly one. Facts are not among them. Days
 * are put into words by the reply, in its own language.
 */
export function knownValues(sources: ValueSources): Record<string, KnownValue> {
  const { ticket, profile, today, variables, agentValues } = sources;
  const typed = Object.entries(agentValues).filter(([name]) => !name.startsWith(FACT_PREFIX));
  return Object.fromEntries([
    ...known(ticket === undefined ? [] : declaredEntries(ticket, variables), 'page'),
    ...known(ticket === undefined ? [] : ticketEntries(ticket, variables), 'page'),
    ...known(
      [
        ['agent.name', profile.name],
        ['agent.team', profile.team],
      ],
      'profile',
    ),
    ...known([['today', today]], 'clock'),
    ...known(typed, 'agent'),
  ]);
}
