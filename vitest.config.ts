import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What a test file leaves behind that the next one would meet: a page, or a module that is another than it was. */
const LEAVES_TRACES = /@vitest-environment jsdom|vi\.mock\(/u;
/** Each begins with an empty page, which it shares with the others: see their setup. */
const COMPONENTS = 'tests/unit/components/**/*.test.tsx';
const isComponent = (file: string): boolean => /^tests\/unit\/components\/.*\.tsx$/u.test(file);
/** Files that get a process of their own, which costs a second each. */
const ALONE = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/unit/${name.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/u.test(file) && !isComponent(file))
  .filter((file) => LEAVES_TRACES.test(readFileSync(file, 'utf8')));

export default defineConfig(async () => ({
  plugins: await WxtVitest({ imports: false }),
  test: {
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000, // property tests on a busy machine
    projects: [
      { extends: true as const, test: { name: 'alone', include: ALONE } },
      {
        extends: true as const,
        test: {
          name: 'components',
          include: [COMPONENTS],
          setupFiles: ['tests/unit/components/setup.ts'],
          isolate: false,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'together',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: [...ALONE, COMPONENTS],
          isolate: false,
        },
      },
    ],
    coverage: {
      provider: 'v8' as const,
      include: ['lib/**/*.ts', 'components/**/*.tsx', 'entrypoints/**/*.{ts,tsx}', 'cli/**/*.ts'],
      reporter: ['text-summary', 'html', 'lcovonly'],
    },
  },
}));
