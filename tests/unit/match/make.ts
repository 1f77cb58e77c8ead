import type { Card } from '@/lib/policy/card';
import type { Block } from '@/lib/policy/rich-text';
import { createLookup, type Index, type MatchOptions, type PackFacts } from '@/lib/match';
import { orderFound, type LookupHit } from '@/lib/match/lookup-order';

/** A paragraph of plain text. */
export function paragraph(text: string): Block[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** A card with nothing in it but what is given. */
export function card(id: string, more: Partial<Card> = {}): Card {
  return {
    id,
    title: id,
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
    ...more,
  };
}

export const PACK: PackFacts & { language: string } = {
  id: 'shop',
  language: 'en',
  timezone: 'Europe/Berlin',
  synonyms: [],
};

/** Noon in Berlin on the day of the story. */
export const NOW = Date.parse('2027-01-01T11:00:00Z');

/** A few cards of a shop, with customers' words in them. */
export const SHOP: Card[] = [
  card('cancel-before-shipping', {
    title: 'Cancel an order before it ships',
    examples: [
      'Is it too late to cancel the sweater I ordered yesterday?',
      'please cancel my order, wrong colour',
    ],
    notFor: ['I want to cancel my subscription'],
    guidance: paragraph('Cancel at once: nothing has left the warehouse.'),
  }),
  card('refund-status', {
    title: 'Where is my refund',
    examples: ['I sent the boots back last week and still have no money', 'refund not arrived on my card'],
    guidance: paragraph('Look up the return and tell the day of the refund.'),
  }),
  card('change-address', {
    title: 'Change the delivery address',
    examples: ['wrong street on my order, please send it to the new flat', 'I moved house'],
  }),
  card('subscription-cancel', {
    title: 'Cancel a subscription',
    examples: ['stop my monthly coffee plan', 'I want to end my subscription'],
  }),
  card('damaged-item', {
    title: 'An item arrived damaged',
    examples: ['the vase was broken when I opened the parcel', 'screen cracked on arrival'],
  }),
];

/** The whole lookup: what the background finds, as the panel orders it. */
export function lookupIn(
  index: Index,
  options: MatchOptions = { now: NOW },
): { total: number; search: (query: string, limit: number) => LookupHit[] } {
  const { total, find } = createLookup(index, options);
  return { total, search: (query, limit) => orderFound(find(query).found, limit) };
}
