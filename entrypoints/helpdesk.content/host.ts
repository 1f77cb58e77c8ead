/** How often an element that the page removed is put back: more would be a war, and the toolbar still works. */
const RETURNS = 3;

/** Keeps our element in the page until `signal`; calls back when the page has removed it once too often. */
export function keepInPage(host: HTMLElement, signal: AbortSignal, onGivenUp: () => void): void {
  const place = document.documentElement;
  let returns = 0;
  place.append(host);
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (returns++ < RETURNS) {
      document.documentElement.append(host);
      return;
    }
    observer.disconnect();
    onGivenUp();
  });
  observer.observe(document, { childList: true });
  observer.observe(place, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
