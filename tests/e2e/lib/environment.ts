import type { Environment } from 'vitest/runtime';
import type {} from './shared-browser';

/** Node, and the end of the shared browser after the last test file. */
export default {
  name: 'shared-browser',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: () => globalThis.closeSharedBrowser?.() }),
} satisfies Environment;
