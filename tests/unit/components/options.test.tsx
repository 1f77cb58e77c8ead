// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CopyReply } from '@/lib/clipboard/copy';
import { Welcome } from '@/components/options/welcome';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
import { wordingIn, type Locale } from '../../gallery/wordings';
import { SETTINGS, showOptions } from './show-options';

beforeEach(() => {
  // jsdom forgets that a document has the keyboard when the focused element goes; browsers do not.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

describe('the settings', () => {
  it('give a helpdesk back, and warn of http', async () => {
    const { user, actions } = showOptions();
    expect(screen.getByText(/^http: others/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove https://desk.example.com' }));
    expect(actions.removeSite).toHaveBeenCalledExactlyOnceWith('https://desk.example.com');
    expect(await screen.findByText(/^Removed: https:\/\/desk\.example\.com/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remove http://desk.intranet' })).toHaveFocus();
    actions.removeSite.mockRejectedValueOnce(new Error('gone'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^http:\/\/desk\.intranet could not be removed/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remove http://desk.intranet' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Removed: http:\/\/desk\.intranet/)).toBeVisible();
    expect(screen.getByText(/^None yet/)).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });

  it('say where the browser has taken access away, and offer to ask for it again', () => {
    showOptions();
    expect(screen.getAllByText(/^The browser has taken this access away/)).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Allow again: http://desk.intranet' })).toHaveAttribute(
      'href',
      '/grant.html#http%3A%2F%2Fdesk.intranet',
    );
    expect(screen.queryByRole('link', { name: /desk\.example/ })).toBeNull();
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
    expect(screen.getByRole('button', { name: 'Erase what was learned of: gone' })).toHaveFocus();
    actions.eraseLearned.mockClear();
    await user.click(screen.getByRole('button', { name: 'Erase all of it' }));
    expect(screen.getByRole('group', { name: /cannot be brought back/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Erase all of it' })).toHaveFocus();
    await user.keyboard('{Enter}{Escape}');
    expect(screen.getByRole('button', { name: 'Erase all of it' })).toHaveFocus();
    expect(actions.eraseLearned).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Erase all of it' }));
    expect(actions.eraseLearned).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(await screen.findByText(/^Erased: all cards/)).toBeVisible();
    expect(document.body).not.toHaveFocus();
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
