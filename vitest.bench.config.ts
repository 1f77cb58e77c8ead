import { defineConfig } from 'vitest/config';

// Measurements: one after the other, so that none is measured while another runs.
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    fileParallelism: false,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
