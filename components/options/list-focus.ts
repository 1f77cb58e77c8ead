import { useEffect, useRef, type RefObject } from 'react';

export interface ListFocus {
  /** Around the list; takes the focus itself where no line is left, so it has a `tabIndex` of -1. */
  root: RefObject<HTMLDivElement | null>;
  /** The line at this place is about to go, with the button that was pressed in it. */
  goes: (at: number) => void;
}

/** Keeps the focus in a list whose lines go with the buttons in them: on the line that takes the place, or the last. */
export function useListFocus(lines: number): ListFocus {
  const root = useRef<HTMLDivElement>(null);
  const going = useRef<number>(undefined);
  useEffect(() => {
    const at = going.current;
    going.current = undefined;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (at === undefined || !isLost) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>('[data-goes]');
    (buttons?.[Math.min(at, buttons.length - 1)] ?? root.current)?.focus();
  }, [lines]);
  return { root, goes: (at) => (going.current = at) };
}
