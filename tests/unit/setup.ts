import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The same random inputs in every run, so that a red run means a change; FUZZ_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_270_101) });

/** The browser as it was before any test gave it other parts: files that run together share it. */
const WHOLE = Symbol.for('cuecard.wholeBrowser');
const world = globalThis as typeof globalThis & { [WHOLE]?: [object, object][] | undefined };
const whole = (world[WHOLE] ??= [fakeBrowser, ...Object.values(fakeBrowser as unknown as object)]
  .filter((part): part is object => typeof part === 'object' && part !== null)
  .map((part) => [part, { ...part }]));

beforeEach(() => {
  for (const [part, own] of whole) Object.assign(part, own);
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en';
  // Dexie keeps the factory that it saw when it was imported: replacing the global alone changes nothing.
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
});

// Only where the file asked for a page; without vitest's globals React Testing Library does not clean up by itself.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
