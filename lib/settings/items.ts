import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** A setting kept by the browser on this machine: typed, checked on reading, with a value to start from. */
function item<T>(key: string, schema: z.ZodMiniType<T>, initial: T) {
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
  };
}

/** Chromium shows this storage to scripts in pages, too, until told otherwise. Firefox has no such switch. */
export function closeToPages(): void {
  const local: Partial<typeof browser.storage.local> = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Exact origins that the agent chose with "always on this helpdesk". */
export const chosenSites = item('chosenSites', z.array(z.string()), []);

/** True once the first-run page was shown. */
export const welcomed = item('welcomed', z.boolean(), false);
