import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  type StoreNames,
} from 'idb';
import { guarded, StorageBlockedError } from './errors';

type Upgrade<S> = NonNullable<OpenDBCallbacks<S>['upgrade']>;
type Writing<S, N extends StoreNames<S>> = IDBPTransaction<S, N[], 'readwrite'>;

/** A database that is opened when it is first asked for, and again after the browser has closed it. */
export class Database<S extends DBSchema> {
  #opened: Promise<IDBPDatabase<S>> | undefined;

  constructor(
    private readonly name: string,
    private readonly version: number,
    private readonly upgrade: Upgrade<S>,
  ) {}

  /** One unit of work, which must be repeatable: see `guarded`. */
  use<T>(work: (database: IDBPDatabase<S>) => PromiseLike<T>): Promise<T> {
    return guarded(async () => work(await this.#open()), this.close);
  }

  /**
   * Work that is done whole or not at all, and flushed to disk (`strict`), since Chromium from 121 on would otherwise lose
   * the last seconds on a power cut.
   */
  write<T, N extends StoreNames<S>>(
    stores: N[],
    work: (transaction: Writing<S, N>) => PromiseLike<T>,
  ): Promise<T> {
    return this.use((database) =>
      allOrNothing(database.transaction(stores, 'readwrite', { durability: 'strict' }), work),
    );
  }

  /** Lets go of the connection: the next work opens another one. */
  readonly close = (): void => {
    this.#opened?.then((database) => database.close()).catch(() => undefined);
    this.#opened = undefined;
  };

  #open(): Promise<IDBPDatabase<S>> {
    return (this.#opened ??= this.#connect().catch((cause: unknown) => {
      this.#opened = undefined;
      throw new StorageBlockedError('The database cannot be opened.', { cause });
    }));
  }

  async #connect(): Promise<IDBPDatabase<S>> {
    // Another version or a clean-up of the browser waits for us, or the browser has closed it by itself.
    const events = { blocking: this.close, terminated: this.close };
    try {
      return await openDB<S>(this.name, this.version, { upgrade: this.upgrade, ...events });
    } catch (error) {
      // A newer version of the extension was here: what it has left is read as it is.
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      return openDB<S>(this.name, undefined, events);
    }
  }
}

async function allOrNothing<T, S extends DBSchema, N extends StoreNames<S>>(
  transaction: Writing<S, N>,
  work: (transaction: Writing<S, N>) => PromiseLike<T>,
): Promise<T> {
  const { done } = transaction;
  // Awaited below; until then its failure is nobody's.
  done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await done;
    return result;
  } catch (error) {
    abort(transaction);
    // Why the whole failed says more than that one request of it was cut off.
    throw transaction.error ?? error;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
