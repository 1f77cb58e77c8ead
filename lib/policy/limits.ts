/** Limits of pack format 1, checked by who publishes and again by who receives. Sizes in bytes or characters as named. */
export const LIMITS = {
  cardBytes: 64 * 1024,
  examples: 50,
  titleLength: 200,
  shortcutLength: 32,
  exampleLength: 1000,
  cards: 50_000,
  packBytes: 120 * 1024 * 1024,
  yamlDepth: 12,
  valueLength: 200,
  linkLength: 2000,
  imageBytes: 512 * 1024,
} as const;

/** Ids of packs, cards, questions, answers, owners, audiences and facts. */
export const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** A calendar day as packs write it. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
