import * as z from 'zod';
import { isDay, parseOrderDate } from '../days';
import { LIMITS } from '../limits';
import { isId, notAnId } from './ids';
import { canonicalLanguage, codeOfLanguage } from './languages';
import { say } from './say';
import { listed, meantOr } from './suggest';
import { wrongBullet } from './yaml-lines';

/*
 * The building blocks of the source schemas. YAML gives maps, lists and strings alone, so every block starts from
 * text, and every issue's message has two lines for an admin: what is wrong, and how to mend it (see explain.ts).
 */

/** What is being read, in the words of messages: `the title`, and a line that shows how to write it. */
export interface Wanted {
  what: string;
  write: string;
  /** True where it cannot be left out. */
  needed?: boolean;
  /** True for what people write freely: it may have several lines, and braces in it mean nothing. */
  free?: boolean;
}

/** The text with a capital first letter, for the beginning of a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const writeLike = (write: string) => `Write it like this: \`${write}\`.`;
const empty = ({ what, write, needed }: Wanted) =>
  say(
    `${capital(what)} is empty.`,
    `Fill it in, for example \`${write}\`${needed === true ? '' : ', or delete the line if it is not needed'}.`,
  );

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'string' ? `the text "${input.slice(0, 60)}"` : 'a group of keys';
}

/** The message for a value that is absent, empty or of another kind than is wanted. */
function wrongKind(wanted: Wanted, kind: string) {
  return ({ input }: { input?: unknown }) => {
    if (input === undefined) return say(`${capital(wanted.what)} is missing.`, writeLike(wanted.write));
    if (input === '') return empty(wanted);
    return say(
      `${capital(wanted.what)} must be ${kind}, but this is ${kindOf(input)}.`,
      writeLike(wanted.write),
    );
  };
}

const BRACES = say(
  'Variables are filled in in guidance, in replies and in the code of an offer, not here.',
  'Write the words themselves.',
);

function textProblem(written: string, wanted: Wanted, max: number): string | undefined {
  const what = capital(wanted.what);
  const { length } = written;
  if (length === 0) return empty(wanted);
  if (length > max)
    return say(`${what} has ${length} characters; ${max} is the most.`, `Shorten it by ${length - max}.`);
  if (wanted.free === true) return undefined;
  if (written.includes('\n')) return say(`${what} has several lines.`, 'Write it on one line.');
  return written.includes('{{') ? BRACES : undefined;
}

/** A text with a colon and a space in it is a group of keys to YAML, which nobody expects. */
function notOneText(wanted: Wanted) {
  const wrong = wrongKind(wanted, 'one text');
  return (issue: { input?: unknown }) => {
    const { input } = issue;
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return wrong(issue);
    const [[key, value] = ['', '']] = Object.entries(input);
    if (typeof value !== 'string' || value === '' || key === '') return wrong(issue);
    return say(
      `The colon after "${key.slice(0, 60)}" makes this a key and its value, but ${wanted.what} must be one text.`,
      `Put the whole text in quotes: \`"${`${key}: ${value}`.slice(0, 60)}"\`.`,
    );
  };
}

/** Text that is not blank and not too long; blanks around it are taken away. */
export function text(wanted: Wanted, max: number = LIMITS.valueLength) {
  return z
    .string({ error: notOneText(wanted) })
    .trim()
    .check(({ value, issues }) => {
      const message = textProblem(value, wanted, max);
      if (message !== undefined) issues.push({ code: 'custom', message, input: value });
    });
}

/** Text that must pass `test`; `explain` tells what is wrong with a text that does not. */
export function textThat(wanted: Wanted, test: (text: string) => boolean, explain: (text: string) => string) {
  return text(wanted).refine(test, {
    error: ({ input }) => explain(String(input)),
    when: ({ issues, value }) => issues.length === 0 && typeof value === 'string',
  });
}

/** An id. */
export const id = (wanted: Wanted) => textThat(wanted, isId, notAnId);

/** The key of a group whose keys the admin chooses. */
export const idKey = z.string().refine(isId, {
  error: ({ input }) => {
    const message = notAnId(String(input));
    // `yes: Yes, it is on its way`: without quotes a comma ends the text, and a key begins.
    const cut = ' If it goes on with the text before it, put that whole text in quotes.';
    return /\S \S+ \S/.test(String(input)) && message.includes(' is not an id.') ? message + cut : message;
  },
});

/** A day of the calendar, YYYY-MM-DD. */
export const day = (wanted: Wanted) =>
  textThat(wanted, isDay, (input) =>
    /^\d{4}-\d{2}-\d{2}$/.test(input)
      ? say(`There is no ${input} in the calendar.`, 'Correct the month or the day.')
      : say(`"${input}" is not a day as packs write it.`, dayFix(input)),
  );

function dayFix(written: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
  const meant =
    year === '' ? parseOrderDate(written) : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return meant !== undefined && isDay(meant)
    ? `Write year-month-day with all digits: \`${meant}\`.`
    : 'Write year-month-day with all digits: `2027-01-31` is the 31st of January 2027.';
}

function languageNamed(name: string): string {
  const code = codeOfLanguage(name);
  return code === undefined
    ? 'Write its short name: `en`, `th`, `pt-BR`.'
    : `Write its short name: \`${code}\`.`;
}

/** A BCP 47 tag, in its canonical spelling. */
export const language = (wanted: Wanted) =>
  textThat(
    wanted,
    (tag) => canonicalLanguage(tag) !== undefined,
    (tag) => say(`"${tag}" is not a language.`, languageNamed(tag)),
  ).transform((tag) => canonicalLanguage(tag) ?? tag);

interface NumberRange {
  min?: number;
  whole?: boolean;
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** A number, written with digits and a point. */
export function number(wanted: Wanted, { min = 0, whole = false }: NumberRange = {}) {
  const least = min > 0 ? `, ${min} or more` : '';
  const fits = (input: string) =>
    NUMBER.test(input) && Number(input) >= min && (!whole || Number.isInteger(Number(input)));
  const fix = (input: string) => {
    // "$5" and "5 EUR" mean 5.
    const [, digits = ''] = /^[^\d.-]*(\d+(?:\.\d+)?)[^\d.]*$/.exec(input) ?? [];
    const write = fits(digits) ? wanted.write.replace(/[\d.]+$/, digits) : wanted.write;
    return `Write digits alone, without unit or currency: \`${write}\`.`;
  };
  return textThat(wanted, fits, (input) =>
    say(
      `${capital(wanted.what)} must be a ${whole ? 'whole ' : ''}number${least}, but this is "${input}".`,
      fix(input),
    ),
  ).transform(Number);
}

/** `true` or `false`. */
export const flag = (wanted: Wanted) =>
  textThat(
    wanted,
    (input) => input === 'true' || input === 'false',
    (input) =>
      say(
        `${capital(wanted.what)} is true or false, but this is "${input}".`,
        `Write \`${/^(?:no|n|false|off|0)$/i.test(input) ? wanted.write.replace('true', 'false') : wanted.write}\`.`,
      ),
  ).transform((input) => input === 'true');

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(wanted: Wanted, words: Words) {
  return textThat(
    wanted,
    (input) => words.includes(input),
    (input) =>
      say(
        `"${input}" is not ${wanted.what}.`,
        `${meantOr(input, words, '')}${words.length > 6 ? '' : ` It is one of ${listed(words, 'or')}.`}`,
      ),
  ).pipe(z.enum(words));
}

/** A list. The message for a text in its place shows the same text as a list. */
export function list<Item extends z.ZodType>(item: Item, wanted: Wanted, most = 1000) {
  const wrong = wrongKind(wanted, 'a list');
  const [, key = ''] = /^(\w+):/.exec(wanted.write) ?? [];
  const bracketed = (input: string) =>
    key !== '' && /^[\p{L}\p{N} ._-]{1,40}$/u.test(input) ? `${key}: [${input}]` : wanted.write;
  return z
    .array(item, {
      error: ({ input }) =>
        typeof input === 'string' && input !== ''
          ? notAList(wanted, input, bracketed(input))
          : wrong({ input }),
    })
    .refine((items) => items.length <= most, {
      error: ({ input }) => tooMany(wanted, (input as unknown[]).length, most),
      when: ({ value }) => Array.isArray(value),
    });
}

function notAList({ what }: Wanted, input: string, bracketed: string): string {
  const [, bullet] = /^([–—−•·▪●○‣])\s/u.exec(input) ?? [];
  if (bullet !== undefined) {
    const { message, fix } = wrongBullet(bullet);
    return say(message, fix);
  }
  return say(
    `${capital(what)} must be a list, but this is one text.`,
    `Put it in brackets, \`${bracketed}\`, or on a line of its own that begins with \`- \`.`,
  );
}

const tooMany = ({ what }: Wanted, count: number, most: number) =>
  say(`${capital(what)} has ${count} entries; ${most} is the most.`, `Take ${count - most} of them out.`);

/** A text or a list of texts, as a list. */
export const oneOrMore = <Item extends z.ZodType>(item: Item, wanted: Wanted) =>
  z.preprocess((input) => (typeof input === 'string' && input !== '' ? [input] : input), list(item, wanted));

/** A group whose keys the admin chooses. */
export function group<Value extends z.ZodType>(
  value: Value,
  wanted: Wanted,
  key: z.ZodType<string, string> = idKey,
) {
  const wrong = wrongKind(wanted, 'a group of keys');
  return z.record(key, value, {
    error: (issue) => {
      if (issue.code !== 'invalid_key') return wrong(issue);
      const [first] = issue.issues as { message?: string }[];
      return first?.message;
    },
  });
}

/** Keys that a strict group knows, and words for keys that belong elsewhere: data for explain.ts. */
export interface KnownKeys {
  keys: string[];
  hints: Record<string, string>;
}

const isExtension = (key: string) => key.startsWith('x-');

/** Takes away the `x-` keys, which packs may carry for other tools. */
function withoutExtensions(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([key]) => !isExtension(key)));
}

/** A group with the given keys and no others. `hints` are the two-line messages for keys that belong elsewhere. */
export function strict<Shape extends z.ZodRawShape>(
  shape: Shape,
  wanted: Wanted,
  hints: Record<string, string> = {},
) {
  const wrong = wrongKind(wanted, 'a group of keys');
  const known: KnownKeys = { keys: Object.keys(shape), hints };
  const error = (issue: { code?: string | undefined; input?: unknown }) =>
    issue.code === 'unrecognized_keys' ? JSON.stringify(known) : wrong(issue);
  return z.preprocess(withoutExtensions, z.strictObject(shape, { error }));
}
