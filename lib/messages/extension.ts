import { browser } from 'wxt/browser';
import type { FromOptions, FromPanel, Request, Response, ToPanel } from './contract';
import { optionsAnswers, panelAnswers } from './answers';
import { MAX_MESSAGE_BYTES, toPanel } from './contract';
import { untilHeard } from './patience';

/** The panel's and the options page's side of the contract: ask the background, hear its broadcasts. */

type FromExtension = FromPanel & FromOptions;
type Parsed = { success: true; data: unknown } | { success: false };
const ANSWERS: Partial<Record<keyof FromExtension, { safeParse(value: unknown): Parsed }>> = {
  ...panelAnswers,
  ...optionsAnswers,
};

/**
 * Asks the background. Rejects with `BackgroundSilentError` where nobody answers, as after an update, and with
 * `BackgroundRefusedError` where it could not do what was asked.
 */
export async function askBackground<K extends keyof FromExtension>(
  type: K,
  payload: Request<FromExtension, K>,
): Promise<Response<FromExtension, K>> {
  let answer: unknown;
  try {
    answer = await browser.runtime.sendMessage({ type, payload });
  } catch (cause) {
    throw new BackgroundSilentError(type, { cause });
  }
  if (isRefusal(answer)) throw new BackgroundRefusedError(type, { cause: answer.refused });
  const parsed = ANSWERS[type]?.safeParse(answer);
  // After an update an old page may talk to a new background: what it does not understand is no answer.
  if (parsed?.success === false) throw new BackgroundSilentError(type, {});
  // Parsed by the contract's own schema for this message, or an answer without content. The copy that the schema made: what
  // Firefox hands over is dead as soon as the extension is switched off, and with it all that a panel shows.
  return parsed?.data as Response<FromExtension, K>;
}

/** Milliseconds between two tries to be heard by a background that is starting or stopping. */
const PAUSES = [100, 500, 2000];

/** Asks a background that may just be stopping, and again if it did not live to answer: for what may be asked twice. */
export async function askPatiently<K extends 'panelOpened'>(
  type: K,
  payload: () => Request<FromExtension, K>,
): Promise<Response<FromExtension, K>> {
  const ask = (isLast: boolean): Promise<Response<FromExtension, K> | undefined> =>
    askBackground(type, payload()).catch((error: unknown) => {
      if (isLast || !(error instanceof BackgroundSilentError)) throw error;
      return undefined;
    });
  // The last try rejects where it has no answer.
  return (await untilHeard(PAUSES, ask)) as Response<FromExtension, K>;
}

/** Has something kept on this machine. False where the background could not, as with a full disk or blocked storage. */
export async function askToKeep<K extends Keeping>(
  type: K,
  payload: Request<FromExtension, K>,
): Promise<boolean> {
  try {
    await askBackground(type, payload);
    return true;
  } catch (error) {
    if (error instanceof BackgroundRefusedError) return false;
    throw error;
  }
}

type Keeping = 'keepAnswers' | 'noneFits' | 'setAside' | 'setFavourite' | 'saveProfile' | 'storeProfile';

/** The background is there, and what was asked of it failed. */
export class BackgroundRefusedError extends Error {
  override readonly name = 'BackgroundRefusedError';
  constructor(type: string, options: ErrorOptions) {
    super(`The background could not do "${type}".`, options);
  }
}

/** The background did not answer: it is being updated, was disabled, or does not know the message. */
export class BackgroundSilentError extends Error {
  override readonly name = 'BackgroundSilentError';
  constructor(type: string, options: ErrorOptions) {
    super(`The background did not answer "${type}".`, options);
  }
}

function isRefusal(answer: unknown): answer is { refused: string } {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

export type Broadcast = {
  [K in keyof ToPanel]: { type: K } & Request<ToPanel, K>;
}[keyof ToPanel];

/**
 * Calls back for every broadcast of the background. Messages of pages reach this listener too, since they go to all
 * of the extension's contexts: only a sender without a tab, and with our id, is the background.
 */
export function onBroadcast(listener: (broadcast: Broadcast) => void): () => void {
  const receive = (message: unknown, sender: { id?: string | undefined; tab?: unknown }): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const broadcast = parseBroadcast(message);
    if (broadcast) listener(broadcast);
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

function parseBroadcast(message: unknown): Broadcast | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('payload' in message))
    return;
  if (JSON.stringify(message).length > MAX_MESSAGE_BYTES) return;
  const { type, payload } = message;
  if (typeof type !== 'string' || !Object.hasOwn(toPanel, type)) return;
  const parsed = toPanel[type as keyof ToPanel].request.safeParse(payload);
  // The payload has just been parsed by this type's own schema.
  return parsed.success ? ({ type, ...parsed.data } as Broadcast) : undefined;
}
