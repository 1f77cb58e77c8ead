import type { TICKET_LIMITS } from '../ticket/ticket';

/**
 * The contract's caps, as values that bring no zod into the page. The type is made of the contract's own literals: a
 * cap that changes there does not compile here.
 */
export const LIMITS: typeof TICKET_LIMITS = {
  subject: 2000,
  message: 64 * 1024,
  messages: 50,
  total: 160 * 1024,
  value: 500,
  fields: 60,
};

/** Characters of JSON that a ticket may have, so that the message around it stays within the contract's size. */
export const MAX_TICKET_JSON = 250 * 1024;

/** What one reading may cost, whatever the page: nodes visited, and depth of the tree. */
export const MAX_NODES = 200_000;
export const MAX_DEPTH = 400;
