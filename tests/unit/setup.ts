import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  // Dexie keeps the factory that it saw when it was imported: replacing the global alone changes nothing.
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
});
