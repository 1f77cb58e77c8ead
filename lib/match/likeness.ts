import { SUBJECT, type Reading } from '../ticket/reading';
import type { Ticket } from '../ticket/ticket';
import { tokensOf } from '../ticket/tokens';
import { countsOf, featuresByIdf, type Feature } from './classifier';
import type { Meant } from './closeness';
import type { IndexDocument } from './document';
import { BUCKETS, featuresOf } from './features';
import type { Index } from './load';
import { exponential } from './softmax';
import { ANALYSES, type Analysis } from './terms';

/** Answers are made so many times less sure than learning made them: what comes second still counts. */
const TEMPERATURE = 2;
/**
 * A ticket so many times as long as what was learned from is believed in full, a longer one less, by this power: its story and its
 * courtesies are what other cards' examples have.
 */
const LONGER = 1.5;
const LONGER_POWER = 3;

/** What a ticket is told by, as far as the classifier knows it. */
export interface Told {
  features: readonly Feature[];
  /** How far it is believed for documents of each analysis, 0 to 1. */
  belief: Readonly<Record<Analysis, number>>;
}

/** Undefined where nothing was learned. */
export function toldBy(
  { tables: { classWeights, classScalars, featureIdf }, analyses }: Index,
  ticket: Ticket,
  { passages, names }: Reading,
  repairs: ReadonlyMap<string, string>,
  meant: Meant | undefined,
): Told | undefined {
  if (classWeights.length === 0) return undefined;
  const tokens = passages.map(({ message, start, end }) =>
    tokensOf(message === SUBJECT ? ticket.subject : (ticket.messages[message]?.text ?? ''), start, end)
      .filter((token) => !names.has(token.text))
      .map((token) => ({ ...token, text: repairs.get(token.text) ?? token.text })),
  );
  const belief: Record<Analysis, number> = { english: 0, plain: 0 };
  const all: number[] = [];
  for (const analysis of analyses) {
    const own = tokens.flatMap((each) => featuresOf(each, analysis));
    const usual = LONGER * (classScalars[2 + ANALYSES.indexOf(analysis)] ?? 0);
    belief[analysis] = Math.min(1, usual / Math.max(1, own.length)) ** LONGER_POWER;
    for (const feature of own) all.push(feature);
  }
  const direction = [...(meant?.direction ?? [])].map((value, at) => ({ at: BUCKETS + at, value }));
  return { features: [...featuresByIdf(countsOf(all), featureIdf), ...direction], belief };
}

/** By document, in the order given: how likely it is beside the likeliest of them, 0 to 1; 0 where it has no examples. */
export function likenessOf(
  { tables: { classOf, classWeights, classScalars } }: Index,
  { features, belief }: Told,
  documents: readonly IndexDocument[],
): number[] {
  const [classes = 0, step = 0] = classScalars;
  const sums = documents.map(({ number }) => {
    const label = (classOf[number] ?? 0) - 1;
    if (label < 0) return -Infinity;
    return features.reduce(
      (sum, { at, value }) => sum + value * (classWeights[at * classes + label] ?? 0),
      0,
    );
  });
  const most = sums.reduce((all, sum) => Math.max(all, sum), -Infinity);
  return documents.map(({ analysis }, at) => {
    const sum = sums[at] ?? -Infinity;
    return sum === -Infinity ? 0 : belief[analysis] * exponential(((sum - most) * step) / TEMPERATURE);
  });
}

/**
 * How far the likeliest of all classes stands above the mean of them, in logits, by the logarithm of their number: of many one is
 * far by chance. A ticket that is none of theirs has features that many share. 0 where nothing was learned.
 */
export function apartness({ tables: { classWeights, classScalars } }: Index, { features }: Told): number {
  const [classes = 0, step = 0] = classScalars;
  const sums = new Float64Array(classes);
  for (const { at, value } of features) {
    const first = at * classes;
    for (let each = 0; each < classes; each++)
      sums[each] = (sums[each] ?? 0) + value * (classWeights[first + each] ?? 0);
  }
  const most = sums.reduce((all, sum) => Math.max(all, sum), -Infinity);
  const mean = sums.reduce((all, sum) => all + sum, 0) / Math.max(1, classes);
  return classes > 1 ? (step * (most - mean)) / Math.log(classes) : 0;
}
