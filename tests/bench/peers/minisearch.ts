import { stemmer } from '@orama/stemmers/english';
import MiniSearch from 'minisearch';
import type { Card } from '../../../lib/policy/card';
import { FIELDS, fieldsOf, HITS, WEIGHTS, type Fields, type Ranker } from './fields';
import { isStopWord } from './words';

/**
 * MiniSearch as it ranks best on public sets: stems, no stop words, fields weighed, and spelling up to 0.2 apart. The last is
 * what costs most, and made-up words are nearer to each other than a language's: `exact` leaves it out.
 */
export function miniSearchRanker(cards: readonly Card[], { exact = false } = {}): Ranker {
  const search = new MiniSearch<Fields>({
    fields: FIELDS,
    processTerm: (term) => {
      const word = term.toLowerCase();
      return isStopWord(word) ? null : stemmer(word);
    },
    searchOptions: {
      boost: WEIGHTS,
      fuzzy: (term) => (!exact && term.length > 3 ? 0.2 : false),
      combineWith: 'OR',
    },
  });
  search.addAll(cards.map(fieldsOf));
  return (text) =>
    search
      .search(text)
      .slice(0, HITS)
      .map(({ id }) => String(id));
}
