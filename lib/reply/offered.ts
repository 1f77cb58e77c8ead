import type { Card } from '../policy/card';
import { languageOf } from '../ticket/language';
import { CHANNELS, TONES, type Channel, type Tone } from './types';

/* What a card has replies for, and which of them is offered first. */

interface Offering {
  card: Card;
  packLanguage: string;
}

/** Languages that the card has replies in, the pack's own first. */
export function languagesOf({ card, packLanguage }: Offering): string[] {
  const languages = [...new Set(card.replies.map((reply) => reply.language))];
  return languages.sort((a, b) => Number(b === packLanguage) - Number(a === packLanguage));
}

/** The language that the customer wrote in last, of what `saidIn` gives; undefined where it cannot be told, or no ticket is open. */
export function customerLanguage(offering: Offering & { said: readonly string[] }): string | undefined {
  return languageOf(offering.said, languagesOf(offering));
}

/** Channels that have a reply of their own; none where the card does not tell them apart. */
export function channelsOf(card: Card): Channel[] {
  const named = CHANNELS.filter((channel) => card.replies.some((reply) => reply.when.channel === channel));
  if (named.length === 0) return [];
  const others = card.replies.some((reply) => reply.when.channel === undefined);
  // A reply that names no channel serves all others; mail stands for them.
  return others && !named.includes('mail') ? ['mail', ...named] : named;
}

/** Tones that have a reply of their own; none where the card does not tell them apart. */
export function tonesOf(card: Card): Tone[] {
  const named = TONES.filter((tone) => card.replies.some((reply) => reply.when.tone === tone));
  if (named.length === 0) return [];
  const others = card.replies.some((reply) => reply.when.tone === undefined);
  return others && !named.includes('plain') ? ['plain', ...named] : named;
}

/** The reply that a card begins with: in the customer's language, else the pack's, and in the first tone that it has. */
export function firstOffered(offering: Offering & { said: readonly string[] }): {
  language: string;
  tone: Tone;
} {
  return {
    language: customerLanguage(offering) ?? offering.packLanguage,
    tone: tonesOf(offering.card)[0] ?? 'plain',
  };
}
