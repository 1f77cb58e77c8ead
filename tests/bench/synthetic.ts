import type { PackFacts } from '@/lib/match';
import type { Card } from '@/lib/policy/card';
import type { Block } from '@/lib/policy/rich-text';
import type { Ticket } from '@/lib/ticket/ticket';

/** A sequence of numbers from 0 to 1 that is the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo xu sha tre pli gro stu'.split(' ');
const VOCABULARY = 20_000;

/** The word of a rank. */
type Spelling = (rank: number) => string;

const madeUp: Spelling = (rank) => {
  let text = '';
  do {
    text += SYLLABLES[rank % SYLLABLES.length] ?? '';
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0 || text.length < 4);
  return text;
};

/** Words with the frequencies of a language: the n-th is met about 1/n times as often as the first (Zipf). */
function wordsFrom(next: () => number, spelling = madeUp): (count: number) => string {
  const word = (): string => spelling(Math.floor(VOCABULARY ** next()));
  return (count) => Array.from({ length: count }, word).join(' ');
}

function paragraph(text: string): Block[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** Cards as large as those of the starter pack: five examples, guidance, a reply. */
export function syntheticCards(count: number, spelling?: Spelling): Card[] {
  const words = wordsFrom(numbersFrom(1), spelling);
  return Array.from({ length: count }, (_, at) => ({
    id: `card-${at}`,
    title: words(6),
    audiences: [],
    tags: [words(1), words(1)],
    examples: Array.from({ length: 5 }, () => words(12)),
    notFor: [words(6)],
    ask: [],
    commits: false,
    requireFresh: false,
    related: [],
    guidance: paragraph(words(60)),
    replies: [{ language: 'en', when: {}, body: paragraph(words(60)) }],
    translations: {},
  }));
}

/** Tickets of 10 to 200 words. */
export function syntheticTickets(count: number, spelling?: Spelling): Ticket[] {
  const next = numbersFrom(2);
  const words = wordsFrom(next, spelling);
  return Array.from({ length: count }, (_, at) => ({
    key: `https://helpdesk.example.com/${at}`,
    id: String(at),
    subject: words(5),
    messages: [{ author: '', direction: 'customer', text: words(10 + Math.floor(next() * 190)) }],
    customer: { name: '', email: '' },
    order: { number: '', date: '', status: '', total: '' },
    channel: 'mail',
    tags: [],
    fields: [],
    certainty: 1,
    truncated: false,
  }));
}

/** A ticket that asks for one card, as a helpdesk shows it: some of an example's words, among others. */
export interface Asked {
  card: string;
  subject: string;
  text: string;
}

/** Tickets that each ask for another one of these cards, spread over all of them. */
export function askedOf(cards: readonly Card[], count: number): Asked[] {
  const next = numbersFrom(5);
  const words = wordsFrom(next);
  return Array.from({ length: count }, (_, at) => {
    const card = cards[Math.floor((at * cards.length) / count)] as Card;
    const asked = (card.examples[at % card.examples.length] ?? card.title).split(' ');
    const kept = asked.filter(() => next() < 0.8).join(' ');
    return {
      card: card.id,
      subject: card.title.split(' ').slice(0, 3).join(' '),
      text: `${words(6)}. ${kept}? ${words(10 + Math.floor(next() * 40))}.`,
    };
  });
}

/**
 * What stands in the search box after each key: queries of one to four words of the cards, letter by letter. Every third
 * has two neighbours exchanged.
 */
export function syntheticKeystrokes(queries: number): string[] {
  const next = numbersFrom(4);
  const words = wordsFrom(next);
  return Array.from({ length: queries }, (_, at) => {
    const query = words(1 + Math.floor(next() * 4));
    const slip = 1 + Math.floor(next() * 3);
    const typed =
      at % 3 > 0
        ? query
        : query.slice(0, slip) + query.charAt(slip + 1) + query.charAt(slip) + query.slice(slip + 2);
    return Array.from(typed, (_, end) => typed.slice(0, end + 1));
  }).flat();
}

const synonyms = wordsFrom(numbersFrom(3));
export const PACK: PackFacts & { language: string } = {
  id: 'synthetic',
  language: 'en',
  timezone: 'Europe/Berlin',
  synonyms: Array.from({ length: 40 }, () => [synonyms(1), synonyms(1), synonyms(2)]),
};
