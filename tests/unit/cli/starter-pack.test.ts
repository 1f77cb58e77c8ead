import { describe, expect, test } from 'vitest';
import { readFolder } from '@/cli/folder';
import { readPack } from '@/lib/pack/read-pack';
import { formatProblem } from '@/lib/policy/problem';

const FILES = readFolder('packs/post-purchase-care');
const NOW = Date.UTC(2027, 0, 1, 12);

describe('the starter pack has nothing to mend', () => {
  test.each(['2026-11-01', '2026-11-22', '2027-01-01'])('on %s', (today) => {
    expect(readPack(FILES, { now: NOW, today }).problems.map(formatProblem)).toEqual([]);
  });
});
