import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** A setting kept by the browser on this machine: typed, checked on reading, with a value to start from. */
function item<T>(key: string, schema: z.ZodMiniType<T>, initial: T) {
  return {
    async read(): Promise<T> {
      const stored = await browser.storage.local.get(key);
      const parsed = schema.safeParse(stored[key]);
      return parsed.success ? parsed.data : initial;
    },
    async write(value: T): Promise<void> {
      await browser.storage.local.set({ [key]: value });
    },
  };
}

/** Exact origins that the agent chose with "always on this helpdesk". */
export const chosenSites = item('chosenSites', z.array(z.string()), []);

/** True once the first-run page was shown. */
export const welcomed = item('welcomed', z.boolean(), false);
