import { useEffect } from 'react';
import type { PanelController } from './controller';

/**
 * When the page or the browser hands the keyboard over as a whole, the cursor goes where keys mean something. Stands after the
 * panel: on a busy machine the keyboard, and what the background says, may both come before anything is drawn.
 */
export function KeyboardHandover({ panel }: { panel: PanelController }) {
  useEffect(() => {
    const take = () => {
      if (!document.hasFocus() || document.activeElement !== document.body) return;
      placeFor(panel)?.focus();
    };
    take();
    return onHandover(take);
  }, [panel]);
  return null;
}

/**
 * Calls `take` when the window gets the keyboard. A press brings it first and then gives it to what was pressed, which Firefox
 * does not do any more once a listener has given it to something else: such a call comes after the press.
 */
function onHandover(take: () => void): () => void {
  const end = new AbortController();
  let pressing = false;
  const come = () => (pressing ? void setTimeout(take) : take());
  const press = () => {
    pressing = true;
    setTimeout(() => (pressing = false));
  };
  window.addEventListener('mousedown', press, { capture: true, signal: end.signal });
  window.addEventListener('focus', come, { signal: end.signal });
  return () => end.abort();
}

function placeFor(panel: PanelController): HTMLElement | null {
  const find = (css: string) => document.querySelector<HTMLElement>(css);
  const inCard = panel.store.getState().card ? find('.panel [data-unknown], .panel .button-main') : null;
  // A card that is still on its way has neither: it takes the keyboard on from its screen.
  return inCard ?? find('.panel [role="combobox"]') ?? find('.panel .screen');
}
