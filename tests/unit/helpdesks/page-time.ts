import { vi } from 'vitest';

/** A page's own time stands still, but for what is let pass; it has nothing else to do. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
}

/** The browser's Navigation API, which jsdom has not. */
export function giveNavigation(): EventTarget {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  return navigation;
}

/** Lets so many milliseconds pass, with what is due in them. */
export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

export function letTimeGo(): void {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
