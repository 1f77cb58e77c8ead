import * as z from 'zod/mini';
import { DAY, ID, LIMITS } from './limits';
import { BlockSchema, InlineSchema } from './rich-text';

const id = z.string().check(z.regex(ID));
const day = z.string().check(z.regex(DAY));
const title = z.string().check(z.minLength(1), z.maxLength(LIMITS.titleLength));
const example = z.string().check(z.minLength(1), z.maxLength(LIMITS.exampleLength));
const value = z.string().check(z.maxLength(LIMITS.valueLength));

/** Page fields that can answer a question; see FIELD_NAMES for the words. */
export const FIELD_NAMES = [
  'order.status',
  'order.date',
  'order.total',
  'customer.plan',
  'customer.country',
  'ticket.channel',
  'ticket.tags',
  'ticket.brand',
] as const;
export const FieldNameSchema = z.enum(FIELD_NAMES);
export type FieldName = z.infer<typeof FieldNameSchema>;

/** Who a pack or card is for. An empty list means everyone. */
export const ScopeSchema = z.strictObject({
  brands: z.array(value),
  teams: z.array(value),
  channels: z.array(value),
  regions: z.array(value),
});
export type Scope = z.infer<typeof ScopeSchema>;

/** What must be known before a reply or an offer is right. */
export const QuestionSchema = z.strictObject({
  id,
  question: value,
  field: z.optional(FieldNameSchema),
  answers: z.array(
    z.strictObject({
      id,
      label: value,
      /** What the page's field says when this answer is the right one. */
      values: z.array(value),
    }),
  ),
});
export type Question = z.infer<typeof QuestionSchema>;

/** A goodwill offer. Without conditions there is none: `when` is never empty. */
export const OfferSchema = z.strictObject({
  title,
  /** Question id -> answers that allow it; keys are ANDed, a list is OR. */
  when: z.record(id, z.array(id)),
  code: z.optional(z.array(InlineSchema)),
  cost: z.optional(z.strictObject({ amount: z.number(), currency: z.string() })),
  limit: z.optional(z.strictObject({ count: z.number(), days: z.number() })),
  approval: z.optional(z.strictObject({ above: z.number(), by: value })),
});
export type Offer = z.infer<typeof OfferSchema>;

/** A customer-facing reply and the conditions under which it is the right one. */
export const ReplySchema = z.strictObject({
  language: z.string(),
  /** Question ids, `channel` and `tone` -> the value each must have. */
  when: z.record(z.string(), z.string()),
  body: z.array(BlockSchema),
});
export type Reply = z.infer<typeof ReplySchema>;

/** What a translated card file carries beside its replies. */
export const TranslationSchema = z.strictObject({
  title,
  examples: z.array(example),
  questions: z.record(id, z.strictObject({ question: value, answers: z.record(id, value) })),
  offerTitle: z.optional(title),
  guidance: z.array(BlockSchema),
});
export type Translation = z.infer<typeof TranslationSchema>;

/** One policy or answer, as built from its files and kept in a shard: one line of JSON. */
export const CardSchema = z.strictObject({
  id,
  /** First and last day on which this revision is in force, inclusive, in the pack's time zone. */
  from: z.optional(day),
  until: z.optional(day),
  title,
  shortcut: z.optional(z.string().check(z.maxLength(LIMITS.shortcutLength))),
  owner: z.optional(id),
  audiences: z.array(id),
  tags: z.array(value),
  scope: z.optional(ScopeSchema),
  examples: z.array(example).check(z.maxLength(LIMITS.examples)),
  notFor: z.array(example),
  verified: z.optional(z.strictObject({ on: day, by: z.optional(value), everyDays: z.optional(z.number()) })),
  ask: z.array(QuestionSchema),
  offer: z.optional(OfferSchema),
  commits: z.boolean(),
  requireFresh: z.boolean(),
  related: z.array(id),
  guidance: z.array(BlockSchema),
  replies: z.array(ReplySchema),
  translations: z.record(z.string(), TranslationSchema),
});
export type Card = z.infer<typeof CardSchema>;

/** Names one revision of one card. */
export const CardRefSchema = z.strictObject({ pack: id, card: id, from: z.optional(day) });
export type CardRef = z.infer<typeof CardRefSchema>;
