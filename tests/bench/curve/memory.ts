const MB = 1024 * 1024;

/** What this process holds, in MB, after all that nobody holds is gone. */
export function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
}

export const heldSince = (before: number): number => memoryNow() - before;
