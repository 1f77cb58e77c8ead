import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

/** A setting kept by the browser on this machine: typed, checked on reading, with a value to start from. */
export function item<T>(key: string, schema: z.ZodMiniType<T>, initial: T) {
  let changing: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<T> => {
    const stored = await browser.storage.local.get(key);
    const parsed = schema.safeParse(stored[key]);
    return parsed.success ? parsed.data : initial;
  };
  const write = (value: T): Promise<void> => browser.storage.local.set({ [key]: value });
  return {
    read,
    write,
    /** Reads, changes and writes, one change after the other: of two at once none is lost. Answers with the new value. */
    change(step: (value: T) => T): Promise<T> {
      const changed = changing.then(async () => {
        const value = step(await read());
        await write(value);
        return value;
      });
      changing = changed.catch(() => undefined);
      return changed;
    },
    /** Calls back with the value after each change, wherever it was made. */
    watch(listener: (value: T) => void): () => void {
      const look = (changes: Record<string, unknown>, area: string): void => {
        if (area === 'local' && key in changes) void read().then(listener);
      };
      browser.storage.onChanged.addListener(look);
      return () => browser.storage.onChanged.removeListener(look);
    },
  };
}
