// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showOptions } from './show-options';

beforeEach(() => {
  // jsdom forgets that a document has the keyboard when the focused element goes; browsers do not.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
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
    await user.keyboard('{Control>}{Alt>}5{/Alt}{/Control}');
    expect(await screen.findByText(/^The browser does not take Ctrl\+Alt\+5/)).toBeVisible();
    // What cannot work is not even asked for.
    await user.keyboard('?');
    expect(await screen.findByText(/^\? is taken by: This table/)).toBeVisible();
    await user.keyboard('{Control>}f{/Control}');
    expect(await screen.findByText(/^The browser uses Ctrl\+F itself/)).toBeVisible();
    expect(actions.assignKey).toHaveBeenCalledTimes(1);
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
    expect(actions.resetKey).toHaveBeenCalledOnce();
    actions.resetKey.mockResolvedValueOnce(false);
    await user.click(screen.getByRole('button', { name: 'Reset to the default keys' }));
    await waitFor(() => expect(status()).toMatch(/^The keys inside the panel .* change it there/));
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
