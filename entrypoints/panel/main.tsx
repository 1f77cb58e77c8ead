import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelController } from '@/components/panel/controller';
import { KeyMapProvider } from '@/components/panel/key-map-provider';
import { KeyboardHandover } from '@/components/panel/keyboard-handover';
import { PageTitle } from '@/components/panel/page-title';
import { Panel } from '@/components/panel/panel';
import { platformOf } from '@/components/panel/platform';
import '@/components/panel/styles.css';
import { ErrorBoundary, failureWords } from '@/components/ui/error-boundary';
import { TextProvider } from '@/components/ui/text';
import { makeWording } from '@/components/ui/wording';
import { onBroadcast } from '@/lib/messages/extension';
import { keyBindings } from '@/lib/settings/key-bindings';
import { messageActions } from './actions';
import { watchHeldKeys } from './held-keys';
import { Addressee, pairingFrom } from './pairing';
import { trustBrowser, watchSafety } from './safety';
import { followFrontTab } from './side-panel';
import './style.css';

/* The sidebar: in a frame of a helpdesk's page, or in the browser's own side panel. Wiring alone. */

/** What is left to say, and can be asked for no more, when the extension has been switched off under the panel. */
const LAST_WORDS = [
  ...(['outcome_no_answer', 'outcome_copied', 'outcome_copy_failed'] as const),
  ...(['no_answer_title', 'no_answer', 'action_try_again'] as const),
] as const;

const root = document.getElementById('root');
if (root) start(root);

function start(root: HTMLElement): void {
  const pairing = pairingFrom(location.hash, window.top !== window);
  const framed = pairing.kind === 'frame';
  const addressee = new Addressee(pairing);
  const panel: PanelController = new PanelController(
    messageActions({
      addressee,
      safety: framed ? watchSafety(window, root) : trustBrowser(window),
      released: watchHeldKeys(window),
      takeKeyboard: () => document.querySelector<HTMLElement>('.panel .button-main')?.focus(),
      onState: (state) => (state ? panel.receive(state, true) : panel.unpaired()),
    }),
  );
  if (pairing.kind === 'none') {
    draw(root, panel, framed);
    panel.unpaired();
    return;
  }
  listen(panel, addressee);
  // The background answers while the empty panel is drawn.
  if (framed) panel.reconnect();
  draw(root, panel, framed);
  window.addEventListener('pagehide', panel.card.flush);
}

function draw(root: HTMLElement, panel: PanelController, framed: boolean): void {
  const wording = makeWording(
    (key, fill) => browser.i18n.getMessage(key as 'ext_name', fill),
    browser.i18n.getUILanguage(),
  );
  for (const key of LAST_WORDS) wording.t(key);
  Object.assign(document.documentElement, { lang: wording.language, dir: wording.direction });
  createRoot(root).render(
    <ErrorBoundary words={failureWords(wording)} onRestart={() => location.reload()}>
      <TextProvider wording={wording}>
        <PageTitle panel={panel} />
        <KeyMapProvider source={keyBindings}>
          <Panel panel={panel} platform={platformOf(navigator.userAgent, framed)} sparesCaret={framed} />
          <KeyboardHandover panel={panel} />
        </KeyMapProvider>
      </TextProvider>
    </ErrorBoundary>,
  );
}

function listen(panel: PanelController, addressee: Addressee): void {
  const framed = addressee.kind === 'frame';
  onBroadcast((broadcast) => {
    if (!addressee.isMeant(broadcast)) return;
    if (broadcast.type === 'panelState') panel.receive(broadcast.state);
    if (broadcast.type === 'focusSearch') panel.search();
    if (broadcast.type === 'replyIsOut') panel.card.isOut(broadcast.id);
    if (framed && broadcast.type === 'keyboardTaken') panel.keyboardTaken();
  });
  if (addressee.kind === 'sidePanel')
    followFrontTab({
      other(tab) {
        panel.forget();
        addressee.setTab(tab);
        panel.reconnect();
      },
      loads: panel.lookAgain,
    });
}
