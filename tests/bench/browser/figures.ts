/** One measured thing. Names are stable: they are the keys of the baseline. */
export interface Figure {
  name: string;
  unit: 'ms' | 'MB' | '%' | 'kB' | 'count';
  value: number;
  /** What it should stay below, where there is a goal. */
  goal?: number;
  /** The run fails where the goal is missed. */
  must?: true;
  /**
   * As a multiple of a piece of work that was done, or of a peer that was measured, in the same run: what can be compared
   * between machines and between busy and quiet hours.
   */
  ratio?: number;
  /** What is measured, where the name does not say it. */
  note?: string;
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median and the 95th percentile of some times, each beside the yardstick of the same run. */
export function timing(
  name: string,
  times: readonly number[],
  { goal, yardstick, note }: { goal?: number; yardstick: number; note?: string },
): Figure[] {
  return [['p50', 0.5] as const, ['p95', 0.95] as const].map(([label, share]) => {
    const value = percentile(times, share);
    return {
      name: `${name}, ${label}`,
      unit: 'ms',
      value,
      ratio: value / yardstick,
      ...(goal === undefined ? {} : { goal }),
      ...(note === undefined ? {} : { note }),
    };
  });
}
