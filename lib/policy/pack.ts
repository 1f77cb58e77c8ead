import * as z from 'zod/mini';
import { ScopeSchema } from './card';
import { DAY, ID, LIMITS } from './limits';

const id = z.string().check(z.regex(ID));
const day = z.string().check(z.regex(DAY));
const value = z.string().check(z.maxLength(LIMITS.valueLength));

/** One value used everywhere: changed here, it changes in every reply. */
export const FactSchema = z.strictObject({
  value,
  /** The value in other languages, by BCP 47 tag. */
  values: z.record(z.string(), value),
  until: z.optional(day),
  /** What the draft check and the contradiction check compare. */
  amount: z.optional(z.number()),
  unit: z.optional(value),
});
export type Fact = z.infer<typeof FactSchema>;

export const OwnerSchema = z.strictObject({ name: value, contact: z.optional(z.string()) });
export type Owner = z.infer<typeof OwnerSchema>;

export const ShardRefSchema = z.strictObject({
  /** SHA-256 of the shard's bytes, 64 hex digits. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.number(),
  cards: z.number(),
});
export type ShardRef = z.infer<typeof ShardRefSchema>;

/** What a pack says about itself and all its cards: the manifest that is published beside its shards. */
export const PackSchema = z.strictObject({
  format: z.literal(1),
  id,
  version: z.number(),
  title: value,
  language: z.string(),
  timezone: z.string(),
  owners: z.record(id, OwnerSchema),
  inbox: z.optional(z.string()),
  scope: ScopeSchema,
  audiences: z.record(
    id,
    z.strictObject({ title: value, owner: z.optional(id), measure: z.optional(value) }),
  ),
  facts: z.record(id, FactSchema),
  variables: z.record(z.string(), z.strictObject({ label: value, like: z.array(value) })),
  synonyms: z.array(z.array(value)),
  announcements: z.array(
    z.strictObject({
      id,
      title: value,
      text: z.string(),
      from: day,
      until: day,
      card: z.optional(id),
    }),
  ),
  cards: z.number(),
  shards: z.array(ShardRefSchema),
});
export type Pack = z.infer<typeof PackSchema>;
