import * as z from 'zod';
import { isDay } from '../days';
import { ID, LIMITS } from '../limits';
import { canonicalLanguage, codeOfLanguage } from './languages';
import { listed, meantOr } from './suggest';

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

/** Both halves of a complaint as the message of a zod issue. */
export const say = (message: string, fix: string) => `${message}\n${fix}`;

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

/** `returns-team` for `Returns Team`: what an id would be that says the same. */
export function slug(words: string): string {
  const plain = words
    .toUpperCase() // "ß" has no other form
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9_]+/gu, '-')
    .replaceAll(/^[-_]+|-+$/gu, '');
  return plain.slice(0, 64);
}

/** An id. `constructor` would meet what every object has, and is none. */
export const isId = (word: string) => ID.test(word) && word !== 'constructor';

/** The message for a word that is no id, with one that would be. */
export function notAnId(word: string): string {
  const suggestion = slug(word);
  const better = isId(suggestion) ? ` You could write \`${suggestion}\`.` : '';
  return say(
    `"${word.slice(0, 80)}" is not an id.`,
    `An id is made of small letters a-z, digits, - and _, begins with a letter or digit, and has at most 64 characters.${better}`,
  );
}

/** An id. */
export const id = (wanted: Wanted) => textThat(wanted, isId, notAnId);

/** The key of a group whose keys the admin chooses. */
export const idKey = z.string().refine(isId, { error: ({ input }) => notAnId(String(input)) });

/** A day of the calendar, YYYY-MM-DD. */
export const day = (wanted: Wanted) =>
  textThat(wanted, isDay, (input) =>
    /^\d{4}-\d{2}-\d{2}$/.test(input)
      ? say(`There is no ${input} in the calendar.`, 'Correct the month or the day.')
      : say(
          `"${input}" is not a day as packs write it.`,
          'Write year-month-day with all digits: `2027-01-31`.',
        ),
  );

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
  return textThat(
    wanted,
    (input) => NUMBER.test(input) && Number(input) >= min && (!whole || Number.isInteger(Number(input))),
    (input) =>
      say(
        `${capital(wanted.what)} must be a ${whole ? 'whole ' : ''}number${least}, but this is "${input}".`,
        `Write digits alone, without unit or currency: \`${wanted.write}\`.`,
      ),
  ).transform(Number);
}

/** `true` or `false`. */
export const flag = (wanted: Wanted) =>
  textThat(
    wanted,
    (input) => input === 'true' || input === 'false',
    (input) =>
      say(`${capital(wanted.what)} is true or false, but this is "${input}".`, `Write \`${wanted.write}\`.`),
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
          ? say(
              `${capital(wanted.what)} must be a list, but this is one text.`,
              `Put it in brackets, \`${bracketed(input)}\`, or on a line of its own that begins with \`- \`.`,
            )
          : wrong({ input }),
    })
    .max(most, { error: ({ input }) => tooMany(wanted, (input as unknown[]).length, most) });
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
