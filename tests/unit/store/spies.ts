import { onTestFinished, vi, type MockInstance } from 'vitest';

/* What a test hears of the browser's database, and how it makes that fail. Undone when the test is over. */

type Method = 'get' | 'put';
type Raw = (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;

const STORE = IDBObjectStore.prototype as unknown as Record<Method, Raw>;
const REAL = { get: STORE.get, put: STORE.put };

function spied(method: Method): MockInstance<Raw> {
  const spy = vi.spyOn(STORE, method);
  onTestFinished(() => spy.mockRestore());
  return spy;
}

/** The keys that are read from a store from now on. */
export function readsOf(store: string): () => unknown[] {
  const spy = spied('get');
  return () => spy.mock.calls.flatMap(([key], at) => (spy.mock.contexts[at]?.name === store ? [key] : []));
}

/** Lets a method of a store fail from now on, so often. */
export function failing(method: Method, store: string, error: Error, times = Infinity): void {
  spied(method).mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === store && times-- > 0) throw error;
    return REAL[method].apply(this, args);
  });
}

export const FULL = new DOMException('full', 'QuotaExceededError');
