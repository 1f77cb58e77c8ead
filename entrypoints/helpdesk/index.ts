import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '@/lib/clock/now';
import { rememberCaret, restoreCaret } from '@/lib/editors/last-caret';
import { openerBorn } from '@/lib/helpdesks/opener';
import { readerOnDemand } from '@/lib/helpdesks/on-demand';
import { onTaught, readAgain, usePlaces } from '@/lib/helpdesks/taught';
import { watchTickets, type Memory } from '@/lib/helpdesks/watch';
import { whenShown } from '@/lib/helpdesks/when-shown';
import { announcePage, askFromPage, isAlive, listenInPage } from '@/lib/messages/page';
import { reporter, whenForgotten } from '@/lib/messages/presence';
import { noteLife } from '@/lib/nodes/own-life';
import { sweepHosts } from '@/lib/nodes/host';
import { sweepRoom } from './room';
import { mountUi, type PageUi } from './ui';

/*
 * What runs in every granted page: reads the ticket, says what it read, shows the edge tab. Knows no policy. Injected
 * by the background, on sites that the agent granted, and by the toolbar button on this page alone. No content script
 * of the framework's own kind: those post the extension's id to the page.
 */

/** A newer injection tells the older one to stop: after an update the old script is an orphan. */
const REPLACED = 'cuecard:replaced';
const PRESENT = Symbol.for('cuecard.reader');
/** While our script lives in this page: what a further injection asks of it. */
const world = globalThis as typeof globalThis & { [PRESENT]?: (() => void) | undefined };
/** What the life before this one had seen: its ticket's text is not the next ticket's. */
let memory: Memory | undefined;

export default defineUnlistedScript(() => {
  // In the same world the first injection goes on; another world's is an orphan, and only the DOM reaches it.
  if (world[PRESENT]) {
    world[PRESENT]();
    return;
  }
  document.dispatchEvent(new CustomEvent(REPLACED));
  if (sweepHosts()) sweepRoom();
  whenShown(document, () => world[PRESENT] ?? begin(false));
});

/** One life of our script in this page; a page that the browser brings back as it was begins another. */
function begin(open: boolean): void {
  const life = new AbortController();
  const { signal } = life;
  world[PRESENT] = () => undefined;
  signal.addEventListener('abort', () => (world[PRESENT] = undefined));
  document.addEventListener(REPLACED, () => isAlive() || life.abort(), { signal });
  // Its tab has shown another document since: the background has forgotten this one, and its token opens nothing.
  const renew = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    life.abort();
    if (isAlive()) begin(false);
  };
  window.addEventListener('pageshow', renew, { signal });
  void start(life, open);
}

async function start(life: AbortController, open: boolean): Promise<void> {
  const { signal } = life;
  /** Without a background there is nobody to read for: an updated or removed extension leaves nothing behind. */
  const tell = (work: Promise<unknown>): void => void work.catch(() => isAlive() || life.abort());
  leaveWhenOrphaned(life);
  noteLife(signal);
  const firstInEditor = new Promise<void>((resolve) => rememberCaret(document, signal, resolve));
  const ui = mountUi(announcePage(signal), signal, (why) => tell(askFromPage('panelBlocked', { why })));
  listenInPage(listeners(ui, life), signal);
  const ready = await ui.ready.catch(() => null);
  if (!ready || signal.aborted) {
    life.abort();
    return;
  }
  usePlaces(ready.places);
  onTaught(() => ui.openPanel(true));
  if (open) ui.openPanel(true);
  // Where nothing is written, nothing more is put in.
  void firstInEditor.then(() => signal.aborted || tell(askFromPage('readerWanted', { file: 'expander' })));
  world[PRESENT] = whenForgotten(signal, () => {
    const wasOpen = ui.isOpen();
    life.abort();
    begin(wasOpen);
  });
  const report = reporter(signal);
  memory = watchTickets(
    document,
    readerOnDemand({ bring: (file) => askFromPage('readerWanted', { file }), now }),
    {
      gone: (reading) => {
        ui.showCount(0, '');
        tell(report('ticketGone', { reading }));
      },
      expected: (ticket) => tell(askFromPage('ticketExpected', { ticket })),
      seen: (ticket) => tell(report('ticketSeen', { ticket })),
      unreadable: (key, isLasting) =>
        tell(report('ticketUnreadable', { key, isLasting, opener: openerBorn(window) })),
    },
    signal,
    memory,
  );
}

/** How soon a page is free of an extension that was switched off, in ms. */
const LOOK_EVERY = 1000;

/** Nobody tells a page's script that its extension has gone: it looks. */
function leaveWhenOrphaned(life: AbortController): void {
  const looking = setInterval(() => isAlive() || life.abort(), LOOK_EVERY);
  life.signal.addEventListener('abort', () => clearInterval(looking));
}

function listeners(ui: PageUi, life: AbortController): Parameters<typeof listenInPage>[0] {
  return {
    // Whoever opens the panel, by key or by the toolbar button, means to use it: the next key is the panel's.
    openPanel: () => ui.openPanel(true),
    closePanel: () => {
      ui.closePanel();
      restoreCaret();
    },
    panelReady: () => ui.panelIsReady(),
    showCount: ({ count, label }) => ui.showCount(count, label),
    focusEditor: () => void restoreCaret(),
    placesChanged: ({ places }) => {
      usePlaces(places);
      readAgain();
    },
    unmount: () => {
      // While it is known still where the agent wrote.
      ui.closePanel();
      life.abort();
    },
    sidePanelOpened: () => ui.besideSidePanel(),
  };
}
