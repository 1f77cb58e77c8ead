import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { type BuildKind, manifestFor } from './manifest';

const kinds: readonly BuildKind[] = ['store', 'demo', 'test'];
const kind = kinds.find((name) => name === process.env.CUECARD_BUILD) ?? 'store';

/** Demo and tests live on the day of the story; a store build has no day of its own. */
const STORY_DAY = Date.UTC(2027, 0, 1, 9, 30);

export default defineConfig({
  outDir: `.output/${kind}`,
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(kind, browser === 'firefox' ? 'firefox' : 'chrome'),
  zip: {
    // What a reviewer needs to build the same bytes: sources, lock file, README, and nothing that was built.
    excludeSources: ['coverage/**', '.test-results/**', 'tests/e2e/**'],
  },
  vite: () => ({
    plugins: [react()],
    define: { __FIXED_NOW__: kind === 'store' ? 'undefined' : String(STORY_DAY) },
    build: { target: ['chrome121', 'firefox140'], modulePreload: { polyfill: false } },
  }),
});
