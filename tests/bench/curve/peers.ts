import { plainText } from '@/lib/policy/plain-text';
import type { Card } from '@/lib/policy/card';
import type { Ticket } from '@/lib/ticket/ticket';
import { PEERS, type Peer } from '@/tests/relevance/peers';
import { FIELDS, type RelevanceSet } from '@/tests/relevance/sets';
import { percentile, type Figure } from '../browser/figures';
import { heldSince, memoryNow } from './memory';
import type { Yardstick } from './ours';
import { worked } from './worked';

/** Up to how many cards a library is measured: beyond, it takes minutes. The first is the yardstick. */
const UP_TO: readonly { name: string; cards: number; tickets: number }[] = [
  { name: 'MiniSearch', cards: 50_000, tickets: 10 },
  { name: 'FlexSearch', cards: 50_000, tickets: 50 },
  { name: 'Orama', cards: 10_000, tickets: 20 },
  { name: 'fuse.js', cards: 10_000, tickets: 2 },
  { name: 'lunr', cards: 1000, tickets: 10 },
  { name: 'wink BM25', cards: 1000, tickets: 20 },
];

export interface MeasuredPeer {
  peer: Peer;
  tickets: number;
}

export function peersFor(size: number): MeasuredPeer[] {
  return UP_TO.filter(({ cards }) => size <= cards).flatMap(({ name, tickets }) => {
    const peer = PEERS.find((each) => each.name === name);
    return peer ? [{ peer, tickets }] : [];
  });
}

const textOf = ({ subject, messages }: Ticket): string =>
  [subject, ...messages.map(({ text }) => text)].join('\n');

export function measurePeer(
  { peer, tickets: most }: MeasuredPeer,
  cards: readonly Card[],
  tickets: readonly Ticket[],
): Yardstick {
  const set = setOf(cards);
  const before = memoryNow();
  const start = worked();
  const search = peer.build(set);
  const build = worked() - start;
  const memory = heldSince(before);
  const texts = tickets.slice(0, most).map(textOf);
  const times = texts.map((text) => {
    const from = worked();
    search(text);
    return worked() - from;
  });
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const name = (what: string): string => `${cards.length} cards, ${peer.name}: ${what}`;
  const figures: Figure[] = [
    { name: name('a ticket, p50'), unit: 'ms', value: p50 },
    { name: name('a ticket, p95'), unit: 'ms', value: p95 },
    { name: name('index built'), unit: 'ms', value: build },
    { name: name('memory'), unit: 'MB', value: memory },
  ];
  return { p50, p95, build, figures };
}

function setOf(cards: readonly Card[]): RelevanceSet {
  return {
    name: 'synthetic',
    language: 'en',
    fields: FIELDS,
    cards: cards.map(({ id, title, tags, examples, guidance }) => ({
      id,
      title,
      category: tags.join(' '),
      body: plainText(guidance),
      examples,
      lang: 'en',
    })),
    tickets: [],
  };
}
