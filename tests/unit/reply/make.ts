import fc from 'fast-check';
import type { Card, Reply } from '@/lib/policy/card';
import type { Block, Inline } from '@/lib/policy/rich-text';
import type { ReplyRequest } from '@/lib/reply/types';
import type { Ticket } from '@/lib/ticket/ticket';

/** A card in which nothing is set but what a test sets. */
export function makeCard(parts: Partial<Card> = {}): Card {
  return {
    id: 'cancel-before-shipping',
    title: 'Cancel an order before it ships',
    audiences: [],
    tags: [],
    examples: [],
    notFor: [],
    ask: [],
    commits: false,
    requireFresh: false,
    related: [],
    guidance: [],
    replies: [],
    translations: {},
    ...parts,
  };
}

export function makeTicket(parts: Partial<Ticket> = {}): Ticket {
  return {
    key: 'https://desk.example#1',
    id: '',
    subject: '',
    messages: [],
    customer: { name: '', email: '' },
    order: { number: '', date: '', status: '', total: '' },
    channel: '',
    tags: [],
    fields: [],
    certainty: 1,
    truncated: false,
    ...parts,
  };
}

export const text = (value: string): Inline => ({ type: 'text', value });
export const lineBreak: Inline = { type: 'break' };
export const cursor: Inline = { type: 'cursor' };
export const variable = (name: string, fallback?: string): Inline => ({ type: 'variable', name, fallback });
export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

export function makeReply(when: Reply['when'], body: string | Block[], language = 'en'): Reply {
  return { language, when, body: typeof body === 'string' ? [paragraph(text(body))] : body };
}

/** A question with the answers yes and no. */
export function yesOrNo(id: string): Card['ask'][number] {
  return {
    id,
    question: `${id}?`,
    answers: ['no', 'yes'].map((answer) => ({ id: answer, label: answer, values: [] })),
  };
}

type Parts = Partial<Omit<ReplyRequest, 'material'>> & Partial<ReplyRequest['material']>;

export function makeRequest(parts: Parts): ReplyRequest {
  const { card = makeCard(), packLanguage = 'en', facts = {}, includes = {}, labels = {}, ...rest } = parts;
  return {
    material: { card, packLanguage, facts, includes, labels },
    answers: {},
    values: {},
    language: 'en',
    channel: 'mail',
    tone: 'plain',
    today: '2027-01-01',
    ...rest,
  };
}

/** Any UTF-16 units, half pairs and controls among them. */
export function anyUnits(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(unit, { maxLength, size: 'max' }).map((units) => String.fromCharCode(...units));
}

const wildText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' ',
    '\n',
    '  \n\n \n',
    '\u00a0',
    '- ',
    '> ',
    '{{fact.code}}',
    '\u202e',
    '|',
    '\r\n\r\n\r\n',
    '😀',
  ),
);
const name = fc.constantFrom(
  'customer.first_name',
  'order.number',
  'fact.code',
  'fact.old',
  'fact.none',
  'today',
);

const { inline, inlines, blocks } = fc.letrec<{ inline: Inline; inlines: Inline[]; blocks: Block[] }>(
  (tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constant('text' as const), value: wildText }),
      fc.record({ type: fc.constantFrom('break' as const, 'cursor' as const) }),
      fc.record({
        type: fc.constant('variable' as const),
        name,
        fallback: fc.option(wildText, { nil: undefined }),
      }),
      fc.record({ type: fc.constant('code' as const), value: wildText }),
      fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children: tie('inlines') }),
      fc.record({ type: fc.constant('link' as const), url: fc.webUrl(), children: tie('inlines') }),
    ),
    inlines: fc.array(tie('inline'), { maxLength: 4 }),
    blocks: fc.array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({ type: fc.constant('paragraph' as const), children: tie('inlines') }),
        fc.record({ type: fc.constant('code' as const), value: wildText }),
        fc.record({ type: fc.constant('image' as const), path: fc.constant('images/a.png'), alt: wildText }),
        fc.record({ type: fc.constant('include' as const), card: fc.constantFrom('signature', 'gone') }),
        fc.record({
          type: fc.constant('table' as const),
          rows: fc.array(fc.array(tie('inlines'), { maxLength: 3 }), { maxLength: 3 }),
        }),
        fc.record({ type: fc.constant('quote' as const), children: tie('blocks') }),
        fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          items: fc.array(tie('blocks'), { maxLength: 3 }),
        }),
      ),
      { maxLength: 4 },
    ),
  }),
);

export { wildText, inline as anyInline, inlines as anyInlines, blocks as anyBlocks };
