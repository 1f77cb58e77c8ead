/**
 * What is usual by itself tells little: a card counts as a habit by how much more often it is inserted than all cards that
 * are inserted would be by chance (mean plus two standard deviations of a Poisson count), as a share of the most usual.
 */
export function habitsOf(inserted: ReadonlyMap<string, number>): Map<string, number> {
  const counts = [...inserted.values()].filter((count) => count > 0);
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const usual = mean + DEVIATIONS * Math.sqrt(mean);
  const most = Math.max(...counts, 1);
  return new Map([...inserted].map(([card, count]) => [card, Math.max(0, count - usual) / most]));
}

const DEVIATIONS = 2;
