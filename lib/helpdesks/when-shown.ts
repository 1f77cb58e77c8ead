/**
 * Runs when somebody can see the page: at once, or where the browser has drawn it ahead, when it is shown. Until then it has
 * no tab of its own to speak for (https://developer.mozilla.org/docs/Web/API/Document/prerendering).
 */
export function whenShown(page: Document, run: () => void): void {
  const { prerendering } = page as Document & { prerendering?: boolean };
  if (prerendering === true) page.addEventListener('prerenderingchange', run, { once: true });
  else run();
}
