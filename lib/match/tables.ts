type Wide = Uint32Array<ArrayBuffer>;
type Narrow = Uint8Array<ArrayBuffer>;
type Reals = Float32Array<ArrayBuffer>;
/** Numbers of documents or terms: two bytes each while these are enough. */
export type Numbers = Uint16Array<ArrayBuffer> | Wide;
type Units = Uint16Array<ArrayBuffer>;

/**
 * An index as columns of numbers: what matching reads, as it is stored. Lists of lists stand one after the other (compressed
 * sparse rows): list i has the entries starts[i] to starts[i + 1] of their columns.
 */
export interface Tables {
  /** The idf of a word that no card has; the share of the documents that have examples. */
  scalars: Float64Array<ArrayBuffer>;
  /** Terms in the order of their UTF-16 units, and their numbers by hash. */
  termUnits: Units;
  termEnds: Wide;
  termTable: Wide;
  /** By term, ascending: the documents that have it, and what it adds to the score of each, in steps of the term's own. */
  postingStarts: Wide;
  postingDocument: Numbers;
  postingImpact: Narrow;
  postingStep: Reals;
  /** By term and language (term * languages + language). */
  idf: Reals;
  /** By term: the words that cards write for it, where they differ from it. */
  formStarts: Wide;
  formUnits: Units;
  formEnds: Wide;
  /** By document, ascending by term, then part: each word in each part, with how often (see `usage`), and which of its forms. */
  wordStarts: Wide;
  wordTerm: Numbers;
  wordUsage: Narrow;
  wordForm: Narrow;
  /** By document: card, from, until, title, shortcut, then tags. */
  nameStarts: Wide;
  nameUnits: Units;
  nameEnds: Wide;
  languageUnits: Units;
  languageEnds: Wide;
  /** By document: numbers of its source, of its segment there, of its language; of its script, 0 for none. */
  source: Numbers;
  shard: Numbers;
  language: Narrow;
  script: Narrow;
  /** By document: number of its card's line; and the lines, each different one once. See lines.ts. */
  line: Numbers;
  lineUnits: Units;
  lineEnds: Wide;
  /** By document: the next one of the same card, round to the first. */
  kin: Wide;
  /** By document and part (document * STORED_PARTS + part): see `lengthNorm`. */
  wordNorms: Reals;
  /** By document: the idf of the title's distinct words, summed. */
  titleMass: Reals;
  /** By document: its middle first, then its texts; see `Meanings`. */
  rowStarts: Wide;
  rowPart: Narrow;
  rows: Int8Array<ArrayBuffer>;
  /** What was learned of titles and examples: see classifier.ts. By document its class, from 1; 0 for none. */
  classOf: Uint16Array<ArrayBuffer>;
  /** By feature, then class, in steps. */
  classWeights: Int8Array<ArrayBuffer>;
  /** How many classes, the step of a weight, features of a text in the mean by analysis. */
  classScalars: Reals;
  /** By bucket; 0 where no text has it. */
  featureIdf: Reals;
  /** By synonym group: documents that have any member, ascending, and what meeting it adds to each. */
  groupStarts: Wide;
  groupDocument: Numbers;
  groupImpact: Reals;
}

/** Room for `length` numbers below `limit`. */
export const numbersBelow = (limit: number, length: number): Numbers =>
  limit <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);

/** Eight parts, and this many occurrences, share one byte: more of the same adds next to nothing to a saturated score. */
export const MOST_OCCURRENCES = 31;
const PARTS_SHIFT = 3;

/** A word's part and how often it stands there, in one byte of `wordUsage`. */
export const usage = (part: number, frequency: number): number => (frequency << PARTS_SHIFT) | part;
export const partOf = ({ wordUsage }: Pick<Tables, 'wordUsage'>, place: number): number =>
  (wordUsage[place] ?? 0) & ((1 << PARTS_SHIFT) - 1);
export const frequencyOf = ({ wordUsage }: Pick<Tables, 'wordUsage'>, place: number): number =>
  (wordUsage[place] ?? 0) >> PARTS_SHIFT;
