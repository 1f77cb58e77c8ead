import * as z from 'zod/mini';

/*
 * Where a ticket's parts stand on the pages of one site, as somebody has shown on one of them. Selectors alone, no text: they are
 * handed from an admin to a team, and come back from a file that anybody may have written.
 */

const selector = z.string().check(z.minLength(1), z.maxLength(400));
/** The most lasting first: the first counts that finds something that a person can see. */
const ways = z.array(selector).check(z.minLength(1), z.maxLength(8));

export const TaughtPlacesSchema = z.strictObject({
  subject: z.optional(ways),
  /** Each message as a whole, and in it what somebody wrote. */
  messages: z.optional(ways),
  body: z.optional(ways),
  /** What only the customer's messages have, or the team's. */
  customer: z.optional(selector),
  agent: z.optional(selector),
  customerName: z.optional(ways),
  order: z.optional(ways),
  /** The field that replies are written in. */
  editor: z.optional(ways),
});
export type TaughtPlaces = z.infer<typeof TaughtPlacesSchema>;

export const TaughtSiteSchema = z.strictObject({
  /** Whose pages: scheme, host and port. */
  origin: z.string().check(z.maxLength(300)),
  places: TaughtPlacesSchema,
  /** Epoch milliseconds. */
  at: z.number(),
});
export type TaughtSite = z.infer<typeof TaughtSiteSchema>;
