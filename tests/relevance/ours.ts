import { buildSegment, loadIndex, type WordVectors } from '@/lib/match';
import { measureOf } from '@/lib/match/explain';
import { rank } from '@/lib/match/rank';
import { readTicket } from '@/lib/ticket/reading';
import type { Card } from '@/lib/policy/card';
import type { Block } from '@/lib/policy/rich-text';
import type { Ticket } from '@/lib/ticket/ticket';
import type { Ranking } from './metrics';
import type { RelevanceSet, SetCard } from './sets';

/** An engine with the cards of one set. */
export interface Engine {
  search: (text: string) => { ranking: Ranking; sure: number };
  indexBytes: number;
}

export const NOW = Date.parse('2027-01-01T11:00:00Z');
const SHARD = 250;

/** The product's own engine. */
export function ours(
  set: Pick<RelevanceSet, 'cards' | 'language'>,
  vectors: WordVectors | undefined,
): Engine {
  const cards = set.cards.map(cardOf);
  const pack = { id: 'set', language: set.language, timezone: 'UTC', synonyms: [] };
  const segments = Array.from({ length: Math.ceil(cards.length / SHARD) }, (_, at) =>
    buildSegment(cards.slice(at * SHARD, (at + 1) * SHARD), pack, vectors),
  );
  const index = loadIndex(segments, pack);
  return {
    indexBytes: bytesOf(index.tables),
    search(text) {
      const ticket = ticketOf(text);
      const reading = readTicket(ticket);
      const ranked = rank(index, ticket, reading, { now: NOW, vectors });
      const measure = measureOf(index, ranked);
      const asks = reading.state === 'question';
      return {
        ranking: ranked.map(({ candidate: { document, score } }) => ({ id: document.ref.card, score })),
        sure: measure && asks ? measure.sure : 0,
      };
    },
  };
}

function bytesOf(columns: object): number {
  return Object.values(columns).reduce<number>(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}

export function cardOf({ id, title, category, body, examples }: SetCard): Card {
  return {
    id,
    title,
    examples,
    tags: category === '' ? [] : [category],
    guidance: body.split(/\n+/).flatMap((text): Block[] => (text.trim() === '' ? [] : paragraph(text))),
    audiences: [],
    notFor: [],
    ask: [],
    commits: false,
    requireFresh: false,
    related: [],
    replies: [],
    translations: {},
  };
}

const paragraph = (value: string): Block[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

export function ticketOf(text: string): Ticket {
  return {
    key: 'https://desk.example/ticket#1',
    id: '1',
    subject: '',
    messages: [{ author: '', direction: 'customer', text }],
    customer: { name: '', email: '' },
    order: { number: '', date: '', status: '', total: '' },
    channel: '',
    tags: [],
    fields: [],
    certainty: 1,
    truncated: false,
  };
}
