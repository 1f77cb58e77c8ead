import { browser } from 'wxt/browser';
import type { FromPage, Request, Response, ToPage } from './contract';
import { untilHeard, within } from './patience';

/*
 * The page's side of the contract. Types only: this ships into every granted page, and the background checks what it
 * is sent.
 */

/** The extension was updated, disabled or removed under this page: its script can only stop. */
export class OrphanedError extends Error {
  override readonly name = 'OrphanedError';
}

/** Asks the background. Rejects with `OrphanedError` where there is none any more. */
export async function askFromPage<K extends keyof FromPage>(
  type: K,
  payload: Request<FromPage, K>,
): Promise<Response<FromPage, K>> {
  // After an update the old page script has no runtime id left; calling on would only throw in the page's console.
  if (!isAlive()) throw new OrphanedError();
  const answer: unknown = await browser.runtime.sendMessage({ type, payload });
  return answer as Response<FromPage, K>;
}

/** Milliseconds between two tries to be heard by a background that is starting or stopping. */
const PAUSES = [100, 500, 2000, 5000];

/**
 * Says that our script is in this page. Null where it has no business there. Asked again where nobody answers: nobody would put
 * the script in a second time. Rejects where none does.
 */
export async function announcePage(signal: AbortSignal): Promise<Response<FromPage, 'pageReady'>> {
  return (await askUntilHeard('pageReady', { born: performance.timeOrigin }, signal)) ?? null;
}

/** Milliseconds that an answer may take before it is asked for again. */
const PATIENCE = 4000;

/**
 * Asks a background that may be stopped before it can answer, and again if it was; until `signal`, when nobody wants to know any
 * more.
 */
export async function askUntilHeard<K extends keyof FromPage>(
  type: K,
  payload: Request<FromPage, K>,
  signal: AbortSignal,
): Promise<Response<FromPage, K> | undefined> {
  const ask = (isLast: boolean): Promise<Response<FromPage, K> | undefined> => {
    const answer = askFromPage(type, payload);
    // The browser answers for a background that went away: with nothing, or with an error.
    return isLast
      ? answer
      : within(
          PATIENCE,
          answer.catch(() => undefined),
          undefined,
        );
  };
  return untilHeard(PAUSES, ask, () => signal.aborted);
}

/** False once the extension has gone from under this script. */
export function isAlive(): boolean {
  return (browser.runtime as { id?: string } | undefined)?.id !== undefined;
}

export type PageListeners = { [K in keyof ToPage]: (payload: Request<ToPage, K>) => void };

/** Hears what the background tells this page, until `signal`. */
export function listenInPage(listeners: PageListeners, signal: AbortSignal): void {
  const hear = (
    message: unknown,
    sender: { id?: string | undefined; tab?: unknown },
    reply: (answer: boolean) => void,
  ): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined || !isTold(message, listeners)) return;
    (listeners[message.type] as (payload: unknown) => void)(message.payload);
    reply(true);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(hear);
  });
}

function isTold(
  message: unknown,
  listeners: PageListeners,
): message is { type: keyof ToPage; payload: unknown } {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && Object.hasOwn(listeners, message.type);
}
