import { createContext, use } from 'react';

/**
 * The panel's share of the keyboard. It often has none: the agent clicks here while the caret stays in the editor, and
 * then nothing may take the focus away from there.
 */
export class FocusKeeper {
  private root: HTMLElement | null = null;
  /** What had the focus last; off the screen when its screen went. */
  private last: Element | null = null;

  readonly watch = (root: HTMLElement | null): void => {
    this.root = root;
  };

  readonly note = ({ target }: { target: Element }): void => {
    this.last = target;
  };

  /** The keyboard has left the window: what went since had it no more. */
  readonly leave = (): void => {
    this.last = null;
  };

  /** True where the focus is in the panel, or was until the element that had it went. */
  readonly isOurs = (): boolean => {
    const document = this.root?.ownerDocument;
    if (!document?.hasFocus()) return false;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return this.root?.contains(activeElement) ?? false;
    return this.last !== null && !this.last.isConnected;
  };

  /** Focuses an element if the panel has the keyboard anyway. */
  readonly give = (element: HTMLElement | null | undefined): void => {
    if (element && this.isOurs()) element.focus();
  };

  /** A click on an answer takes the focus along, where the panel has it: its ring is on what was pressed. */
  readonly follow = (target: EventTarget): void => {
    this.give(target instanceof Element ? target.closest<HTMLElement>('[role="radio"]') : null);
  };

  /** Brings the focus back to the panel when what had it has gone. */
  readonly keep = (): void => {
    const active = this.root?.ownerDocument.activeElement;
    if (!this.isOurs() || active === undefined || this.root?.contains(active)) return;
    // A screen's own place to begin at, which a screen reader reads out: its title.
    (
      this.root?.querySelector<HTMLElement>('[data-home]') ?? this.root?.querySelector<HTMLElement>('.screen')
    )?.focus();
  };
}

/** Brings an element into view, a question as a whole. */
export function bring(element: Element): void {
  const whole = element.closest('.ask') ?? element;
  // jsdom has no layout and no scrollIntoView.
  if ('scrollIntoView' in whole) whole.scrollIntoView({ block: 'nearest' });
}

export const FocusContext = createContext<FocusKeeper>(new FocusKeeper());

/** The panel's share of the keyboard. */
export function useFocus(): FocusKeeper {
  return use(FocusContext);
}

/**
 * Focuses the first thing that is still unknown, or the first one after `after`. False where there is none. Unknown
 * things carry `data-unknown`.
 */
export function focusUnknown(root: HTMLElement, after?: Element): boolean {
  const unknown = [...root.querySelectorAll<HTMLElement>('[data-unknown]')];
  const next = unknown.find((element) => {
    if (!after) return true;
    const follows = (after.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return follows && !element.contains(after) && !after.contains(element);
  });
  if (!next) return false;
  (next.querySelector<HTMLElement>('[tabindex="0"]') ?? next).focus();
  bring(next);
  return true;
}
