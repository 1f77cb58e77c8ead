import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

/** A card of a public set: its texts, and nothing else of what our cards have. */
const SetCardSchema = z.object({
  id: z.string(),
  title: z.string().default(''),
  category: z.string().default(''),
  body: z.string().default(''),
  examples: z.array(z.string()).default([]),
  lang: z.string().default('en'),
});
export type SetCard = z.infer<typeof SetCardSchema>;

/** `gold` names the cards that answer it; none: silence is right. */
const SetTicketSchema = z.object({ id: z.string(), text: z.string(), gold: z.array(z.string()) });
export type SetTicket = z.infer<typeof SetTicketSchema>;

export const FIELDS = ['title', 'category', 'body', 'examples'] as const;
export type Field = (typeof FIELDS)[number];

/** A set with the fields that an engine may see. */
export interface RelevanceSet {
  name: string;
  language: string;
  fields: readonly Field[];
  cards: SetCard[];
  tickets: SetTicket[];
}

/** Which fields of which set are judged, and with which word vectors: with such as never saw the set's texts. */
const PAIRS: readonly { set: string; fields: readonly Field[]; vectors?: string }[] = [
  { set: 'abcd', fields: ['title', 'category', 'body'] },
  { set: 'abcd', fields: ['title', 'category', 'body', 'examples'] },
  { set: 'bitext27', fields: ['title', 'category', 'body'] },
  { set: 'bitext27', fields: ['title', 'category', 'body', 'examples'] },
  { set: 'banking77', fields: ['title'], vectors: 'Cb.i4' },
  { set: 'banking77', fields: ['title', 'examples'], vectors: 'Cb.i4' },
  { set: 'banking77-oos', fields: ['title'], vectors: 'Cb.i4' },
  { set: 'banking77-oos', fields: ['title', 'examples'], vectors: 'Cb.i4' },
  { set: 'clinc150', fields: ['title'], vectors: 'Cc.i4' },
  { set: 'clinc150', fields: ['title', 'examples'], vectors: 'Cc.i4' },
  { set: 'xquad-en', fields: ['body'] },
  { set: 'mtod-es', fields: ['examples'] },
  { set: 'mtod-th', fields: ['examples'] },
  { set: 'xquad-th', fields: ['body'] },
  { set: 'xquad-hi', fields: ['body'] },
];

/** Where the public sets are; undefined where they are not on this machine. */
export function dataFolder(): string | undefined {
  const folder =
    process.env['RELEVANCE_DATA'] ?? resolve(import.meta.dirname, '../../../shared/relevance/data');
  return existsSync(folder) ? folder : undefined;
}

/** Every set and field pair of the folder that is there. */
export function readPairs(folder: string): { set: RelevanceSet; vectors: string | undefined }[] {
  return PAIRS.filter(({ set }) => existsSync(join(folder, set))).map(({ set, fields, vectors }) => ({
    set: readSet(set, join(folder, set, 'cards.jsonl'), join(folder, set, 'tickets.jsonl'), fields),
    vectors,
  }));
}

/** A set from its two files; fields that an engine may not see are emptied. */
export function readSet(
  name: string,
  cardsFile: string,
  ticketsFile: string,
  fields: readonly Field[],
): RelevanceSet {
  const cards = linesOf(cardsFile).map((line) => only(SetCardSchema.parse(line), fields));
  const tickets = linesOf(ticketsFile).map((line) => SetTicketSchema.parse(line));
  return { name: nameOf(name, fields), language: cards[0]?.lang ?? 'en', fields, cards, tickets };
}

const ALONE: Readonly<Record<Field, string>> = {
  title: 'titles',
  category: 'categories',
  body: 'bodies',
  examples: 'examples',
};

function nameOf(set: string, fields: readonly Field[]): string {
  const [first, ...others] = fields;
  if (first !== undefined && others.length === 0) return `${set}, ${ALONE[first]}`;
  return `${set}, ${fields.includes('examples') ? 'with' : 'no'} examples`;
}

function only(card: SetCard, fields: readonly Field[]): SetCard {
  const shown = (field: Field): boolean => fields.includes(field);
  return {
    ...card,
    title: shown('title') ? card.title : '',
    category: shown('category') ? card.category : '',
    body: shown('body') ? card.body : '',
    examples: shown('examples') ? card.examples : [],
  };
}

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}
