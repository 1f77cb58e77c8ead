/** Elements that the hostile script itself added. */
export const own = new WeakSet<Element>();

const OWN_TAGS = new Set(['HEAD', 'BODY', 'SCRIPT', 'LINK', 'STYLE']);

/** Whether an element directly below html or body was put there by somebody else. */
const isForeign = (element: Element) =>
  !own.has(element) && element.id !== 'app' && !OWN_TAGS.has(element.tagName);

/** Everything below html and body that is neither the helpdesk's nor the hostile script's. */
export function foreignElements(): HTMLElement[] {
  const outer = [
    ...document.documentElement.children,
    ...((document.body as HTMLElement | null)?.children ?? []),
  ];
  return outer.filter(
    (element): element is HTMLElement => element instanceof HTMLElement && isForeign(element),
  );
}

/** Calls back with the foreign elements now and on every change of the page. */
export function watchForeign(act: (elements: HTMLElement[]) => void): void {
  const look = () => act(foreignElements());
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  look();
}
