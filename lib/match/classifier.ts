import { BUCKETS } from './features';
import { STEPS } from './meaning';
import { SoftmaxLearner } from './softmax';
import type { Numbering } from './numbering';
import type { Tables } from './tables';
import { analysisOf, ANALYSES, type Analysis } from './terms';

/*
 * Which card's examples a ticket is most like, told from those of all other cards: cosines look at a card by itself, this learns
 * what sets one card's customers apart from another's. One class for each document that has examples; features are those of
 * features.ts by tf-idf, and the text's word vector, each of length 1.
 */

/**
 * Features of all texts, times classes. A text has some twenty and the hundred of its vector: so 500 cards of two texts each, 150 of
 * twenty. What takes longer is not learned: there cosines decide, as everywhere at first.
 */
const MOST_WORK = 60_000_000;
const EPOCHS = 15;

/** What was learned; all empty where nothing was. */
export type Learned = Pick<Tables, 'classOf' | 'classWeights' | 'classScalars' | 'featureIdf'>;

type Rows = Pick<Tables, 'rowStarts' | 'rows' | 'rowPart'>;

/** A feature of a text with its value: a bucket, or after the buckets a dimension of its vector. */
export interface Feature {
  at: number;
  value: number;
}

interface Text {
  label: number;
  analysis: Analysis;
  counts: ReadonlyMap<number, number>;
  row: number | undefined;
}

/** Learns from the titles and examples of all segments, in steps of some milliseconds. The same texts give the same weights everywhere. */
export function* learned(
  numbering: Numbering,
  exampled: (document: number) => boolean,
  rows: Rows,
): Generator<undefined, Learned> {
  const classOf = new Uint16Array(numbering.documents.length);
  let classes = 0;
  for (let document = 0; document < classOf.length; document++)
    if (exampled(document)) classOf[document] = ++classes;
  const dimensions = dimensionsOf(rows);
  if (classes < 2 || featuresIn(numbering, dimensions) * classes > MOST_WORK) return nothing();
  const texts = textsOf(numbering, classOf, rows);
  const featureIdf = idfOf(texts);
  const model = new SoftmaxLearner(classes, BUCKETS + dimensions);
  const known = texts.map(({ label, counts, row }) => ({
    label,
    features: [...featuresByIdf(counts, featureIdf), ...vectorOf(rows.rows, row, dimensions)],
  }));
  const stride = strideOf(known.length);
  for (let turn = 0; turn < EPOCHS * known.length; turn++) {
    // A card's texts stand together: taken in turn they would be learned and forgotten again.
    const text = known[(turn * stride) % known.length];
    if (text) model.learn(text.features, text.label);
    if (model.isDue()) yield;
  }
  const { weights, step } = model.rounded();
  return {
    classOf,
    classWeights: weights,
    classScalars: Float32Array.of(classes, step, ...meanLengths(texts)),
    featureIdf,
  };
}

const nothing = (): Learned => ({
  classOf: new Uint16Array(),
  classWeights: new Int8Array(),
  classScalars: new Float32Array(),
  featureIdf: new Float32Array(),
});

/** Of all texts. */
const featuresIn = ({ segments }: Numbering, dimensions: number): number =>
  segments.reduce(
    (sum, { segment: { namings } }) => sum + namings.features.length + namings.row.length * dimensions,
    0,
  );

function textsOf(
  { documents, segments, languages }: Numbering,
  classOf: Uint16Array,
  { rowStarts }: Rows,
): Text[] {
  return segments.flatMap(({ segment: { namings }, first }) =>
    [...namings.document].flatMap((local, at) => {
      const label = (classOf[first + local] ?? 0) - 1;
      if (label < 0) return [];
      const row = namings.row[at] ?? 0;
      const counts = countsOf(namings.features.subarray(namings.starts[at], namings.starts[at + 1]));
      const analysis = analysisOf(languages[documents[first + local]?.language ?? 0] ?? '');
      return [
        { label, analysis, counts, row: row === 0 ? undefined : (rowStarts[first + local] ?? 0) + row },
      ];
    }),
  );
}

/** Features of a text of each analysis, in the mean; 0 where there is none. */
function meanLengths(texts: readonly Text[]): number[] {
  return ANALYSES.map((analysis) => {
    const own = texts.filter((text) => text.analysis === analysis);
    return own.reduce((sum, { counts }) => sum + lengthOf(counts), 0) / Math.max(1, own.length);
  });
}

const lengthOf = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** How often each feature is there. */
export function countsOf(features: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** A logarithm may differ in its last bit between browsers, and learning would make more of it. */
const IDF_STEPS = 256;

function idfOf(texts: readonly Text[]): Float32Array<ArrayBuffer> {
  const having = new Uint32Array(BUCKETS);
  for (const { counts } of texts) for (const at of counts.keys()) having[at] = (having[at] ?? 0) + 1;
  return Float32Array.from(having, (count) =>
    count === 0 ? 0 : Math.round(IDF_STEPS * Math.log(1 + texts.length / count)) / IDF_STEPS,
  );
}

/** Of length 1: (1 + log count) * idf, of the features that any text has. */
export function featuresByIdf(counts: ReadonlyMap<number, number>, idf: Float32Array): Feature[] {
  const found = [...counts].flatMap(([at, count]) => {
    const rarity = idf[at] ?? 0;
    const saturated = Math.round(IDF_STEPS * (1 + Math.log(count))) / IDF_STEPS;
    return rarity > 0 ? [{ at, value: saturated * rarity }] : [];
  });
  const length = Math.sqrt(found.reduce((sum, { value }) => sum + value * value, 0));
  return found.map(({ at, value }) => ({ at, value: value / length }));
}

function vectorOf(rows: Int8Array, row: number | undefined, dimensions: number): Feature[] {
  if (row === undefined) return [];
  return Array.from({ length: dimensions }, (_, at) => ({
    at: BUCKETS + at,
    value: (rows[row * dimensions + at] ?? 0) / STEPS,
  }));
}

const dimensionsOf = ({ rows, rowPart }: Pick<Rows, 'rows' | 'rowPart'>): number =>
  rowPart.length > 0 ? rows.length / rowPart.length : 0;

/** About the golden section of `count`, and with no divisor in common: every text comes once before any comes twice. */
function strideOf(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let stride = Math.max(1, Math.round(count * 0.618));
  while (common(stride, count) > 1) stride++;
  return stride;
}
