import * as z from 'zod/mini';
import { CardRefSchema } from '../policy/card';

/** Cards that are found at most. */
export const MOST_FOUND = 200;

/** A card that may be what was typed, with what its order and its marks are made from. */
export const FoundCardSchema = z.strictObject({
  ref: CardRefSchema,
  /** In the pack's language, as written. */
  title: z.string(),
  /** In the language in which the card was met, where that is another one. */
  metTitle: z.optional(z.string()),
  shortcut: z.optional(z.string()),
  tags: z.array(z.string()),
  /** Which of the lines that come with it is the card's. */
  line: z.number(),
  /** What the dictionary says, 0 to 1: 1 for the best. */
  worth: z.number(),
});
export type FoundCard = z.infer<typeof FoundCardSchema>;

/** What the index finds for a query: neither ordered nor marked yet. */
export const FoundSchema = z.strictObject({
  /** Those whose shortcut begins with what was typed, the shortest first, then the others. */
  cards: z.array(FoundCardSchema),
  /** How many of them are there by their shortcut: they stay first, in this order. */
  byShortcut: z.number(),
  /** What is looked for in their titles, shortcuts and tags: words as typed, or as they should have been. Folded. */
  patterns: z.array(z.string()),
});
export type Found = z.infer<typeof FoundSchema>;
