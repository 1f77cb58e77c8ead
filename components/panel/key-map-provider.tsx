import { useEffect, useState, type ReactNode } from 'react';
import type { StoredKeys } from '@/lib/settings/key-bindings';
import { bindingsFrom } from './bindings';
import { KeyMap, KeyMapContext } from './key-map';

/** Where the agent's keys are kept. */
export interface KeySource {
  read: () => Promise<StoredKeys>;
  watch: (listener: (keys: StoredKeys) => void) => () => void;
}

/** Gives everything below it the agent's keys, and a change of them at once. Until they are read, the keys of the table. */
export function KeyMapProvider({ source, children }: { source: KeySource; children: ReactNode }) {
  const [keys, setKeys] = useState(() => new KeyMap({}));
  useEffect(() => {
    const take = (stored: StoredKeys) => setKeys(new KeyMap(bindingsFrom(stored)));
    const stop = source.watch(take);
    // What cannot be read leaves the keys of the table, which are also those that the screen shows.
    source.read().then(take, () => undefined);
    return stop;
  }, [source]);
  return <KeyMapContext value={keys}>{children}</KeyMapContext>;
}
