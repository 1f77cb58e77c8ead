import type { PanelActions } from '@/components/panel/actions';
import { copyReply } from '@/lib/clipboard/copy';
import type { Credentials, FromPanel, InsertOutcome, Request, Response } from '@/lib/messages/contract';
import { askBackground, askPatiently, askToKeep } from '@/lib/messages/extension';
import { within } from '@/lib/messages/patience';
import type { PanelState } from '@/lib/messages/views';
import { lookupBy } from './lookup';
import type { Addressee } from './pairing';
import type { Safety } from './safety';

interface Surroundings {
  addressee: Addressee;
  safety: Safety;
  /** Resolves once no key is held: see `watchHeldKeys`. */
  released: () => Promise<void>;
  /** Brings the keyboard here, where the agent is asked to answer by key. */
  takeKeyboard: () => void;
  /** Takes what the background answers; null where it knows no tab for this panel. */
  onState: (state: PanelState | null) => void;
}

/** The panel's actions as messages to the background. */
export function messageActions(surroundings: Surroundings): PanelActions {
  const { addressee, onState } = surroundings;
  const mine = addressee.credentials;
  return {
    lookup: lookupBy((query) => ask('lookup', { ...mine(), query })),
    openCard: (ref) => ask('openCard', { ...mine(), ref }),
    keepAnswers: (kept) => inTime(askToKeep('keepAnswers', { ...mine(), ...kept })),
    insert: insertBy(surroundings),
    takeBack: (id) => ask('takeBack', { ...mine(), id }),
    async copy(ref, text, rich) {
      const copied = await copyReply(text, rich);
      // The text is what the agent needs; that it was counted is not.
      if (copied) ask('copied', { ...mine(), ref }).catch(() => undefined);
      return copied;
    },
    noneFits: () => inTime(askToKeep('noneFits', mine())),
    setAside: (ref, ticketKey, aside) => inTime(askToKeep('setAside', { ...mine(), ref, ticketKey, aside })),
    setFavourite: (ref, favourite) => inTime(askToKeep('setFavourite', { ...mine(), ref, favourite })),
    leave: () => ask('leavePanel', mine()),
    saveProfile: (profile) => inTime(askToKeep('saveProfile', { ...mine(), profile })),
    askForSite: () => ask('askForSite', mine()),
    openOptions: () => ask('openOptions', mine()),
    teachPage: () => ask('teachPage', mine()),
    // An answer that comes too late for the agent's patience is still the answer.
    async reconnect() {
      const who = mine();
      // The side panel may stand beside another tab by the time that a busy page's answer comes.
      const take = (state: PanelState | null): void => {
        if (isSame(who, mine())) onState(state);
      };
      await inTime(askPatiently('panelOpened', () => who).then(take));
    },
  };
}

function insertBy({ addressee, safety, released, takeKeyboard }: Surroundings): PanelActions['insert'] {
  return async (choice, confirmed) => {
    const isMeant = confirmed && safety.isConfirmed();
    const certain = isMeant || addressee.kind === 'sidePanel';
    const isSafe = isMeant || safety.isSafe();
    await released();
    const outcome: InsertOutcome = isSafe
      ? await askBackground('insertChosen', { ...addressee.credentials(), choice, certain })
      : { status: 'unconfirmed' };
    if (outcome.status !== 'unconfirmed') return outcome;
    safety.ask(!confirmed);
    takeKeyboard();
    return outcome;
  };
}

const isSame = (one: Credentials, other: Credentials): boolean =>
  one.token === other.token && one.tab === other.tab;

/** Longer than a sleeping background takes to wake and to load its cards. */
const PATIENCE_MS = 8000;

/** Asks the background: Firefox leaves a panel whose extension was switched off waiting for ever. */
function ask<K extends keyof FromPanel>(
  type: K,
  payload: Request<FromPanel, K>,
): Promise<Response<FromPanel, K>> {
  return inTime(askBackground(type, payload));
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const given = await within(PATIENCE_MS, answer, late);
  if (given === late) throw new Error('The background took too long.');
  return given;
}
const late = Symbol('late');
