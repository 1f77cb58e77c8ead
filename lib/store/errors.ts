/** The browser refuses the database: cookies and site data are blocked, or the profile is damaged. */
export class StorageBlockedError extends Error {
  override readonly name = 'StorageBlockedError';
}

/** The disk or the browser's quota is full. What was there before is still there. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
}

/** A pack that does not check: not what its manifest says. What was there before stays. */
export class PackRefusedError extends Error {
  override readonly name = 'PackRefusedError';
}

const CLOSED = new Set(['InvalidStateError', 'AbortError', 'DatabaseClosedError', 'PrematureCommitError']);
const BLOCKED = new Set([
  'OpenFailedError',
  'SecurityError',
  'UnknownError',
  'MissingAPIError',
  'VersionError',
  'NotAllowedError',
]);

/**
 * Runs one unit of work on a database, once more if its connection was closed under it (browsers do that when they
 * are short of memory: expensify/react-native-onyx counted 58,700 such events), and names what went wrong.
 * `work` must be repeatable.
 */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!CLOSED.has(nameOf(error))) throw named(error);
    try {
      return await work();
    } catch (again) {
      throw named(again);
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** Dexie wraps the browser's error in its own; the quota error may be two levels down. */
function named(error: unknown): unknown {
  for (let each = error, depth = 0; each instanceof Error && depth < 4; depth++) {
    if (each.name === 'QuotaExceededError')
      return new DiskFullError('No room for the pack.', { cause: error });
    if (BLOCKED.has(each.name))
      return new StorageBlockedError('The database cannot be opened.', { cause: error });
    each = 'inner' in each ? each.inner : each.cause;
  }
  return error;
}
