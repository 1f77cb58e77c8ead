/** The least that Chromium allows between two looks, in ms. */
const LOOK_EVERY = 100;
/** The share of the panel that must be in view; the rest is rounding. */
const WHOLE = 0.98;
/** A page can make the whole panel as small as its button: less than this, in CSS pixels, shows no reply. */
const LEAST = 240;

/**
 * Watches whether the whole element is there to be seen. Chromium is certain of it or says no: covered, faded and
 * transformed count, and so does doubt; so a no asks for one more key and is never a dead end. Other browsers know
 * only what is cut off.
 */
export function watchSight(element: Element): { lasts(milliseconds: number): boolean } {
  let since = Infinity;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (!last || !isWhole(last)) since = Infinity;
      else if (since === Infinity) since = performance.now();
    },
    // Version 2 of the observer, which the DOM types do not have yet: https://w3c.github.io/IntersectionObserver/v2/
    { threshold: [0, WHOLE, 1], trackVisibility: true, delay: LOOK_EVERY } as IntersectionObserverInit,
  );
  observer.observe(element);
  // The observer says nothing of a panel that stays whole and becomes another size.
  window.addEventListener('resize', () => (since = Math.max(since, performance.now())));
  const isLargeEnough = () => element.clientWidth >= LEAST && element.clientHeight >= LEAST;
  return { lasts: (milliseconds) => isLargeEnough() && performance.now() - since >= milliseconds };
}

function isWhole(entry: IntersectionObserverEntry & { isVisible?: boolean }): boolean {
  return entry.isVisible !== false && entry.intersectionRatio >= WHOLE;
}
