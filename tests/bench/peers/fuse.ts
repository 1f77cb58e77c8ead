import Fuse from 'fuse.js';
import type { Card } from '../../../lib/policy/card';
import { FIELDS, fieldsOf, HITS, WEIGHTS, type Ranker } from './fields';
import { tellingWords } from './words';

/** fuse.js takes a pattern of this many words at most in reasonable time. */
const MOST_WORDS = 32;

/** fuse.js as it ranks best on public sets: word by word, each weighed by how rare it is, threshold 0.2. */
export function fuseRanker(cards: readonly Card[]): Ranker {
  const fuse = new Fuse(cards.map(fieldsOf), {
    keys: FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })),
    useTokenSearch: true,
    threshold: 0.2,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (text) => {
    const query = tellingWords(text, MOST_WORDS).join(' ');
    return query === '' ? [] : fuse.search(query, { limit: HITS }).map(({ item }) => item.id);
  };
}
