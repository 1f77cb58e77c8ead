// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CopyReply } from '@/lib/clipboard/copy';
import type { OptionsActions, Settings } from '@/components/options/actions';
import { Options } from '@/components/options/options';
import { Welcome } from '@/components/options/welcome';
import { KeyMapProvider } from '@/components/panel/key-map-provider';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
import type { StoredKeys } from '@/lib/settings/key-bindings';
import { NOW } from '../../gallery/samples';
import { wordingIn, type Locale } from '../../gallery/wordings';

beforeEach(() => {
  // jsdom forgets that a document has the keyboard when the focused element goes; browsers do not.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

const SETTINGS: Settings = {
  profile: { name: 'Alex', team: '', brand: '', channel: '', region: '', languages: [] },
  profileAsked: true,
  packs: [{ id: 'p', title: 'Post-purchase care', version: 142, language: 'en', cards: 34 }],
  helpdesks: ['https://desk.example.com', 'http://desk.intranet'],
  openKey: '',
  learning: { on: true, cards: [] },
  now: NOW,
};

function showOptions(more: Partial<Settings> = {}) {
  const actions = {
    storeProfile: vi.fn<OptionsActions['storeProfile']>(() => Promise.resolve(true)),
    removeSite: vi.fn<OptionsActions['removeSite']>(() => Promise.resolve()),
    changeKey: vi.fn<OptionsActions['changeKey']>(() => Promise.resolve(false)),
    assignKey: vi.fn<NonNullable<OptionsActions['assignKey']>>((key) => Promise.resolve(key === 'Alt+J')),
    setLearning: vi.fn<OptionsActions['setLearning']>(() => Promise.resolve()),
    eraseLearned: vi.fn<OptionsActions['eraseLearned']>(() => Promise.resolve()),
    saveKeys: vi.fn<OptionsActions['saveKeys']>((keys) => source.write(keys)),
  };
  const source = keySource();
  render(
    <TextProvider wording={wordingIn('en')}>
      <KeyMapProvider source={source}>
        <Options settings={{ ...SETTINGS, ...more }} actions={actions} />
      </KeyMapProvider>
    </TextProvider>,
  );
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

describe('the settings', () => {
  it('give a helpdesk back, and warn of http', async () => {
    const { user, actions } = showOptions();
    expect(screen.getByText(/^http: others/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove https://desk.example.com' }));
    expect(actions.removeSite).toHaveBeenCalledExactlyOnceWith('https://desk.example.com');
  });

  it('say that a profile was saved, that it could not be kept, or that nobody answers, and leave what was typed', async () => {
    const { user, actions } = showOptions();
    const save = screen.getByRole('button', { name: 'Save' });
    await user.click(save);
    expect(await screen.findByText('Saved')).toBeVisible();
    actions.storeProfile.mockResolvedValueOnce(false);
    await user.type(screen.getByLabelText('Your name'), ' Kim');
    await user.click(save);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be kept on this computer');
    expect(screen.queryByText('Saved')).toBeNull();
    actions.storeProfile.mockRejectedValueOnce(new Error('gone'));
    await user.click(save);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Cuecard is not answering'));
    expect(screen.getByLabelText('Your name')).toHaveValue('Alex Kim');
  });

  it('say how to begin where there is no helpdesk', () => {
    showOptions({ helpdesks: [] });
    expect(screen.getByText(/^None yet/)).toBeVisible();
  });

  it('keep the profile and say so', async () => {
    const { user, actions } = showOptions();
    await user.type(screen.getByLabelText('Team'), 'Returns');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(actions.storeProfile.mock.calls[0]![0]).toMatchObject({ name: 'Alex', team: 'Returns' });
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('say where to look when the browser does not open its shortcuts', async () => {
    const { user } = showOptions();
    await user.click(screen.getByRole('button', { name: 'Change it in the browser' }));
    expect(await screen.findByText(/Look in its menu/)).toBeVisible();
  });

  it('promise that ticket text stays', () => {
    showOptions();
    expect(screen.getByText('Ticket text never leaves this browser.')).toBeVisible();
  });
});

describe('what was learned', () => {
  it('names cards in their own language, and what is gone in none', () => {
    const cards = [
      { pack: 'p', card: 'a', title: 'Bestellung stornieren', inserted: 1, dismissed: 0 },
      { pack: 'lost', card: 'b', title: '', inserted: 1, dismissed: 0 },
    ];
    showOptions({ learning: { on: true, cards }, packs: [{ ...SETTINGS.packs[0]!, language: 'de' }] });
    const [known, gone] = [screen.getByText('Bestellung stornieren'), screen.getByText('b')];
    expect(known).toHaveAttribute('lang', 'de');
    expect(gone).not.toHaveAttribute('lang');
    for (const each of [known, gone]) expect(each.tagName).toBe('BDI');
  });

  const cards = [
    { pack: 'p', card: 'cancel', title: 'Cancel an order', inserted: 3, dismissed: 1 },
    { pack: 'p', card: 'gone', title: '', inserted: 0, dismissed: 1 },
  ];

  it('is said card by card, those that are gone by their id', () => {
    showOptions({ learning: { on: true, cards } });
    expect(screen.getByText('Inserted 3 times · “Not this one” once')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Erase what was learned of: gone' })).toBeVisible();
  });

  it('is erased card by card or all at once, and said', async () => {
    const { user, actions } = showOptions({ learning: { on: true, cards } });
    await user.click(screen.getByRole('button', { name: 'Erase what was learned of: Cancel an order' }));
    expect(actions.eraseLearned.mock.lastCall?.[0]).toMatchObject({ pack: 'p', card: 'cancel' });
    expect(await screen.findByText(/^Erased: Cancel an order/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Erase all of it' }));
    expect(actions.eraseLearned.mock.lastCall?.[0]).toBeUndefined();
  });

  it('is switched off, and a failure is said', async () => {
    const { user, actions } = showOptions();
    expect(screen.getByText(/^Nothing yet/)).toBeVisible();
    const learns = screen.getByRole('checkbox', { name: 'Learn from what I do' });
    await user.click(learns);
    expect(actions.setLearning).toHaveBeenCalledExactlyOnceWith(false);
    expect(await screen.findByText(/^Cuecard learns nothing/)).toBeVisible();
    actions.setLearning.mockRejectedValueOnce(new Error('full'));
    await user.click(learns);
    expect(await screen.findByText(/did not keep the change/)).toBeVisible();
  });
});

describe('the browser’s key', () => {
  it('is shown as it is, or its lack with what that means', () => {
    showOptions();
    expect(screen.getByText(/most likely because another extension has Alt\+K/)).toBeVisible();
    cleanup();
    showOptions({ openKey: 'Alt+Shift+9' });
    expect(screen.getByText('Opens the panel: Alt+Shift+9')).toBeVisible();
  });

  it('is pressed here where the browser lets us, and asked for again where it does not take it', async () => {
    const { user, actions } = showOptions();
    await user.click(screen.getByRole('button', { name: 'Press a new key here' }));
    await user.keyboard('{Control>}{Shift>}5{/Shift}{/Control}');
    expect(await screen.findByText(/^The browser does not take Ctrl\+Shift\+5/)).toBeVisible();
    await user.keyboard('?');
    expect(actions.assignKey).toHaveBeenCalledTimes(1); // the panel's own keys are not even asked for
    await user.keyboard('{Alt>}j{/Alt}');
    expect(await screen.findByText(/^Alt\+J is now the key/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Press a new key here' })).toHaveFocus();
  });
});

describe('the keys inside the panel', () => {
  const key = (name: RegExp) => screen.getByRole('button', { name });
  const status = () => document.querySelector('#keys-status')!.textContent;

  it('are changed by pressing the new one, said, and shown at once', async () => {
    const { user, actions } = showOptions({ openKey: 'Alt+K' });
    key(/^Inserts; .*↵$/).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: /^New key for: Inserts; / })).toHaveFocus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(actions.saveKeys).toHaveBeenCalledExactlyOnceWith({ insert: ['Ctrl+Enter'] });
    await waitFor(() => expect(status()).toMatch(/^Ctrl\+↵ is now the key for: Inserts; /));
    expect(key(/^Inserts; .*Ctrl\+↵$/)).toHaveFocus();
  });

  it('are refused with the reason, and asked for again', async () => {
    const { user, actions } = showOptions({ openKey: 'Ctrl+Y' });
    await user.click(key(/^This table/));
    for (const [press, reason] of [
      ['{Backspace}', /moves, presses, erases or leaves/],
      ['x', /writes text here/],
      ['{F5}', /The browser uses F5 itself/],
      ['1', /^1 is taken by: Opens that suggestion/],
    ] as const) {
      await user.keyboard(press);
      expect(status()).toMatch(reason);
      expect(screen.getByRole('textbox', { name: /^New key for: This table/ })).toHaveFocus();
    }
    await user.keyboard('{Shift}'); // no key by itself
    expect(status()).toMatch(/^1 is taken/);
    expect(actions.saveKeys).not.toHaveBeenCalled();
  });

  it('stay with Escape and when the focus goes on', async () => {
    const { user, actions } = showOptions();
    await user.click(key(/^This table/));
    await user.keyboard('{Escape}');
    expect(key(/^This table/)).toHaveFocus();
    expect(status()).toBe('Nothing was changed.');
    await user.keyboard('{Enter}{Tab}');
    expect(screen.queryByRole('textbox', { name: /^New key/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Reset to the default keys' })).toHaveFocus();
    expect(actions.saveKeys).not.toHaveBeenCalled();
  });

  it('go back to the first ones', async () => {
    const { user, actions } = showOptions();
    await user.click(key(/^This table/));
    await user.keyboard('{F1}');
    expect(key(/^This table.*F1$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reset to the default keys' }));
    expect(actions.saveKeys).toHaveBeenLastCalledWith({});
    expect(key(/^This table.*\?$/)).toBeVisible();
    await waitFor(() => expect(status()).toBe('All keys are as they were at first.'));
  });

  it('say so when the browser does not keep them', async () => {
    const { user, actions } = showOptions();
    actions.saveKeys.mockRejectedValueOnce(new Error('full'));
    await user.click(key(/^This table/));
    await user.keyboard('{F1}');
    await waitFor(() => expect(status()).toMatch(/did not keep the change/));
    expect(key(/^This table.*\?$/)).toHaveFocus();
  });
});

function showWelcome(locale: Locale) {
  const wording = wordingIn(locale);
  const copy = vi.fn<CopyReply>(() => Promise.resolve(true));
  render(
    <TextProvider wording={wording}>
      <Welcome browserName="firefox" platform={platformOf('', false)} openKey="Alt+K" copy={copy} />
    </TextProvider>,
  );
  return { t: wording.t, copy, user: userEvent.setup() };
}

describe.each(['en', 'th', 'hi'] as Locale[])('the story in %s', (locale) => {
  it('can be played to its end with two keys', async () => {
    const { t, user } = showWelcome(locale);
    const editor = screen.getByRole('textbox', { name: t('story_editor') });
    expect(document.activeElement).toBe(document.body); // the page's reader is not pulled down to the story
    await user.keyboard('1');
    await screen.findByRole('button', { name: t('action_insert') });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(editor).toHaveValue());
    const lines = t('story_cancel_reply', t('story_customer'), '#10482', 'NEXTONEFREE', t('story_agent'));
    expect(editor).toHaveValue(lines);
    expect(editor).toHaveFocus();
    await user.click(screen.getByRole('button', { name: t('story_again') }));
    expect(screen.getByRole('textbox', { name: t('story_editor') })).toHaveValue('');
    expect(
      within(screen.getByRole('group', { name: t('story_window') })).getAllByRole('article'),
    ).toHaveLength(2);
  });

  it('copies for real where it says that it does', async () => {
    const { t, user, copy } = showWelcome(locale);
    await user.keyboard('1');
    await user.click(await screen.findByRole('button', { name: t('action_copy') }));
    expect(await screen.findByText(t('outcome_copied'))).toBeVisible();
    const lines = t('story_cancel_reply', t('story_customer'), '#10482', 'NEXTONEFREE', t('story_agent'));
    expect(copy.mock.calls[0]?.[0]).toBe(lines);
  });
});
