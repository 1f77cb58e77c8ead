import type { Judgment } from './feedback';

/** Judgments that are remembered at most, and of one card's each way. */
export const MOST_REMEMBERED = { all: 1000, ofCard: 20 } as const;

/** What stays of judgments, oldest first: the newest. They fade by number, not by time: a rare question stays known. */
export function remembered<J extends Judgment>(judgments: readonly J[]): J[] {
  const counts = new Map<string, number>();
  const kept: J[] = [];
  for (let at = judgments.length - 1; at >= 0 && kept.length < MOST_REMEMBERED.all; at--) {
    const judgment = judgments[at];
    if (!judgment) continue;
    const key = `${judgment.says} ${judgment.pack}/${judgment.card}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= MOST_REMEMBERED.ofCard) kept.push(judgment);
  }
  return kept.reverse();
}
