import { useEffect, useRef, useState, type RefObject } from 'react';
import { rebound, refusalOf, rowOf, type Bindings, type KeyRefusal, type Slot } from '../panel/bindings';
import { useKeys } from '../panel/key-map';
import { keySign } from '../ui/kbd';
import { useText } from '../ui/text';
import type { TextKey, Wording } from '../ui/wording';

/** What the manifest asks the browser for. */
export const SUGGESTED_KEY = 'Alt+K';

export interface KeyChange {
  /** Around the keys, which carry their slot as `data-slot`. */
  root: RefObject<HTMLDivElement | null>;
  /** The key that another one is being chosen for. */
  asking: Slot | undefined;
  /** What became of the last press. */
  said: string;
  ask: (slot: Slot) => void;
  take: (slot: Slot, chord: string) => void;
  cancel: (slot: Slot, left: boolean) => void;
  reset: () => void;
}

/** Changing one key: asked, checked, kept, and the focus back where it began. */
export function useKeyChange(
  openKey: string,
  onSave: (bindings: Bindings) => Promise<void>,
  /** Has the browser open the panel by its first key again; only where a browser can be asked. */
  onResetOpening: (() => Promise<boolean>) | undefined,
): KeyChange {
  const wording = useText();
  const { t } = wording;
  const { bindings } = useKeys();
  const [said, setSaid] = useState('');
  const { root, asking, ask, end } = useAsking();
  const save = (changed: Bindings, done: string): Promise<void> =>
    onSave(changed).then(
      () => setSaid(done),
      () => setSaid(t('keys_not_saved')),
    );
  return {
    root,
    asking,
    said,
    ask(slot) {
      setSaid('');
      ask(slot);
    },
    take(slot, chord) {
      const refusal = refusalOf(bindings, slot, chord, openKey);
      if (refusal) {
        setSaid(refusalWords(refusal, keySign(chord), wording));
        return;
      }
      end(slot);
      const done = t('keys_changed', doesOf(slot.command, wording), keySign(chord));
      void save(rebound(bindings, slot, chord), done);
    },
    cancel(slot, left) {
      if (end(left ? undefined : slot)) setSaid(t('keys_kept'));
    },
    reset: () => void resetOpening(openKey, onResetOpening).then((done) => save({}, t(done))),
  };
}

/** What to say of the keys that are reset: of all of them where the browser's is the first one, too. */
async function resetOpening(openKey: string, reset: (() => Promise<boolean>) | undefined): Promise<TextKey> {
  const isFirst = reset ? await reset() : openKey === SUGGESTED_KEY;
  return isFirst ? 'keys_reset_done' : 'keys_reset_panel';
}

/** Which key is asked for. `end` is false where nothing is asked any more: a field that goes loses the focus, too. */
function useAsking() {
  const root = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<Slot>();
  const isOpen = useRef(false);
  const returnTo = useRef<Slot>(undefined);
  useEffect(() => {
    const slot = returnTo.current;
    if (asking !== undefined || slot === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-slot="${slot.command}-${slot.at}"]`)?.focus();
    returnTo.current = undefined;
  }, [asking]);
  const ask = (slot: Slot): void => {
    isOpen.current = true;
    setAsking(slot);
  };
  const end = (slot: Slot | undefined): boolean => {
    if (!isOpen.current) return false;
    isOpen.current = false;
    returnTo.current = slot;
    setAsking(undefined);
    return true;
  };
  return { root, asking, ask, end };
}

function doesOf(command: Slot['command'], { t }: Wording): string {
  const row = rowOf(command);
  return row ? t(row.does) : '';
}

/** Why a key may not be this one, and what to do. */
export function refusalWords(refusal: KeyRefusal, key: string, wording: Wording): string {
  if (refusal.why === 'taken') return wording.t('keys_refused_taken', key, doesOf(refusal.by, wording));
  return wording.t(`keys_refused_${refusal.why}`, key);
}
