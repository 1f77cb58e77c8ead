import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  /** In ms. */
  timeout?: number;
}

const STEP_MS = 30;
export const DEFAULT_TIMEOUT_MS = 10_000;

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/**
 * Calls `attempt` until it neither throws nor answers undefined, null, false, 0 or an empty string.
 * @throws when the time is up, with the last error as cause.
 */
export async function poll<T>(
  what: string,
  attempt: () => Promise<T>,
  { timeout = DEFAULT_TIMEOUT_MS }: WaitOptions = {},
): Promise<Truthy<T>> {
  const end = performance.now() + timeout;
  let lastError: unknown;
  for (;;) {
    try {
      const value = await attempt();
      if (value) return value as Truthy<T>;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > end) {
      const reason = lastError instanceof Error ? ` (${lastError.message})` : '';
      throw new Error(`waited ${timeout} ms for ${what}${reason}`, { cause: lastError });
    }
    await sleep(STEP_MS);
  }
}

/** The promise's result, or an error that names what did not end in time. */
export async function within<T>(what: string, timeout: number, promise: Promise<T>): Promise<T> {
  const late = new AbortController();
  const alarm = sleep(timeout, undefined, { signal: late.signal }).then(() => {
    throw new Error(`${what} took more than ${timeout} ms`);
  });
  alarm.catch(() => undefined); // ended in time: the alarm is called off
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    late.abort();
  }
}
