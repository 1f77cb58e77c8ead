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

/**
 * In the panel's frame: keeps when a key last went down, and when what it changed in the list had been painted. The document
 * keeps both, and what is written there is outside of what is watched.
 */
export function watchKeystrokes(): void {
  const { dataset } = document.documentElement;
  const list = document.querySelector('.panel-body');
  if (!list) throw new Error('no list to watch');
  const note = (): void => {
    dataset['painted'] = String(performance.timeOrigin + performance.now());
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      dataset['keyDown'] = String(performance.timeOrigin + timeStamp);
      delete dataset['painted'];
    },
    true,
  );
  new MutationObserver(() => {
    // A task after the frame's own callbacks comes when the frame has been drawn.
    requestAnimationFrame(() => setTimeout(note));
  }).observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** In the panel's frame: milliseconds from the last key to the painted list; -1 where the list stays as it was so long. */
export async function listPaintedAt(patience: number): Promise<number> {
  const { dataset } = document.documentElement;
  const end = performance.now() + patience;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  while (dataset['painted'] === undefined && performance.now() < end) await pause();
  // A list may come in two steps: the last one counts.
  let last: string | undefined;
  while (dataset['painted'] !== last) {
    last = dataset['painted'];
    for (let at = 0; at < 5; at++) await pause();
  }
  return last === undefined ? -1 : Number(last) - Number(dataset['keyDown']);
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
