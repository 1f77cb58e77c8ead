import type { PanelActions } from '@/components/panel/actions';
import { copyReply } from '@/lib/clipboard/copy';
import type { FromPanel, Request, Response } from '@/lib/messages/contract';
import { askBackground } from '@/lib/messages/extension';
import type { PanelState } from '@/lib/messages/views';
import { lookupBy } from './lookup';
import type { Addressee } from './pairing';
import type { Safety } from './safety';

interface Surroundings {
  addressee: Addressee;
  safety: Safety;
  /** Brings the keyboard here, where the agent is asked to answer by key. */
  takeKeyboard: () => void;
  /** Takes what the background answers; null where it knows no tab for this panel. */
  onState: (state: PanelState | null) => void;
}

/** The panel's actions as messages to the background. */
export function messageActions({ addressee, safety, takeKeyboard, onState }: Surroundings): PanelActions {
  const mine = addressee.credentials;
  return {
    lookup: lookupBy((query) => ask('lookup', { ...mine(), query })),
    openCard: (ref) => ask('openCard', { ...mine(), ref }),
    keepAnswers: (kept) => ask('keepAnswers', { ...mine(), ...kept }),
    async insert(choice, confirmed) {
      if (!safety.isSafe() && !(confirmed && safety.isConfirmed())) {
        safety.ask(!confirmed);
        takeKeyboard();
        return { status: 'unconfirmed' };
      }
      return askBackground('insertChosen', { ...mine(), choice });
    },
    async copy(ref, text, rich) {
      const copied = await copyReply(text, rich);
      // The text is what the agent needs; that it was counted is not.
      if (copied) ask('copied', { ...mine(), ref }).catch(() => undefined);
      return copied;
    },
    noneFits: () => ask('noneFits', mine()),
    setAside: (ref, ticketKey, aside) => ask('setAside', { ...mine(), ref, ticketKey, aside }),
    setFavourite: (ref, favourite) => ask('setFavourite', { ...mine(), ref, favourite }),
    leave: () => ask('leavePanel', mine()),
    saveProfile: (profile) => ask('saveProfile', { ...mine(), profile }),
    askForSite: () => ask('askForSite', mine()),
    openOptions: () => ask('openOptions', mine()),
    // An answer that comes too late for the agent's patience is still the answer.
    reconnect: () => inTime(askBackground('panelOpened', mine()).then(onState)),
  };
}

/** Longer than a sleeping background takes to wake and to load its cards. */
const PATIENCE_MS = 8000;

/** Asks the background: Firefox leaves a panel whose extension was switched off waiting for ever. */
function ask<K extends keyof FromPanel>(
  type: K,
  payload: Request<FromPanel, K>,
): Promise<Response<FromPanel, K>> {
  return inTime(askBackground(type, payload));
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The background took too long.')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
