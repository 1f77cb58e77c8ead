/** What an engine answers: cards best first, each with what it is worth to it. */
export type Ranking = readonly { id: string; score: number }[];

/** How one ticket was answered. */
export interface Answered {
  /** Place of the best right card, from 1; 0 where none is among the first ten, or none exists. */
  rank: number;
  hasAnswer: boolean;
  /** How sure the engine is of its first card; 0 where it has none. */
  sure: number;
  milliseconds: number;
}

const LOOKED_AT = 10;

export function rankOf(ranking: Ranking, gold: readonly string[]): number {
  return ranking.slice(0, LOOKED_AT).findIndex(({ id }) => gold.includes(id)) + 1;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of tickets with a right card among the first `places`. */
export const recallAt = (places: number, answered: readonly Answered[]): number =>
  mean(answered.filter(({ hasAnswer }) => hasAnswer).map(({ rank }) => Number(rank > 0 && rank <= places)));

/** Mean of 1 / place of the first right card. */
export const reciprocalRank = (answered: readonly Answered[]): number =>
  mean(answered.filter(({ hasAnswer }) => hasAnswer).map(({ rank }) => (rank > 0 ? 1 / rank : 0)));

/**
 * Chance that a ticket with an answer looks surer than one without; ties count half (Hanley and McNeil 1982). NaN where
 * there are no tickets of one kind.
 */
export function auroc(answered: readonly Answered[]): number {
  const sorted = [...answered].sort((a, b) => a.sure - b.sure);
  let ranks = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end]?.sure === sorted[start]?.sure) end++;
    const middle = (start + 1 + end) / 2;
    ranks += middle * sorted.slice(start, end).filter(({ hasAnswer }) => hasAnswer).length;
  }
  const right = sorted.filter(({ hasAnswer }) => hasAnswer).length;
  return (ranks - (right * (right + 1)) / 2) / (right * (sorted.length - right));
}

/** Share of tickets without an answer that get silence where nine in ten of those with one are kept. */
export function silencedAt(
  keep: number,
  answered: readonly Answered[],
): { threshold: number; silent: number } {
  const kept = answered
    .filter(({ hasAnswer }) => hasAnswer)
    .map(({ sure }) => sure)
    .sort((a, b) => a - b);
  const threshold = kept[kept.length - Math.ceil(keep * kept.length)] ?? 0;
  const others = answered.filter(({ hasAnswer }) => !hasAnswer);
  return { threshold, silent: mean(others.map(({ sure }) => Number(sure < threshold))) };
}

export function percentile(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const DRAWS = 2000;

/** 95 % interval of the mean of differences, ticket by ticket, by drawing tickets again (paired bootstrap). */
export function interval(differences: readonly number[], seed = 7): { low: number; high: number } {
  const next = numbersFrom(seed);
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let draw = 0; draw < differences.length; draw++)
      sum += differences[Math.floor(next() * differences.length)] ?? 0;
    return sum / differences.length;
  });
  return { low: percentile(0.025, means), high: percentile(0.975, means) };
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
