import { guarded } from './errors';

/** What is asked for at every keystroke and every ticket: read once, and again after a change. */
export interface Kept<T> {
  read: () => Promise<T>;
  change: <R>(work: () => PromiseLike<R>) => Promise<R>;
}

/** Keeps what a table holds. The background alone writes, and all its changes of this must come by here. */
export function kept<T>(load: () => PromiseLike<T>): Kept<T> {
  let known: Promise<T> | undefined;
  return {
    read: () => {
      const made = (known ??= guarded(load));
      made.catch(() => (known = undefined));
      return made;
    },
    async change(work) {
      try {
        return await guarded(work);
      } finally {
        // Also where it failed, and after all that was read meanwhile.
        known = undefined;
      }
    },
  };
}
