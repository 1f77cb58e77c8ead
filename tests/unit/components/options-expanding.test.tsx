// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FIRST_EXPANSION } from '@/lib/reply/expansion';
import { showOptions } from './show-options';

const { on, off, ...choices } = FIRST_EXPANSION;

describe('shortcuts in the reply', () => {
  it('are told of by their own sign and key', async () => {
    const { user } = showOptions();
    expect(
      screen.getByText(/^Type a card’s shortcut in the reply field, as \/refund, and press Tab/),
    ).toBeVisible();
    await user.selectOptions(screen.getByLabelText('A shortcut begins with'), ';');
    await user.selectOptions(screen.getByLabelText('Key that puts the reply in'), 'Ctrl+Space');
    expect(screen.getByText(/as ;refund, and press Ctrl\+Space/)).toBeVisible();
  });

  it('are switched off, and the list alone, each kept with the rest as it was', async () => {
    const { user, actions } = showOptions();
    await user.click(screen.getByLabelText('Turn shortcuts into replies'));
    expect(actions.saveExpansion).toHaveBeenLastCalledWith({ ...choices, off, on: false });
    expect(await screen.findByText('Saved. It holds in open tabs, too.')).toBeVisible();
    await user.click(screen.getByLabelText(/^List the cards that fit/));
    expect(actions.saveExpansion).toHaveBeenLastCalledWith({ ...choices, off, on: false, list: false });
  });

  it('are switched off and on again by site', async () => {
    const { user, actions } = showOptions();
    const site = () => screen.getByLabelText('https://desk.example.com');
    expect(site()).toBeChecked();
    await user.click(site());
    expect(actions.saveExpansion).toHaveBeenLastCalledWith({
      ...FIRST_EXPANSION,
      off: ['https://desk.example.com'],
    });
    expect(site()).not.toBeChecked();
    await user.click(site());
    expect(actions.saveExpansion).toHaveBeenLastCalledWith({ ...choices, on, off: [] });
  });

  it('say so where a change was not kept', async () => {
    const { user, actions } = showOptions();
    actions.saveExpansion.mockRejectedValueOnce(new Error('full'));
    await user.click(screen.getByLabelText('Turn shortcuts into replies'));
    expect(await screen.findByText(/^The browser did not keep the change/)).toBeVisible();
    expect(screen.getByLabelText('Turn shortcuts into replies')).toBeChecked();
  });
});

it('of two changes at once none is lost: the second comes before the first is read again', async () => {
  const { actions, user } = showOptions();
  actions.saveExpansion.mockImplementation(() => Promise.resolve());
  await user.selectOptions(screen.getByLabelText('A shortcut begins with'), ';');
  await user.selectOptions(screen.getByLabelText('Key that puts the reply in'), 'Alt+Enter');
  expect(actions.saveExpansion).toHaveBeenLastCalledWith(
    expect.objectContaining({ character: ';', key: 'Alt+Enter' }),
  );
});
