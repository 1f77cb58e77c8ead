import { browser } from 'wxt/browser';
import { ask, create } from '@/lib/nodes/ask';
import { PANEL_WIDTH } from './room';

export interface PanelFrame {
  element: HTMLIFrameElement;
  /** Gives the keyboard to the panel, now or as soon as it has loaded. */
  focus: () => void;
  /** True where the keyboard was given to it after `time`, in milliseconds of `performance.now`. */
  wasGiven: (time: number) => boolean;
  hasKeyboard(): boolean;
  /** Lets it be seen: until the panel has answered, the browser may show an error of its own there. */
  reveal(): void;
}

const STYLE: Record<string, string> = {
  position: 'fixed',
  inset: '0 0 0 auto',
  width: `min(${PANEL_WIDTH}px, 100vw)`,
  height: '100%',
  border: '0',
  margin: '0',
  'color-scheme': 'light dark',
  'box-shadow': '0 0 24px rgb(0 0 0 / 18%)',
  'z-index': '2147483647',
  opacity: '0',
  'pointer-events': 'none',
};

/**
 * The panel: a page of the extension. The token in the fragment pairs it with this tab; in a closed root the page's
 * scripts see neither the frame nor its address.
 */
export function createFrame(token: string): PanelFrame {
  const element = create(document, 'iframe');
  let wanted = false;
  let loaded = false;
  let givenAt = -Infinity;
  element.title = browser.i18n.getMessage('ext_name');
  element.allow = 'clipboard-write';
  for (const [name, value] of Object.entries(STYLE)) element.style.setProperty(name, value, 'important');
  element.src = `${browser.runtime.getURL('/panel.html')}#${token}`;
  const give = (): void => {
    // Also where the panel has been quicker to take it itself: it shall keep it.
    givenAt = performance.now();
    // Taken out of the frame and put back, the keyboard would lose the letter that is typed in that moment.
    if (loaded && hasKeyboard(element)) return;
    element.focus();
    // A frame that had the focus before its document came has handed it to nobody.
    element.contentWindow?.focus();
  };
  // Who presses somewhere in the page while the panel is still coming writes there.
  const onPress = ({ isTrusted }: Event): void => {
    if (isTrusted) wanted = false;
  };
  document.addEventListener('pointerdown', onPress, true);
  element.addEventListener('load', () => {
    document.removeEventListener('pointerdown', onPress, true);
    if (wanted) give();
    loaded = true;
  });
  return {
    element,
    focus: () => {
      wanted = true;
      give();
    },
    wasGiven: (time) => givenAt > time,
    hasKeyboard: () => hasKeyboard(element),
    reveal() {
      for (const name of ['opacity', 'pointer-events']) element.style.removeProperty(name);
    },
  };
}

function hasKeyboard(element: HTMLIFrameElement): boolean {
  const root = element.getRootNode();
  return document.hasFocus() && root instanceof ShadowRoot && ask(root, 'activeElement') === element;
}
