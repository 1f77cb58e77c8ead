/** A change to the text of one of the engine's files. `from` must be there, once: else the change would be none. */
export interface Change {
  file: string;
  from: string | RegExp;
  to: string;
}

/** The engine with one of its signals taken out. Nothing in what ships knows of it: the source is changed as it is read. */
export const VARIANTS: Readonly<Record<string, readonly Change[]>> = {
  'all of it': [],
  'no words and grams: meaning alone': [
    { file: 'constants.ts', from: /title: 2,\s+examples: 2,/u, to: 'title: 0, examples: 0,' },
    {
      file: 'constants.ts',
      from: /tags: 1,\s+guidance: 1,\s+replies: 0.5,/u,
      to: 'tags: 0, guidance: 0, replies: 0,',
    },
  ],
  'no grams': [{ file: 'constants.ts', from: 'english: 0.1, plain: 0.15', to: 'english: 0, plain: 0' }],
  'no meaning': [
    {
      file: 'constants.ts',
      from: 'naming: 0.4, whole: 0.35, prose: 0.35',
      to: 'naming: 0, whole: 0, prose: 0',
    },
  ],
  'no classifier': [{ file: 'constants.ts', from: 'LIKENESS_WEIGHT = 0.3', to: 'LIKENESS_WEIGHT = 0' }],
  'no repair of mistyped words': [{ file: 'query.ts', from: 'MOST_REPAIRS = 8', to: 'MOST_REPAIRS = 0' }],
  'idf as it is, not to the power of 0.75': [
    { file: 'constants.ts', from: 'IDF_POWER = 0.75', to: 'IDF_POWER = 1' },
  ],
  'everyday words at full weight': [
    { file: 'constants.ts', from: 'EVERYDAY_WEIGHT = 0.5', to: 'EVERYDAY_WEIGHT = 1' },
  ],
  'no second needs': [{ file: 'needs.ts', from: 'const MOST = 4;', to: 'const MOST = 0;' }],
};
