import * as z from 'zod';
import { LIMITS } from '../limits';
import type { Reporter } from '../problem';
import { day, group, id, language, list, number, strict, text, textThat, type Wanted } from './fields';
import { say } from './say';
import { readWith, unknownKey } from './explain';
import { canonicalLanguage } from './languages';
import { CONTACT_LINKS, linkProblem } from './links';
import { scope, titled } from './shared-fields';
import { didYouMean } from './suggest';
import { isVariableName } from './variables';
import { readYaml, type Path } from './yaml';
import type { Place } from '../problem';

const contact = (wanted: Wanted) =>
  textThat(
    wanted,
    (url) => linkProblem(url, CONTACT_LINKS) === undefined,
    (url) => linkProblem(url, CONTACT_LINKS) ?? '',
  );

const format = textThat(
  { what: 'the format', write: 'format: 1', needed: true },
  (written) => written === '1',
  (written) =>
    say(
      `This pack says that it is written in format ${written}; this program reads format 1.`,
      'Write `format: 1`, or use a newer Cuecard.',
    ),
).transform(() => 1 as const);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const timezone = textThat(
  { what: 'the time zone', write: 'timezone: Europe/Berlin', needed: true },
  isTimeZone,
  (name) => {
    const near = didYouMean(name, Intl.supportedValuesOf('timeZone'));
    return say(
      `"${name}" is not a time zone.`,
      near === undefined ? 'Write region and city: `Europe/Berlin`.' : `Did you mean "${near}"?`,
    );
  },
);

const owner = strict(
  {
    name: text({ what: "the owner's name", write: 'name: Returns team' }),
    contact: contact({
      what: "the owner's contact",
      write: 'contact: "https://chat.example.com/returns"',
    }).optional(),
  },
  { what: 'an owner', write: 'returns: { name: Returns team }' },
);

const audience = strict(
  {
    title: text({ what: "the audience's title", write: 'title: Customers' }),
    owner: id({ what: "the audience's owner", write: 'owner: returns' }).optional(),
    measure: text({ what: 'the measure', write: 'measure: time to reply' }).optional(),
  },
  { what: 'an audience', write: 'customer: { title: Customers }' },
);

const FACT_KEYS = ['value', 'until', 'amount', 'unit'];
const factKey = z
  .string()
  .refine((key) => FACT_KEYS.includes(key) || key.startsWith('x-') || canonicalLanguage(key) !== undefined, {
    error: ({ input }) => {
      const { message, fix } = unknownKey(String(input), didYouMean(String(input), FACT_KEYS), [
        ...FACT_KEYS,
        'languages (th, pt-BR)',
      ]);
      return say(message, fix);
    },
  });

const factValues = z.object({
  value: text({ what: 'the value', write: 'value: 30 days' }),
  until: day({ what: 'the last day', write: 'until: 2027-12-31' }).optional(),
  amount: number({ what: 'the amount', write: 'amount: 30' }).optional(),
  unit: text({ what: 'the unit', write: 'unit: day' }).optional(),
});

const FACT: Wanted = { what: 'a fact', write: 'refund_days: { value: 30 days }' };

/** Beside its own keys a fact has its values in other languages, by language. */
const fact = group(text({ what: 'the value', write: 'th: 30 วัน' }), FACT, factKey).transform(
  (written, context) => {
    const own = factValues.safeParse(written);
    for (const issue of own.error?.issues ?? []) {
      context.issues.push({ code: 'custom', message: issue.message, path: issue.path, input: written });
    }
    if (!own.success) return z.NEVER;
    const languages = Object.entries(written).flatMap(([key, value]) => {
      const tag = FACT_KEYS.includes(key) || key.startsWith('x-') ? undefined : canonicalLanguage(key);
      return tag === undefined ? [] : [[tag, value] as const];
    });
    return { ...own.data, values: Object.fromEntries(languages) };
  },
);

const variable = strict(
  {
    label: text({ what: 'the label', write: 'label: Order number' }),
    like: list(
      textThat(
        { what: 'the form', write: '"#00000"' },
        (form) => form.replaceAll(/\\./gsu, '').search(/[0A]/) >= 0 && !/(?<!\\)(?:\\\\)*\\$/.test(form),
        (form) =>
          say(
            `"${form}" has no digit (0) and no letter (A) to find, or ends with a lone \\.`,
            'Write 0 for each digit and A for each letter, and \\ before a 0 or A that stands for itself: `"#00000"`.',
          ),
      ),
      { what: '`like`', write: 'like: ["#00000"]' },
    ).default([]),
  },
  { what: 'a variable', write: 'order.number: { label: Order number, like: ["#00000"] }' },
);

const variableKey = z.string().refine(isVariableName, {
  error: ({ input }) =>
    say(
      `"${String(input)}" cannot be the name of a variable.`,
      'Write small letters, digits and _, with points between words: `parcel.number`. Names that begin with `fact.` are facts.',
    ),
});

const announcement = strict(
  {
    id: id({ what: "the announcement's id", write: 'id: carrier-strike' }),
    title: text({ what: "the announcement's title", write: 'title: Carrier strike in the north' }),
    text: text(
      { what: "the announcement's text", write: 'text: Parcels arrive 2 days late.', free: true },
      LIMITS.exampleLength,
    ),
    from: day({ what: 'the first day', write: 'from: 2026-12-20' }),
    until: day({ what: 'the last day', write: 'until: 2027-01-05' }),
    card: id({ what: 'the card', write: 'card: late-delivery' }).optional(),
  },
  {
    what: 'an announcement',
    write: '- { id: carrier-strike, title: ..., text: ..., from: 2026-12-20, until: 2027-01-05 }',
  },
);

const words = list(text({ what: 'the word', write: 'parcel' }), {
  what: 'a group of synonyms',
  write: '[parcel, package]',
}).min(2, {
  error: () =>
    say('A group of synonyms needs two words or more.', 'Write it like this: `[parcel, package]`.'),
});

const PackFileSchema = strict(
  {
    format,
    id: id({ what: "the pack's id", write: 'id: post-purchase-care', needed: true }),
    title: titled('title: Post-purchase care'),
    language: language({ what: 'the language of the cards', write: 'language: en', needed: true }),
    timezone,
    owners: group(owner, {
      what: '`owners`',
      write: 'owners: { returns: { name: Returns team } }',
    }).default({}),
    inbox: contact({ what: 'the inbox', write: 'inbox: mailto:knowledge@example.com' }).optional(),
    scope: scope.optional(),
    audiences: group(audience, {
      what: '`audiences`',
      write: 'audiences: { customer: { title: Customers } }',
    }).default({}),
    facts: group(fact, {
      what: '`facts`',
      write: 'facts: { refund_days: { value: 30 days } }',
    }).default({}),
    variables: group(
      variable,
      { what: '`variables`', write: 'variables: { order.number: { label: Order number } }' },
      variableKey,
    ).default({}),
    synonyms: list(
      words,
      {
        what: '`synonyms`',
        write: 'synonyms: [[parcel, package, shipment]]',
      },
      10_000,
    ).default([]),
    announcements: list(announcement, {
      what: '`announcements`',
      write: 'announcements: []',
    }).default([]),
  },
  { what: 'this file', write: 'format: 1' },
);

export type PackFront = z.output<typeof PackFileSchema>;

/** pack.yaml as read: what it says, and where. */
export interface PackFile {
  front: PackFront;
  at: (path: Path) => Place;
}

/** Reads pack.yaml; undefined where it does not fit, with the reasons reported. */
export function readPackFile(content: string, report: Reporter): PackFile | undefined {
  const yaml = readYaml(content, report);
  const front = yaml && readWith(PackFileSchema, yaml, report);
  return yaml && front && { front, at: yaml.at };
}
