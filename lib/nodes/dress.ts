/*
 * Styles of our own elements in a page, by the CSSOM: no policy of the page forbids them, and none of its rules reaches into
 * our closed root.
 */

export type Style = Readonly<Record<string, string>>;

/** Gives an element these styles, each after the other. */
export function dress(element: HTMLElement, ...styles: readonly Style[]): void {
  for (const style of styles)
    for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
}

/** There for those who listen. */
export const UNSEEN: Style = {
  position: 'fixed',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
};
