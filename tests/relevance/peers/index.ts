import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createRequire } from 'node:module';
import type { Ranking } from '../metrics';
import { FIELDS, type Field, type RelevanceSet, type SetCard } from '../sets';
import { terms, words } from './text';

/**
 * Search libraries on the same cards, each at the best of several settings that were tried on the development sets:
 * stems and stop words given where the library takes them, fields weighted as the product weighs them.
 */
export interface Peer {
  name: string;
  build: (set: RelevanceSet) => (text: string) => Ranking;
}

const WEIGHTS: Readonly<Record<Field, number>> = { title: 3, category: 1, body: 1, examples: 2 };
const SHOWN = 10;

type Flat = Record<Field | 'id', string>;
const flat = (card: SetCard): Flat => ({ ...card, examples: card.examples.join('\n') });
const unique = (list: readonly string[]): string[] => [...new Set(list)];

const miniSearch: Peer = {
  name: 'MiniSearch',
  build({ cards, fields, language }) {
    const index = new MiniSearch<Flat>({
      fields: [...fields],
      tokenize: (text) => words(text, language),
      processTerm: (word) => terms(word, language)[0] ?? null,
      searchOptions: { boost: WEIGHTS, fuzzy: (word) => (word.length > 3 ? 0.2 : false) },
    });
    index.addAll(cards.map(flat));
    return (text) =>
      index
        .search(text)
        .slice(0, SHOWN)
        .map(({ id, score }) => ({ id: String(id), score }));
  },
};

const fuse: Peer = {
  name: 'fuse.js',
  build({ cards, fields, language }) {
    const index = new Fuse(cards.map(flat), {
      keys: fields.map((name) => ({ name, weight: WEIGHTS[name] })),
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.2,
      useTokenSearch: true,
    });
    return (text) => {
      const query = unique(words(text, language).filter((word) => terms(word, language).length > 0));
      if (query.length === 0) return [];
      const found = index.search(query.slice(0, 32).join(' '), { limit: SHOWN });
      return found.map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }));
    };
  },
};

const lunrPeer: Peer = {
  name: 'lunr',
  build({ cards, fields, language }) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      for (const field of fields) builder.field(field, { boost: WEIGHTS[field] });
      for (const card of cards) builder.add(stemmed(card, language));
    });
    return (text) => {
      const query = unique(terms(text, language));
      if (query.length === 0) return [];
      const found = index.query((builder) => {
        for (const term of query) builder.term(term, { editDistance: term.length > 4 ? 1 : 0 });
      });
      return found.slice(0, SHOWN).map(({ ref, score }) => ({ id: ref, score }));
    };
  },
};

const stemmed = (card: SetCard, language: string): Flat => {
  const text = flat(card);
  for (const field of FIELDS) text[field] = terms(text[field], language).join(' ');
  return text;
};

const orama: Peer = {
  name: 'Orama',
  build({ cards, fields, language }) {
    const index = create({
      schema: Object.fromEntries(fields.map((field) => [field, 'string' as const])),
      components: {
        tokenizer: {
          language: 'english',
          normalizationCache: new Map(),
          tokenize: (text) => terms(text, language),
        },
      },
    });
    const ids = insertMultiple(
      index,
      cards.map((card) => ({ ...flat(card), id: card.id })),
      1000,
    );
    if (ids instanceof Promise) throw new Error('Orama indexes at once where no hook is asynchronous.');
    return (text) => {
      const found = searchOrama(index, { term: text, limit: SHOWN, threshold: 1, boost: WEIGHTS });
      if (found instanceof Promise) throw new Error('Orama answers at once where no hook is asynchronous.');
      return found.hits.map(({ id, score }) => ({ id, score }));
    };
  },
};

const flexSearch: Peer = {
  name: 'FlexSearch',
  build({ cards, fields, language }) {
    const index = new Document({
      document: {
        id: 'id',
        index: fields.map((field) => ({
          field,
          tokenize: 'strict' as const,
          encode: (text: string) => terms(text, language),
        })),
      },
    });
    for (const card of cards) index.add(flat(card));
    // It gives no scores: places in each field's list are weighed and added.
    return (text) => {
      const scores = new Map<string, number>();
      for (const { field, result } of index.search(text, { limit: 30, suggest: true })) {
        const weight = FIELDS.find((name) => name === field);
        result.forEach((id, at) => {
          const more = (weight ? WEIGHTS[weight] : 1) / (10 + at);
          scores.set(String(id), (scores.get(String(id)) ?? 0) + more);
        });
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, SHOWN)
        .map(([id, score]) => ({ id, score }));
    };
  },
};

interface Wink {
  defineConfig: (config: object) => void;
  definePrepTasks: (tasks: ((text: string) => string[])[]) => void;
  addDoc: (document: object, id: number) => void;
  consolidate: () => void;
  search: (text: string, limit: number) => [string, number][];
}

const wink: Peer = {
  name: 'wink BM25',
  build({ cards, fields, language }) {
    const engine = (createRequire(import.meta.url)('wink-bm25-text-search') as () => Wink)();
    const weights = Object.fromEntries(fields.map((field) => [field, WEIGHTS[field]]));
    engine.defineConfig({ fldWeights: weights, bm25Params: { k1: 1.2, b: 0.4, k: 1 } });
    engine.definePrepTasks([(text) => terms(text, language)]);
    cards.forEach((card, at) => {
      const texts = flat(card);
      // It refuses empty fields.
      engine.addDoc(Object.fromEntries(fields.map((field) => [field, texts[field] || ' '])), at);
    });
    engine.consolidate();
    return (text) =>
      engine.search(text, SHOWN).map(([at, score]) => ({ id: cards[Number(at)]?.id ?? '', score }));
  },
};

export const PEERS: readonly Peer[] = [miniSearch, wink, lunrPeer, orama, flexSearch, fuse];
