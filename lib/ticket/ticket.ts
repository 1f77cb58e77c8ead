import * as z from 'zod/mini';

/** Caps of what a page may report; the background refuses more. Characters. */
export const TICKET_LIMITS = {
  subject: 2000,
  message: 64 * 1024,
  messages: 50,
  total: 160 * 1024,
  value: 500,
  fields: 60,
} as const;

export const DIRECTIONS = ['customer', 'agent', 'note', 'unknown'] as const;

const capped = z.string().check(z.maxLength(TICKET_LIMITS.value));

export const MessageSchema = z.strictObject({
  author: capped,
  /** Who speaks: `note` is an internal note, which customers never see. */
  direction: z.enum(DIRECTIONS),
  /** What a person can see of it, lines kept; quoted history that the page marks up as such is left out. */
  text: z.string().check(z.maxLength(TICKET_LIMITS.message)),
  /** As the page writes or states it; never parsed for ranking. */
  sentAt: z.optional(capped),
});
export type Message = z.infer<typeof MessageSchema>;

/** A helpdesk whose pages we know, and where this one is not as we know them. */
export const SourceSchema = z.strictObject({
  /** As people know it. */
  helpdesk: capped,
  failed: z.array(z.strictObject({ place: capped, selector: capped })).check(z.maxLength(10)),
});
export type Source = z.infer<typeof SourceSchema>;

/** What a page shows of the customer's case. Everything in it is hostile until proven otherwise. */
export const TicketSchema = z.strictObject({
  /** Names this ticket on this site: origin and the id in the URL. */
  key: z.string().check(z.minLength(1), z.maxLength(600)),
  /** The id in the URL; the number that the customer knows may differ. */
  id: capped,
  subject: z.string().check(z.maxLength(TICKET_LIMITS.subject)),
  /** Oldest first, whatever order the page has. */
  messages: z.array(MessageSchema).check(z.maxLength(TICKET_LIMITS.messages)),
  customer: z.strictObject({ name: capped, email: capped }),
  order: z.strictObject({ number: capped, date: capped, status: capped, total: capped }),
  /** `mail`, `chat`, `social`, `phone` or what the page calls it. */
  channel: capped,
  tags: z.array(capped).check(z.maxLength(TICKET_LIMITS.fields)),
  /** Every other label and value that the page shows beside the ticket. */
  fields: z.array(z.strictObject({ label: capped, value: capped })).check(z.maxLength(TICKET_LIMITS.fields)),
  /** How sure the reader is that this is the open ticket, 0 to 1. */
  certainty: z.number().check(z.minimum(0), z.maximum(1)),
  /** True where text was left out because the page has more than the caps allow. */
  truncated: z.boolean(),
  /** Where the page is a known helpdesk's; none of the page's text. */
  source: z.optional(SourceSchema),
});
export type Ticket = z.infer<typeof TicketSchema>;
