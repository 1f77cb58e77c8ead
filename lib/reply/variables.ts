import { daysBetween, parseOrderDate } from '../policy/days';
import { readableName } from '../policy/plain-text';
import { lookupLanguage } from './language';
import { own } from './own';
import { sanitiseValue } from './sanitise';
import type { KnownValue, Piece, ReplyMaterial } from './types';

/** The variables that every pack may use, and what they are called in English. */
export const VARIABLE_LABELS = {
  'customer.name': 'Customer name',
  'customer.first_name': 'Customer first name',
  'customer.email': 'Customer e-mail',
  'order.number': 'Order number',
  'order.date': 'Order date',
  'order.total': 'Order total',
  'order.status': 'Order status',
  'ticket.id': 'Ticket number',
  'ticket.subject': 'Ticket subject',
  'agent.name': 'Your name',
  'agent.team': 'Your team',
  today: 'Today’s date',
} as const;

export const FACT_PREFIX = 'fact.';

/** What the value of a variable hangs on. */
export interface VariableContext {
  material: Pick<ReplyMaterial, 'facts' | 'labels'>;
  values: Record<string, KnownValue>;
  /** The language of the text that the variable stands in. */
  language: string;
  today: string;
}

/** A day as the readers of a language write it, in full: "January 1, 2027". English where the tag is none. */
export function formatDay(day: string, language: string): string {
  const noon = (daysBetween('1970-01-01', day) + 0.5) * 86_400_000;
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(language, options).format(noon);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(noon);
  }
}

/** What a variable is called where the agent is asked for it: the pack's label, ours, or its name as words. */
export function labelOf(name: string, labels: Record<string, string>): string {
  const label = own(labels, name) ?? own<string>(VARIABLE_LABELS, name) ?? readableName(name);
  return sanitiseValue(label) || 'value';
}

function factPiece(name: string, fallback: string | undefined, context: VariableContext): Piece {
  const fact = own(context.material.facts, name.slice(FACT_PREFIX.length));
  if (fact === undefined) return withoutValue(name, fallback, context);
  if (fact.until !== undefined && context.today > fact.until)
    return { type: 'expired', name, until: fact.until };
  const language = lookupLanguage(Object.keys(fact.values), context.language);
  const value = sanitiseValue((language === undefined ? undefined : fact.values[language]) ?? fact.value);
  return value === ''
    ? withoutValue(name, fallback, context)
    : { type: 'value', name, value, source: 'fact' };
}

function withoutValue(name: string, fallback: string | undefined, { material }: VariableContext): Piece {
  return fallback === undefined
    ? { type: 'missing', name, label: labelOf(name, material.labels) }
    : { type: 'value', name, value: sanitiseValue(fallback), source: 'fallback' };
}

/** Days read well in the language of the reply alone, which is known only here; the page's own words otherwise. */
function localised(
  name: string,
  { value, source }: KnownValue,
  { language, today }: VariableContext,
): string {
  if (name === 'today' && source === 'clock') return formatDay(today, language);
  const day = name === 'order.date' && source === 'page' ? parseOrderDate(value) : undefined;
  return day === undefined ? value : formatDay(day, language);
}

/**
 * What stands for a variable: its value, else its fallback, else that it is missing. One pass: a value is text for
 * good. A fact comes from the pack alone, whatever `values` says, and not at all when its last day has passed.
 */
export function resolveVariable(name: string, fallback: string | undefined, context: VariableContext): Piece {
  if (name.startsWith(FACT_PREFIX)) return factPiece(name, fallback, context);
  const known = own(context.values, name);
  const value = known && sanitiseValue(localised(name, known, context));
  if (known === undefined || value === undefined || value === '')
    return withoutValue(name, fallback, context);
  return { type: 'value', name, value, source: known.source };
}
