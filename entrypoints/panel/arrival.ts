/** Milliseconds after the keyboard has come in which the shortcut's own message may still be on its way. */
const LATE_MS = 1000;

/**
 * Tells whether the agent has gone on by key since the keyboard came to this document, into a search box that was shown
 * already: the shortcut's message, which comes after the keyboard does, would undo what those keys have done.
 */
export function watchArrival(
  window: Pick<Window, 'addEventListener'>,
  showsSearch: () => boolean,
): { isAtWork(): boolean } {
  let came = -Infinity;
  let inSearch = false;
  let pressed = false;
  window.addEventListener('focus', () => {
    came = performance.now();
    inSearch = showsSearch();
    pressed = false;
  });
  window.addEventListener('keydown', ({ isTrusted }) => (pressed ||= isTrusted), { capture: true });
  return { isAtWork: () => pressed && inSearch && performance.now() - came < LATE_MS };
}
