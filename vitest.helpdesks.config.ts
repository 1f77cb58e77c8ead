import { defineConfig } from 'vitest/config';

// Real helpdesks, which scripts/test-helpdesks.mjs has started; one kind of browser for a run, named by E2E_BROWSER.
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['tests/helpdesks/**/*.test.ts'],
    environment: './tests/e2e/lib/environment.ts',
    pool: 'forks',
    fileParallelism: false,
    isolate: false,
    // One second, the default, is too short for a page that is loaded while the machine is busy.
    expect: { poll: { timeout: 5000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    env: { E2E_BROWSER: process.env['E2E_BROWSER'] ?? 'chromium' },
  },
});
