import { defineContentScript } from 'wxt/utils/define-content-script';
import { rememberCaret, restoreCaret } from '@/lib/editors/last-caret';
import { readerOnDemand } from '@/lib/helpdesks/on-demand';
import { watchTickets } from '@/lib/helpdesks/watch';
import { askFromPage, isAlive, listenInPage } from '@/lib/messages/page';
import { mountUi, type PageUi } from './ui';

/*
 * What runs in every granted page: reads the ticket, says what it read, shows the edge tab. Knows no policy. Injected
 * by the background, on sites that the agent granted, and by the toolbar button on this page alone.
 */

/** A newer injection tells the older one to stop: after an update the old script is an orphan. */
const REPLACED = 'cuecard:replaced';
const PRESENT = Symbol.for('cuecard.reader');
const world = globalThis as typeof globalThis & { [PRESENT]?: boolean };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    // In the same world the first injection goes on; another world's is an orphan, and only the DOM reaches it.
    if (world[PRESENT]) return;
    world[PRESENT] = true;
    document.dispatchEvent(new CustomEvent(REPLACED));
    const life = new AbortController();
    document.addEventListener(REPLACED, () => isAlive() || life.abort(), { signal: life.signal });
    life.signal.addEventListener('abort', () => (world[PRESENT] = false));
    void start(life);
  },
});

async function start(life: AbortController): Promise<void> {
  const { signal } = life;
  /** Without a background there is nobody to read for: an updated or removed extension leaves nothing behind. */
  const tell = (work: Promise<unknown>): void => void work.catch(() => isAlive() || life.abort());
  rememberCaret(document, signal);
  const ui = mountUi(askFromPage('pageReady', {}), signal, () => tell(askFromPage('panelBlocked', {})));
  listenInPage(listeners(ui, life), signal);
  const ready = await ui.ready.catch(() => null);
  if (!ready) {
    life.abort();
    return;
  }
  watchTickets(
    document,
    readerOnDemand(() => askFromPage('readerWanted', {})),
    {
      gone: (reading) => {
        ui.showCount(0, '');
        tell(askFromPage('ticketGone', { reading }));
      },
      seen: (ticket) => tell(askFromPage('ticketSeen', { ticket })),
      unreadable: () => tell(askFromPage('ticketUnreadable', {})),
    },
    signal,
  );
}

function listeners(ui: PageUi, life: AbortController): Parameters<typeof listenInPage>[0] {
  return {
    openPanel: ({ focus }) => ui.openPanel(focus === 'search'),
    closePanel: () => {
      ui.closePanel();
      restoreCaret();
    },
    panelReady: () => ui.panelIsReady(),
    showCount: ({ count, label }) => ui.showCount(count, label),
    focusEditor: () => void restoreCaret(),
    unmount: () => life.abort(),
  };
}
