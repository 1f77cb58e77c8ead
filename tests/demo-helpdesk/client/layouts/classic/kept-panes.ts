/**
 * Several helpdesks never take a ticket out of the document: all that were opened stay there, laid out, and only
 * one is in view. This does the same with copies.
 */
export function createPaneKeeper(pane: HTMLElement, column: HTMLElement) {
  const kept = new Map<string, HTMLElement>();
  let current: string | undefined;
  const shown = (id: string) => {
    current = id;
    kept.get(id)?.remove();
    kept.delete(id);
  };
  const keep = () => {
    if (current === undefined || kept.has(current)) return;
    const copy = pane.cloneNode(true) as HTMLElement;
    copy.classList.add('is-kept');
    column.append(copy);
    kept.set(current, copy);
    current = undefined;
  };
  return { shown, keep };
}
