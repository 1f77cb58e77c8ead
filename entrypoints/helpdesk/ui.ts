import { restoreCaret } from '@/lib/editors/last-caret';
import type { FromPage, Request, Response } from '@/lib/messages/contract';
import { call } from '@/lib/nodes/ask';
import { noteHost } from '@/lib/nodes/own-host';
import { notePanel } from '@/lib/nodes/own-panel';
import { createEdgeTab, type EdgeTab } from './edge-tab';
import { createFrame, type PanelFrame } from './frame';
import { createHost, keepInPage } from '@/lib/nodes/host';
import { guardKeyboard } from './keyboard';
import { makeRoom } from './room';

type Ready = Response<FromPage, 'pageReady'>;
type Blocked = Request<FromPage, 'panelBlocked'>['why'];

export interface PageUi {
  /** The token for the frame, and what was shown of the site; null where this is no granted site. */
  readonly ready: Promise<Ready>;
  /** Opens the panel; `focus` also gives it the keyboard. */
  openPanel(focus: boolean): void;
  closePanel(): void;
  isOpen(): boolean;
  /** The panel's handshake came: this page lets it live. */
  panelIsReady(): void;
  showCount(count: number, label: string): void;
  /** The browser's side panel shows this page's ticket: where the keyboard could not be kept here, it has taken over. */
  besideSidePanel(): void;
}

/** Milliseconds that the panel's handshake may take before the page counts as blocking it. */
const HANDSHAKE = 4000;

/**
 * Our element on the page: a closed shadow root with the edge tab and, once it was opened, the panel's frame. Nothing
 * of a policy stands in it, and the page's scripts see neither.
 */
export function mountUi(
  ready: Promise<Ready>,
  signal: AbortSignal,
  onBlocked: (why: Blocked) => void,
): PageUi {
  const host = createHost();
  const root = host.attachShadow({ mode: 'closed' });
  noteHost({ host, root });
  const block = (): void => {
    tab.setBlocked(true);
    onBlocked('frame');
  };
  const tab = createEdgeTab((blocked) => (blocked ? onBlocked('click') : void panel.open(true)), signal);
  const panel = panelIn({ host, root, ready, tab, onBlocked: block, onFought: () => onBlocked('keyboard') });
  root.append(tab.element, tab.voice);
  const thrownOut = (): void => {
    panel.close();
    onBlocked('frame');
  };
  void mountWhen(ready, () => signal.aborted || keepInPage(host, signal, thrownOut));
  signal.addEventListener('abort', () => {
    panel.close();
    host.remove();
  });
  return {
    ready,
    openPanel: (focus) => void panel.open(focus),
    closePanel: panel.close,
    isOpen: panel.isOpen,
    panelIsReady() {
      panel.isReady();
      tab.setBlocked(false);
    },
    showCount: (count, label) => tab.show(count, label),
    besideSidePanel() {
      panel.yieldToSidePanel();
      tab.saidEnough();
    },
  };
}

/** Nothing is put into a page where we have no business. */
async function mountWhen(ready: PageUi['ready'], mount: () => unknown): Promise<void> {
  if (await ready.catch(() => null)) mount();
}

interface Surroundings {
  host: HTMLElement;
  root: ShadowRoot;
  ready: PageUi['ready'];
  tab: EdgeTab;
  /** The page does not let the panel live in it. */
  onBlocked: () => void;
  /** The page takes the keyboard away from the panel again and again. */
  onFought: () => void;
}

/** Opens and closes the frame in our root, and notices a page that does not let it live. */
function panelIn({ host, root, ready, tab, onBlocked, onFought }: Surroundings) {
  let shown: Shown | undefined;
  const close = (): void => {
    const hadKeyboard = shown?.frame.hasKeyboard() === true;
    shown?.end.abort();
    shown = undefined;
    // With the frame the keyboard would be gone to nobody.
    if (hadKeyboard) restoreCaret();
  };
  const open = async (focus: boolean): Promise<void> => {
    const token = (await ready.catch(() => null))?.token;
    if (token === undefined) return;
    const blocked = (): void => {
      close();
      onBlocked();
    };
    if (isUnderModal()) {
      blocked();
      return;
    }
    shown ??= show(createFrame(token), { host, root, tab, onBlocked: blocked, onFought });
    if (focus) shown.frame.focus();
  };
  const yieldToSidePanel = (): void => {
    if (shown?.fought) close();
  };
  const isReady = (): void => {
    if (!shown) return;
    clearTimeout(shown.handshake);
    if (!shown.ready) {
      shown.ready = true;
      shown.frame.reveal();
      makeRoom(shown.end.signal);
      tab.setOpen(true);
    }
    if (shown.fought) onFought();
  };
  return { open, close, isOpen: () => shown !== undefined, isReady, yieldToSidePanel };
}

/** An open panel. */
interface Shown {
  frame: PanelFrame;
  end: AbortController;
  handshake: ReturnType<typeof setTimeout>;
  /** The panel has shaken hands, and can say what it is told. */
  ready: boolean;
  /** The page has won the keyboard. */
  fought: boolean;
}

function show(frame: PanelFrame, around: Omit<Surroundings, 'ready'>): Shown {
  const { host, root, tab, onBlocked, onFought } = around;
  const end = new AbortController();
  const handshake = setTimeout(onBlocked, HANDSHAKE);
  const shown = { frame, end, handshake, ready: false, fought: false };
  root.append(frame.element);
  notePanel({ host, frame: frame.element });
  tab.setComing();
  const givenUp = (): void => {
    shown.fought = true;
    if (shown.ready) onFought();
  };
  guardKeyboard(host, { giveBack: frame.focus, wasGiven: frame.wasGiven, givenUp }, end.signal);
  end.signal.addEventListener('abort', () => {
    clearTimeout(handshake);
    frame.element.remove();
    notePanel(undefined);
    tab.setOpen(false);
  });
  return shown;
}

/** Under a modal dialog the browser lets nobody press or type: neither in the page nor in our panel. */
function isUnderModal(): boolean {
  return call(document, 'querySelector', 'dialog:modal') !== null;
}
