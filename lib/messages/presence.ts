import type { FromPage, Request } from './contract';
import { askFromPage, askUntilHeard } from './page';

/* That a page's script is here, and what is so: known to a background that stops and forgets. */

/** Says what is so until the background has heard it, or something else is so; until `life` ends. */
export function reporter(life: AbortSignal) {
  let last = new AbortController();
  return <K extends 'ticketGone' | 'ticketSeen' | 'ticketUnreadable'>(
    type: K,
    payload: Request<FromPage, K>,
  ) => {
    last.abort();
    last = new AbortController();
    return askUntilHeard(type, payload, AbortSignal.any([life, last.signal]));
  };
}

/** A life that has begun less than so many ms ago is known: it does not begin anew, and nothing can go round in a circle. */
const NEW = 1000;

/**
 * What to do when the script is put in once more: that happens only where the background knows of nobody, so that it has forgotten
 * us, and must be told `anew`. What it has just been told may not have reached it yet: then it is asked a little later, since that
 * may have been lost for good.
 */
export function whenForgotten(life: AbortSignal, anew: () => void): () => void {
  const since = performance.now();
  let doubt: ReturnType<typeof setTimeout> | undefined;
  life.addEventListener('abort', () => clearTimeout(doubt));
  const ask = async (): Promise<void> => {
    doubt = undefined;
    const isKnown = await askFromPage('pageKnown', {}).catch(() => undefined);
    if (isKnown === false && !life.aborted) anew();
  };
  return () => {
    const left = since + NEW - performance.now();
    if (left <= 0) anew();
    else doubt ??= setTimeout(() => void ask(), left);
  };
}
