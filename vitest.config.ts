import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Folders whose tests ask for a page by `// @vitest-environment jsdom`. Each file gets a process of its own, which costs a second. */
const WITH_PAGES = [
  'tests/unit/{clipboard,components,editors,gallery,helpdesks,nodes}/**/*.test.{ts,tsx}',
  'tests/unit/*.test.ts',
];

export default defineConfig(async () => ({
  plugins: await WxtVitest({ imports: false }),
  test: {
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000, // property tests on a busy machine
    projects: [
      { extends: true as const, test: { name: 'pages', include: WITH_PAGES } },
      {
        extends: true as const,
        test: {
          name: 'core',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repository.test.ts'],
          exclude: WITH_PAGES,
          isolate: false, // nothing of the core keeps anything: its tests share a process
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
