import * as z from 'zod';
import { FIELD_NAMES } from '../card';
import { LIMITS } from '../limits';
import { day, flag, group, id, list, number, oneOf, oneOrMore, strict, text, textThat } from './fields';
import { say } from './say';
import { duration, examples, ids, scope, titled } from './shared-fields';

const ANSWERS = { what: '`answers`', write: 'answers: { no: [unfulfilled], yes: [shipped] }' };

/** `no:` with nothing behind it is an answer that only the agent gives. */
const answerValues = z.preprocess(
  (input) => (input === '' ? [] : input),
  list(text({ what: 'the value', write: 'unfulfilled' }), {
    what: '`no`',
    write: 'no: [unfulfilled, processing]',
  }),
);

/** Words for answers, in the card and in its translations. */
export const labels = group(text({ what: 'the label', write: 'no: Not yet' }), {
  what: '`labels`',
  write: 'labels: { no: Not yet }',
}).default({});

const question = strict(
  {
    question: text({
      what: 'the question',
      write: 'question: Has the order left the warehouse?',
      needed: true,
    }),
    field: oneOf(
      { what: 'a field that a page can answer from', write: 'field: order.status' },
      FIELD_NAMES,
    ).optional(),
    answers: group(answerValues, ANSWERS).refine((answers) => Object.keys(answers).length > 1, {
      error: () => say('A question needs two answers or more.', `Write it like this: \`${ANSWERS.write}\`.`),
    }),
    labels,
  },
  { what: 'a question', write: 'shipped: { question: Has it shipped?, answers: { no: [], yes: [] } }' },
);

const NO_WHEN = say(
  'This offer has no `when`, so every customer would get it.',
  'Say which answers allow it: `when: { shipped: no }`.',
);

const when = group(
  oneOrMore(id({ what: 'the answer', write: 'shipped: no' }), {
    what: '`shipped`',
    write: 'shipped: [no, partly]',
  }),
  {
    what: 'the condition',
    write: 'when: { shipped: no }',
  },
);

const amount = (write: string) => number({ what: 'the amount', write });

const offer = strict(
  {
    title: text(
      { what: "the offer's title", write: 'title: Free shipping on the next order' },
      LIMITS.titleLength,
    ),
    when: z
      .preprocess((input) => (input === '' ? {} : (input ?? {})), when)
      .refine((keys) => Object.keys(keys).length > 0, { error: () => NO_WHEN }),
    code: text({ what: 'the code', write: 'code: "{{fact.free_shipping_code}}"', free: true }).optional(),
    cost: strict(
      {
        amount: amount('amount: 5'),
        currency: textThat(
          { what: 'the currency', write: 'currency: USD' },
          (code) => /^[A-Z]{3}$/.test(code),
          (code) => say(`"${code}" is not a currency.`, 'Write its three capital letters: `USD`.'),
        ),
      },
      { what: 'the cost', write: 'cost: { amount: 5, currency: USD }' },
    ).optional(),
    limit: strict(
      {
        count: number({ what: 'the count', write: 'count: 1' }, { min: 1, whole: true }),
        days: number({ what: 'the number of days', write: 'days: 90' }, { min: 1, whole: true }),
      },
      { what: 'the limit', write: 'limit: { count: 1, days: 90 }' },
    ).optional(),
    approval: strict(
      { above: amount('above: 20'), by: text({ what: 'who approves', write: 'by: shift lead' }) },
      { what: 'the approval', write: 'approval: { above: 20, by: shift lead }' },
    ).optional(),
  },
  { what: 'the offer', write: 'offer: { title: ..., when: { shipped: no } }' },
);

const verified = strict(
  {
    on: day({ what: 'the day of the check', write: 'on: 2026-11-01' }),
    by: text({ what: 'who checked', write: 'by: Returns team' }).optional(),
    every: duration('the time between checks', 'every: 180d').optional(),
  },
  { what: '`verified`', write: 'verified: { on: 2026-11-01, by: Returns team, every: 180d }' },
);

const effective = strict(
  {
    from: day({ what: 'the first day', write: 'from: 2026-07-01' }).optional(),
    until: day({ what: 'the last day', write: 'until: 2026-12-31' }).optional(),
  },
  { what: '`effective`', write: 'effective: { from: 2026-07-01 }' },
);

const HINTS = {
  id: say(
    "A card's id is the name of its file.",
    'Delete this line, and rename the file if the id should be another.',
  ),
  language: say(
    "A card's language is in the name of its file.",
    'Delete this line; a Thai translation of `cancel.md` is `cancel.th.md`.',
  ),
};

/** The front matter of a card in the language of the pack. */
export const CardFrontSchema = strict(
  {
    title: titled('title: Cancel an order before it ships'),
    shortcut: text({ what: 'the shortcut', write: 'shortcut: cancel' }, LIMITS.shortcutLength).optional(),
    owner: id({ what: 'the owner', write: 'owner: returns' }).optional(),
    audiences: ids('`audiences`', 'audiences: [customer]'),
    tags: list(text({ what: 'the tag', write: 'orders' }), {
      what: '`tags`',
      write: 'tags: [orders]',
    }).default([]),
    scope: scope.optional(),
    examples: examples('`examples`', 'examples: ["Is it too late to cancel?"]'),
    not_for: examples('`not_for`', 'not_for: ["I want to cancel my subscription"]'),
    verified: verified.optional(),
    effective: effective.optional(),
    ask: group(question, {
      what: '`ask`',
      write: 'ask: { shipped: { question: ..., answers: { no: [], yes: [] } } }',
    }).default({}),
    offer: offer.optional(),
    commits: flag({ what: '`commits`', write: 'commits: true' }).default(false),
    requireFresh: flag({ what: '`requireFresh`', write: 'requireFresh: true' }).default(false),
    related: ids('`related`', 'related: [refund-window]'),
  },
  { what: "the card's front matter", write: 'title: Cancel an order before it ships' },
  HINTS,
);
export type CardFront = z.output<typeof CardFrontSchema>;

const belongs = (key: string) =>
  say(
    `"${key}" belongs in the card's own file, not in a translation.`,
    'Delete it here: what is set there holds in every language.',
  );

const BASE_ONLY = [
  'shortcut',
  'owner',
  'audiences',
  'tags',
  'scope',
  'not_for',
  'verified',
  'effective',
  'commits',
  'requireFresh',
  'related',
];

/** A translation with more keys of a whole card than this was copied from one. */
export const MOST_SLIPS = 1;

/** The keys in a translation's front matter that only a whole card has. */
export function keysOfWholeCard(front: unknown): string[] {
  if (typeof front !== 'object' || front === null) return [];
  return Object.keys(front).filter((key) => BASE_ONLY.includes(key));
}

const hintsFor = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, belongs(key)]));

const ANSWERS_HINT = say(
  'A translation gives the answers new labels only.',
  "Write `labels: { no: ... }` here, with the same ids; the values stay in the card's own file.",
);

/** What a translated file carries beside its replies. */
export const TranslationFrontSchema = strict(
  {
    title: titled('title: ยกเลิกคำสั่งซื้อ'),
    examples: examples('`examples`', 'examples: [ยกเลิกได้ไหม]'),
    ask: group(
      strict(
        { question: text({ what: 'the question', write: 'question: ...' }), labels },
        { what: 'a question', write: 'shipped: { question: ... }' },
        { answers: ANSWERS_HINT, field: belongs('field') },
      ),
      { what: '`ask`', write: 'ask: { shipped: { question: ..., labels: { no: ... } } }' },
    ).default({}),
    offer: strict(
      { title: text({ what: "the offer's title", write: 'title: ...' }, LIMITS.titleLength) },
      { what: 'the offer', write: 'offer: { title: ... }' },
      hintsFor(['when', 'code', 'cost', 'limit', 'approval']),
    ).optional(),
  },
  { what: "the translation's front matter", write: 'title: ...' },
  { ...HINTS, ...hintsFor(BASE_ONLY) },
);
export type TranslationFront = z.output<typeof TranslationFrontSchema>;
