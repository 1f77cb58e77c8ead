import { ask, call, create } from './ask';
import { HOST_ATTRIBUTE } from './own-host';

/** How often an element that the page removed is put back: more would be a war, and the toolbar still works. */
const RETURNS = 3;

/** A page has rules for every `div`: none of them may fade, shift or hide what is in ours, unless it means to. */
const STYLE: Record<string, string> = { all: 'initial', display: 'contents' };

/** Our element, with no name that a page could define and no box that a page's rules could touch. */
export function createHost(): HTMLElement {
  const host = create(document, 'div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  for (const [name, value] of Object.entries(STYLE)) host.style.setProperty(name, value, 'important');
  return host;
}

/**
 * Removes what an older script of ours has left: Firefox ends the script of an extension that is updated in mid-sentence.
 * True where there was any.
 */
export function sweepHosts(): boolean {
  const left = [...call(document, 'querySelectorAll', `html > [${HOST_ATTRIBUTE}]`)];
  for (const element of left) element.remove();
  return left.length > 0;
}

/** Keeps our element in the page until `signal`; calls back when the page has removed it once too often. */
export function keepInPage(host: HTMLElement, signal: AbortSignal, onGivenUp: () => void): void {
  const place = ask(document, 'documentElement');
  let returns = 0;
  place.append(host);
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (returns++ < RETURNS) {
      ask(document, 'documentElement').append(host);
      return;
    }
    observer.disconnect();
    onGivenUp();
  });
  observer.observe(document, { childList: true });
  observer.observe(place, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
