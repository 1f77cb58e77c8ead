import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/e2e/lib/longest-first.ts';

// One kind of browser for a run, named by E2E_BROWSER; a lane is a process with a browser of its own that most of its files share.
// The other kind runs beside it: on two cores a second lane saves a twentieth of the time, and more tests need a second try.
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: './tests/e2e/lib/environment.ts',
    pool: 'forks',
    maxWorkers: Number(process.env['E2E_LANES'] ?? 1),
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // One second, the default, is too short for a page that is loaded while the machine is busy.
    expect: { poll: { timeout: 5000 } },
    testTimeout: 60_000,
    // Two browsers on two busy cores: what fails once and then holds was the machine, what fails twice is ours.
    retry: 1,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    env: { E2E_BROWSER: process.env['E2E_BROWSER'] ?? 'chromium' },
  },
});
