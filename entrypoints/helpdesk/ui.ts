import { createEdgeTab, type EdgeTab } from './edge-tab';
import { createFrame, type PanelFrame } from './frame';
import { createHost, keepInPage } from './host';
import { makeRoom } from './room';

export interface PageUi {
  /** The token for the frame; null where this is no granted site. */
  readonly ready: Promise<{ token: string } | null>;
  /** Opens the panel; `focus` also gives it the keyboard. */
  openPanel(focus: boolean): void;
  closePanel(): void;
  /** The panel's handshake came: this page lets it live. */
  panelIsReady(): void;
  showCount(count: number, label: string): void;
}

/** Milliseconds that the panel's handshake may take before the page counts as blocking it. */
const HANDSHAKE = 4000;

/**
 * Our element on the page: a closed shadow root with the edge tab and, once it was opened, the panel's frame. Nothing
 * of a policy stands in it, and the page's scripts see neither.
 */
export function mountUi(
  ready: Promise<{ token: string } | null>,
  signal: AbortSignal,
  onBlocked: () => void,
): PageUi {
  const host = createHost();
  const root = host.attachShadow({ mode: 'closed' });
  let blocked = false;
  const block = (): void => {
    blocked = true;
    tab.setBlocked(true);
    onBlocked();
  };
  const tab = createEdgeTab(() => (blocked ? block() : void panel.open(true)), signal);
  const panel = panelIn(root, ready, tab, block);
  root.append(tab.element);
  const mount = (answer: { token: string } | null): void => {
    if (!answer || signal.aborted) return;
    keepInPage(host, signal, () => {
      panel.close();
      onBlocked();
    });
  };
  void ready.then(mount, () => undefined);
  signal.addEventListener('abort', () => {
    panel.close();
    host.remove();
  });
  return {
    ready,
    openPanel: (focus) => void panel.open(focus),
    closePanel: panel.close,
    panelIsReady() {
      panel.isReady();
      blocked = false;
      tab.setBlocked(false);
    },
    showCount: (count, label) => tab.show(count, label),
  };
}

/** Opens and closes the frame in our root, and notices a page that does not let it live. */
function panelIn(root: ShadowRoot, ready: PageUi['ready'], tab: EdgeTab, onBlocked: () => void) {
  let frame: PanelFrame | undefined;
  let handshake: ReturnType<typeof setTimeout> | undefined;
  let opened: AbortController | undefined;
  const close = (): void => {
    clearTimeout(handshake);
    opened?.abort();
    frame?.element.remove();
    frame = undefined;
    tab.setOpen(false);
  };
  const open = async (focus: boolean): Promise<void> => {
    const token = (await ready.catch(() => null))?.token;
    if (token === undefined) return;
    if (!frame) {
      frame = createFrame(token);
      root.append(frame.element);
      tab.setOpen(true);
      opened = new AbortController();
      makeRoom(opened.signal);
      handshake = setTimeout(() => {
        close();
        onBlocked();
      }, HANDSHAKE);
    }
    if (focus) frame.focus();
  };
  return { open, close, isReady: () => clearTimeout(handshake) };
}
