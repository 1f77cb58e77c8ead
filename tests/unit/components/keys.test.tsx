// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KEYS } from '@/components/panel/keys';
import { keySign } from '@/components/ui/kbd';
import { cancelView, SUGGESTIONS } from '../../gallery/cards';
import { LOCALES } from '../../gallery/wordings';
import { showPanel } from './show';

describe('the table of keys', () => {
  it('is shown whole', async () => {
    const { user } = showPanel();
    await user.keyboard('?');
    const shown = screen.getAllByRole('term').map((term) => term.textContent);
    const own = KEYS.map(({ keys, shownAs = keys }) => shownAs.map(keySign).join('') || 'Alt+K');
    expect(shown).toEqual([own[0], '/…Tab', ...own.slice(1)]);
    expect(KEYS.every(({ does, place }) => does in LOCALES.en && `place_${place}` in LOCALES.en)).toBe(true);
  });

  it('says how shortcuts are typed in the reply, and nothing of it where they are not', async () => {
    const { user } = showPanel({ state: { expansion: { character: ';', key: 'Ctrl+Space' } } });
    await user.keyboard('?');
    expect(screen.getAllByRole('term')[1]).toHaveTextContent(';…Ctrl+Space');
    cleanup();
    showPanel({ state: { expansion: undefined } });
    await user.keyboard('?');
    expect(screen.queryByText(/^Behind a card’s shortcut/)).toBeNull();
  });

  it('says so where the browser gave no key', async () => {
    const { user } = showPanel({ state: { openKey: '' } });
    await user.keyboard('?');
    expect(screen.getByText(/the browser gave Cuecard none/)).toBeVisible();
  });

  it('has no command that nothing runs', () => {
    const folder = path.resolve(import.meta.dirname, '../../../components/panel');
    const files = ['panel.tsx', 'search-screen.tsx', 'search-box.tsx', 'card-list.tsx', 'card-keys.ts'];
    const source = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
    const commands = KEYS.filter(({ keys }) => keys.length > 0).map(({ command }) => command);
    expect(commands.filter((command) => !new RegExp(`\\b${command}\\b[:,\\s]`).test(source))).toEqual([]);
  });
});

describe('keys that the agent has chosen', () => {
  const OWN = { openNumber: ['F1', 'F2', 'F3'], insert: ['Ctrl+Enter'], showKeys: ['Ctrl+K'] };

  it('are handled, and those of the table are not any more', async () => {
    const { user, panel } = showPanel({ keys: OWN });
    await user.keyboard('1');
    expect(screen.getByRole('combobox')).toHaveValue('1');
    await user.keyboard('{Backspace}{F2}');
    expect(panel.store.getState().card?.ref).toEqual(SUGGESTIONS[1]!.card.ref);
  });

  it('are shown wherever a key is', async () => {
    const { user } = showPanel({ keys: OWN });
    const numbers = [...document.querySelectorAll('.suggestion-number')].map((number) => number.textContent);
    expect(numbers).toEqual(['F1', 'F2', 'F3']);
    const help = screen.getByRole('button', { name: 'Keys' });
    expect(help).toHaveTextContent('Ctrl+K');
    expect(help).toHaveAttribute('aria-keyshortcuts', 'Control+K');
    await user.keyboard('{F1}');
    expect(await screen.findByRole('button', { name: 'Insert' })).toHaveTextContent('Ctrl+↵');
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toContain('F1F2F3');
  });

  it('insert, while a digit answers an open question, and Enter does not', async () => {
    const { user, actions } = showPanel({
      keys: OWN,
      actions: { openCard: () => Promise.resolve(cancelView({ pageAnswers: {} })) },
    });
    await user.keyboard('{F1}');
    await screen.findAllByRole('radio');
    await new Promise((resolve) => setTimeout(resolve, 450)); // longer than haste
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(actions.insert).not.toHaveBeenCalled();
    expect(document.querySelector('[data-question] [aria-checked="true"]')).toBeNull();
    await user.keyboard('{Enter}');
    expect(document.querySelector('[data-question] [aria-checked="true"]')).toBeNull();
    await user.keyboard('1');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
  });
});

describe('letters that are typed while a line of the list has the keyboard', () => {
  it('go on into the search box', async () => {
    const { user } = showPanel();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('combobox')).not.toHaveFocus();
    await user.keyboard('war');
    expect(screen.getByRole('combobox')).toHaveFocus();
    expect(screen.getByRole('combobox')).toHaveValue('war');
  });

  it.each(['{Control>}c{/Control}', '{Alt>}c{/Alt}', '?', '{Delete}'])('not with %s', async (keys) => {
    const { user } = showPanel();
    await user.keyboard('{ArrowDown}');
    await user.keyboard(keys);
    expect(screen.queryByDisplayValue(/./u)).toBeNull();
    expect(document.activeElement).not.toBe(screen.queryByRole('combobox'));
  });

  it('nor a digit that opens a card', async () => {
    const { user, panel } = showPanel();
    await user.keyboard('{ArrowDown}2');
    expect(panel.store.getState().card?.ref).toEqual(SUGGESTIONS[1]!.card.ref);
  });
});
