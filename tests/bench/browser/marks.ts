/*
 * Moments in documents, in milliseconds of the epoch, taken from the driver's side: functions that run in the page and in the
 * panel's frame. Nothing of the extension knows of them.
 */

/** In the page: keeps when its text last changed. The document keeps it: Firefox gives each script globals of its own. */
export function watchText(): void {
  const { body, documentElement } = document;
  if (documentElement.dataset['lastText'] !== undefined) return;
  documentElement.dataset['lastText'] = '0';
  const observer = new MutationObserver(() => {
    documentElement.dataset['lastText'] = String(performance.timeOrigin + performance.now());
  });
  observer.observe(body, { subtree: true, childList: true, characterData: true });
}

/** In the page: when its text last changed. */
export function lastText(): number {
  return Number(document.documentElement.dataset['lastText']);
}

/** In the panel's frame: when suggestions for this customer had been painted. */
export async function suggestionsPainted(customer: string): Promise<number> {
  const isThere = (): boolean =>
    document.querySelector('article[data-card]') !== null &&
    (document.querySelector('.lead')?.textContent ?? '').includes(customer);
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!isThere()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
  // The frame after the one in which they were put in.
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  return performance.timeOrigin + performance.now();
}

/** A fixed piece of work, in ms: tells how fast the machine is now. Others are seen as a multiple of it. */
export function yardstick(): number {
  const once = (): number => {
    const start = performance.now();
    const counts = new Map<string, number>();
    let state = 1;
    for (let at = 0; at < 60_000; at++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      const word = `w${state % 5003}`;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return performance.now() - start;
  };
  const times = Array.from({ length: 11 }, once).sort((a, b) => a - b);
  return times[5] ?? 0;
}
