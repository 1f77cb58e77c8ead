import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { bundlePacks } from './cli/bundle';
import { version } from './package.json';
import { type BuildKind, manifestFor } from './manifest';
import { dexieUnwatched } from './scripts/lib/dexie-unwatched.mjs';
import { smallerScripts } from './scripts/lib/smaller.mjs';

const kinds: readonly BuildKind[] = ['store', 'demo', 'test'];
const kind = kinds.find((name) => name === process.env.CUECARD_BUILD) ?? 'store';

/** Demo and tests live on the day of the story; a store build has no day of its own. */
const STORY_DAY = Date.UTC(2027, 0, 1, 9, 30);

/** The starter pack is as new as the extension that brings it: 1.2.3 is pack version 10203. */
const packVersion = version.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);

export default defineConfig({
  outDir: `.output/${kind}`,
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(kind, browser === 'firefox' ? 'firefox' : 'chrome'),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      const packs = bundlePacks(['packs/post-purchase-care'], { version: packVersion, now: STORY_DAY });
      files.push(...packs.map(({ path, contents }) => ({ relativeDest: path, contents })));
    },
  },
  zip: {
    // What a reviewer needs to build the same bytes: sources, lock file, README, and nothing that was built.
    excludeSources: ['coverage/**', '.test-results/**', 'tests/e2e/**'],
  },
  vite: () => ({
    plugins: [react(), dexieUnwatched(), smallerScripts()],
    // Its package's own entry is the build for old browsers, a third larger.
    resolve: { alias: { dexie: resolve('node_modules/dexie/dist/modern/dexie.mjs') } },
    define: { __FIXED_NOW__: kind === 'store' ? 'undefined' : String(STORY_DAY) },
    build: { target: ['chrome121', 'firefox140'], modulePreload: { polyfill: false } },
  }),
});
