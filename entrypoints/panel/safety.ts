/*
 * A page could lay something over the panel, or fade it, to win a click for "Insert" (clickjacking). What goes in is
 * never sent, but it must be what the agent saw.
 */

/** A gesture counts for as long as a slow background may take to answer before the insertion. */
const GESTURE_MS = 5000;
/** The least that Chromium allows between two looks, in ms. */
const LOOK_EVERY = 100;

/** True while a real key or click of the agent's own is recent: scripts cannot make one. */
export function watchGestures(target: EventTarget): () => boolean {
  let last = -Infinity;
  const note = (event: Event) => {
    if (event.isTrusted) last = event.timeStamp;
  };
  for (const type of ['keydown', 'pointerup', 'click'])
    target.addEventListener(type, note, { capture: true });
  return () => performance.now() - last < GESTURE_MS;
}

/**
 * True while the browser is certain that nothing of the element is covered, faded or transformed. Chromium alone can
 * say, and says no when in doubt: so a no asks for one more key and is never a dead end. Other browsers cannot tell.
 */
export function watchVisibility(element: Element): () => boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => true;
  let visible = false;
  const observer = new IntersectionObserver(
    (entries) => {
      visible = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true;
    },
    // Version 2 of the observer, which the DOM types do not have yet: https://w3c.github.io/IntersectionObserver/v2/
    { trackVisibility: true, delay: LOOK_EVERY } as IntersectionObserverInit,
  );
  observer.observe(element);
  return () => visible;
}
