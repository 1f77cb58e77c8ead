import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/lib/pack/canonical-json';
import { readPack } from '@/lib/pack/read-pack';
import { CardSchema } from '@/lib/policy/card';
import { PackSchema } from '@/lib/policy/pack';
import { formatProblem, type Problem } from '@/lib/policy/problem';
import { PACKS, packsIn, sourceFiles } from './source-files';

/** Noon of the day of the story, in UTC. */
const NOW = Date.UTC(2027, 0, 1, 12);

const asAdminsReadIt = (problems: readonly Problem[]) =>
  problems.map((problem) => `${problem.severity.padEnd(7)} ${formatProblem(problem)}\n`).join('');

/** The file beside the pack; it must be there, since a snapshot that is not is written without a word. */
function expectation(kind: 'good' | 'bad', name: string, file: string): string {
  const path = resolve(PACKS, kind, name, file);
  expect(process.env['UPDATE_GOLDEN'] === '1' || existsSync(path), `${path} is missing`).toBe(true);
  return path;
}

describe('packs that check', () => {
  test.each(packsIn('good'))('%s', async (name) => {
    const { pack, cards, tests, problems } = readPack(sourceFiles(resolve(PACKS, 'good', name)), {
      now: NOW,
    });
    expect(asAdminsReadIt(problems)).toBe('');
    expect(PackSchema.safeParse(pack).error).toBeUndefined();
    for (const card of cards) expect(CardSchema.safeParse(card).error).toBeUndefined();
    const compiled = JSON.stringify(JSON.parse(canonicalJson({ pack, cards, tests })), undefined, 2);
    await expect(`${compiled}\n`).toMatchFileSnapshot(expectation('good', name, 'expected.json'));
  });
});

describe('packs that do not check, and what the admin reads', () => {
  test('there is one for each kind of mistake', () => {
    expect(packsIn('bad').length).toBeGreaterThanOrEqual(60);
  });

  test.each(packsIn('bad'))('%s', async (name) => {
    const { problems } = readPack(sourceFiles(resolve(PACKS, 'bad', name)), { now: NOW });
    expect(problems).not.toEqual([]);
    for (const { message, fix } of problems) {
      expect(message).toMatch(/^\S.*\.$/su);
      expect(fix).toMatch(/^\S.*[.?]$/su);
      // Words of schema libraries and of programmers are not for admins.
      expect(`${message} ${fix}`).not.toMatch(
        /undefined|null|NaN|\[object|expected .* received|invalid input/i,
      );
    }
    await expect(asAdminsReadIt(problems)).toMatchFileSnapshot(expectation('bad', name, 'expected.txt'));
  });
});
