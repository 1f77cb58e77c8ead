// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CopyReply } from '@/lib/clipboard/copy';
import type { OptionsActions, Settings } from '@/components/options/actions';
import { Options } from '@/components/options/options';
import { Welcome } from '@/components/options/welcome';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
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
  now: NOW,
};

function showOptions(more: Partial<Settings> = {}) {
  const actions = {
    storeProfile: vi.fn<OptionsActions['storeProfile']>(() => Promise.resolve()),
    removeSite: vi.fn<OptionsActions['removeSite']>(() => Promise.resolve()),
    changeKey: vi.fn<OptionsActions['changeKey']>(() => Promise.resolve(false)),
  };
  render(
    <TextProvider wording={wordingIn('en')}>
      <Options settings={{ ...SETTINGS, ...more }} actions={actions} />
    </TextProvider>,
  );
  return { actions, user: userEvent.setup() };
}

describe('the settings', () => {
  it('give a helpdesk back, and warn of http', async () => {
    const { user, actions } = showOptions();
    expect(screen.getByText(/^http: others/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove https://desk.example.com' }));
    expect(actions.removeSite).toHaveBeenCalledExactlyOnceWith('https://desk.example.com');
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
