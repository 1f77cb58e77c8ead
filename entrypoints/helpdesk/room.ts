import { ask } from '@/lib/nodes/ask';

/** How wide the panel is beside a page, in CSS pixels; on a narrower screen it takes the whole width. */
export const PANEL_WIDTH = 380;
/** A page that would keep less than this stays as it is, and the panel lies over its edge. In CSS pixels. */
const LEAST_PAGE = 640;

const STYLE: Record<string, string> = {
  'margin-right': `${PANEL_WIDTH}px`,
  'max-width': `calc(100vw - ${PANEL_WIDTH}px)`,
};

/** Gives back the room that an older script of ours has left made: see `sweepHosts`. */
export function sweepRoom(): void {
  const { style } = ask(document, 'documentElement');
  for (const name of Object.keys(STYLE))
    if (style.getPropertyPriority(name) !== '') style.removeProperty(name);
}

/**
 * Moves the page's content aside while the panel is open: what the panel covers, the agent cannot read. What a page has
 * nailed to the window (`position: fixed`) stays under the panel. Until `signal`, which gives the room back.
 */
export function makeRoom(signal: AbortSignal): void {
  const { style } = ask(document, 'documentElement');
  const before = Object.keys(STYLE).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  const giveBack = (): void => {
    for (const [name, value, priority] of before) style.setProperty(name, value, priority);
  };
  const fit = (): void => {
    giveBack();
    if (window.innerWidth < PANEL_WIDTH + LEAST_PAGE) return;
    for (const [name, value] of Object.entries(STYLE)) style.setProperty(name, value, 'important');
  };
  const tellPage = (): void => void window.dispatchEvent(new Event('resize'));
  fit();
  tellPage();
  window.addEventListener('resize', ({ isTrusted }) => isTrusted && fit(), { signal });
  signal.addEventListener('abort', () => {
    giveBack();
    tellPage();
  });
}
