import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { OptionsActions, Settings } from '@/components/options/actions';
import { Options } from '@/components/options/options';
import { KeyMapProvider } from '@/components/panel/key-map-provider';
import { TextProvider } from '@/components/ui/text';
import { FIRST_EXPANSION } from '@/lib/reply/expansion';
import type { StoredKeys } from '@/lib/settings/key-bindings';
import { NOW } from '../../gallery/samples';
import { wordingIn } from '../../gallery/wordings';

export const SETTINGS: Settings = {
  profile: { name: 'Alex', team: '', brand: '', channel: '', region: '', languages: [] },
  profileAsked: true,
  packs: [{ id: 'p', title: 'Post-purchase care', version: 142, language: 'en', cards: 34 }],
  helpdesks: [
    { origin: 'https://desk.example.com', granted: true, insecure: false },
    { origin: 'http://desk.intranet', granted: false, insecure: true },
  ],
  openKey: '',
  taught: [],
  learning: { on: true, cards: [] },
  expansion: { ...FIRST_EXPANSION, sites: ['http://desk.intranet', 'https://desk.example.com'] },
  now: NOW,
};

/** Shows the settings; what is done there changes them. */
export function showOptions(more: Partial<Settings> = {}) {
  let settings = { ...SETTINGS, ...more };
  const actions = {
    storeProfile: vi.fn<OptionsActions['storeProfile']>(() => Promise.resolve(true)),
    removeSite: vi.fn<OptionsActions['removeSite']>((site) =>
      read({ helpdesks: settings.helpdesks.filter(({ origin }) => origin !== site) }),
    ),
    changeKey: vi.fn<OptionsActions['changeKey']>(() => Promise.resolve(false)),
    assignKey: vi.fn<NonNullable<OptionsActions['assignKey']>>((key) => Promise.resolve(key === 'Alt+J')),
    resetKey: vi.fn<NonNullable<OptionsActions['resetKey']>>(() => Promise.resolve(true)),
    setLearning: vi.fn<OptionsActions['setLearning']>(() => Promise.resolve()),
    eraseLearned: vi.fn<OptionsActions['eraseLearned']>((of) => {
      const cards = settings.learning.cards.filter(({ card }) => of && card !== of.card);
      return read({ learning: { on: true, cards } });
    }),
    saveExpansion: vi.fn<OptionsActions['saveExpansion']>((expansion) =>
      read({ expansion: { ...expansion, sites: settings.expansion.sites } }),
    ),
    addTaught: vi.fn<OptionsActions['addTaught']>((sites) =>
      read({ taught: [...settings.taught, ...sites] }),
    ),
    dropTaught: vi.fn<OptionsActions['dropTaught']>((site) =>
      read({ taught: settings.taught.filter(({ origin }) => origin !== site) }),
    ),
    saveFile: vi.fn<OptionsActions['saveFile']>(),
    saveKeys: vi.fn<OptionsActions['saveKeys']>((keys) => source.write(keys)),
  };
  const source = keySource();
  const page = () => (
    <TextProvider wording={wordingIn('en')}>
      <KeyMapProvider source={source}>
        <Options settings={settings} actions={actions} />
      </KeyMapProvider>
    </TextProvider>
  );
  const { rerender } = render(page());
  /** The settings are read again, as after every change. */
  const read = (changed: Partial<Settings>): Promise<void> => {
    settings = { ...settings, ...changed };
    rerender(page());
    return Promise.resolve();
  };
  return { actions, user: userEvent.setup() };
}

/** Keeps keys as the browser's storage does: who watches is told of every change. */
function keySource() {
  let kept: StoredKeys = {};
  const listeners = new Set<(keys: StoredKeys) => void>();
  return {
    read: () => Promise.resolve(kept),
    watch(listener: (keys: StoredKeys) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write(keys: StoredKeys): Promise<void> {
      kept = keys;
      for (const listener of listeners) listener(keys);
      return Promise.resolve();
    },
  };
}
