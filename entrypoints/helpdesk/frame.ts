import { browser } from 'wxt/browser';
import { create } from '@/lib/nodes/ask';
import { PANEL_WIDTH } from './room';

export interface PanelFrame {
  element: HTMLIFrameElement;
  /** Gives the keyboard to the panel, now or as soon as it has loaded. */
  focus(): void;
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
};

/**
 * The panel: a page of the extension. The token in the fragment pairs it with this tab; in a closed root the page's
 * scripts see neither the frame nor its address.
 */
export function createFrame(token: string): PanelFrame {
  const element = create(document, 'iframe');
  let wanted = false;
  element.title = browser.i18n.getMessage('ext_name');
  element.allow = 'clipboard-write';
  for (const [name, value] of Object.entries(STYLE)) element.style.setProperty(name, value, 'important');
  element.src = `${browser.runtime.getURL('/panel.html')}#${token}`;
  const give = (): void => {
    const root = element.getRootNode();
    // Chromium would take the keyboard from a frame that has it, and give it back after a moment in which keys are lost.
    if (!(root instanceof ShadowRoot) || root.activeElement !== element) element.focus();
    // A frame that had the focus before its document came has handed it to nobody.
    element.contentWindow?.focus();
  };
  element.addEventListener('load', () => {
    if (wanted) give();
  });
  return {
    element,
    focus: () => {
      wanted = true;
      give();
    },
  };
}
