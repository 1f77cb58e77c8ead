import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Node unless a file asks for a page by `// @vitest-environment jsdom`: most tests need none, and it costs 0.5 s a file.
export default defineConfig(async () => ({
  plugins: await WxtVitest({ imports: false }),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repository.test.ts'],
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000, // property tests on a busy machine
    coverage: {
      provider: 'v8' as const,
      include: ['lib/**/*.ts', 'components/**/*.tsx', 'entrypoints/**/*.{ts,tsx}', 'cli/**/*.ts'],
      reporter: ['text-summary', 'html', 'lcovonly'],
    },
  },
}));
