import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { item } from './item';

/** The keys that the agent has chosen inside the panel, by command. Here their shape alone: the panel knows its commands. */
const StoredKeysSchema = z.record(z.string(), z.readonly(z.array(z.string().check(z.maxLength(40)))));
export type StoredKeys = z.infer<typeof StoredKeysSchema>;

const NAME = 'keyBindings';
const stored = item<StoredKeys>(NAME, StoredKeysSchema, {});

/** The agent's own keys: kept through updates, and told to every open panel as soon as they change. */
export const keyBindings = {
  ...stored,
  /** Calls back with the keys after each change, wherever it was made. */
  watch(listener: (keys: StoredKeys) => void): () => void {
    const look = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'local' && NAME in changes) void stored.read().then(listener);
    };
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  },
};
