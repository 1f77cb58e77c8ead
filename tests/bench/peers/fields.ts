import { plainText } from '../../../lib/policy/plain-text';
import type { Card } from '../../../lib/policy/card';

/** A card as search libraries take it: an id and texts by field. */
export interface Fields {
  id: string;
  title: string;
  tags: string;
  examples: string;
  body: string;
}

/** What each field counts, for libraries that weigh them. */
export const WEIGHTS = { title: 3, tags: 1, examples: 2, body: 1 } as const;
export const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

export function fieldsOf({ id, title, tags, examples, guidance, replies }: Card): Fields {
  const body = [plainText(guidance), ...replies.map((reply) => plainText(reply.body))];
  return { id, title, tags: tags.join(' '), examples: examples.join('\n'), body: body.join('\n') };
}

/** Ranks cards for a text: the ids of the best, best first. */
export type Ranker = (text: string) => string[];

export const HITS = 10;
