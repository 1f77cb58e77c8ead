import * as z from 'zod/mini';
import { CardRefSchema } from '../policy/card';

/** Parts of a card that are matched by themselves, and summed. */
export const PARTS = ['title', 'examples', 'tags', 'synonyms', 'guidance', 'replies'] as const;
export type Part = (typeof PARTS)[number];

/** Which words of which message met which part of the card. */
export const EvidenceSchema = z.strictObject({
  /** Index into the ticket's messages; -1 is the subject. */
  message: z.number(),
  /** UTF-16 offsets into that message's text as the page reported it. */
  start: z.number(),
  end: z.number(),
  part: z.enum(PARTS),
  /** The card's own word, where it differs from the ticket's. */
  met: z.string(),
  /** Share of the card's score, 0 to 1. */
  weight: z.number(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** A card ranked for a ticket. */
export const MatchSchema = z.strictObject({
  ref: CardRefSchema,
  /** Quantised before comparing, since floating point may differ in the last bit between engines. */
  score: z.number(),
  /** 0 to 1; below the threshold nothing is suggested. */
  confidence: z.number(),
  evidence: z.array(EvidenceSchema),
  /** Stands higher than by itself, since the agent used it for tickets like this. */
  moved: z.optional(z.literal(true)),
});
export type Match = z.infer<typeof MatchSchema>;

/** Why nothing is suggested. */
export const SILENCES = ['asksNothing', 'noCardFits', 'otherLanguage', 'nothingToRead'] as const;
export type Silence = (typeof SILENCES)[number];

export interface MatchResult {
  /** At most three, best first, none below the threshold. */
  matches: Match[];
  /** Set exactly when `matches` is empty. */
  silence: Silence | undefined;
}
