import type { TestSpecification, TestSequencer } from 'vitest/node';

/** Begun last, one of these would run on alone when all else is done. */
const LONGEST = ['screens', 'editors/matrix', 'permissions', 'clicks', 'bad-input', 'contexts'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** The files that take longest, then the others by name: the same order in every run. */
export default class LongestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted(
      (one, other) => place(one) - place(other) || (one.moduleId < other.moduleId ? -1 : 1),
    );
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((file) => moduleId.endsWith(file));
  return at === -1 ? LONGEST.length : at;
}
