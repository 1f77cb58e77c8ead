// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { panelState } from '../../gallery/samples';
import { showPanel } from './show';

const nobody = { name: '', team: '', brand: '', channel: '', region: '', languages: [] } as const;
const unasked = { profileAsked: false, profile: { ...nobody, languages: [] } };

describe('the profile', () => {
  it('is asked for in passing', async () => {
    const { user, actions } = showPanel({ state: unasked });
    await user.type(screen.getByLabelText('Your name'), 'Noor{Enter}');
    expect(actions.saveProfile).toHaveBeenCalledExactlyOnceWith({ ...nobody, name: 'Noor' });
  });

  it('can wait, and is not asked for again', async () => {
    const { user, actions, panel } = showPanel({ state: unasked });
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(actions.saveProfile).toHaveBeenCalledExactlyOnceWith(nobody);
    panel.receive(panelState({ revision: 2 }));
    await waitFor(() => expect(screen.queryByText('Who signs your replies?')).toBeNull());
  });

  it('takes languages in the order in which they are chosen, known ones only', async () => {
    const { user, actions, panel } = showPanel();
    panel.show('profile');
    await user.click(await screen.findByRole('button', { name: 'ไทย' }));
    await user.click(screen.getByRole('button', { name: 'English' }));
    const other = screen.getByLabelText('Another, as a code: de');
    await user.type(other, 'qqq{Enter}');
    expect(screen.getByText('No language has this code. Try two letters, such as de or fr.')).toBeVisible();
    await user.clear(other);
    await user.type(other, 'pt-br{Enter}');
    expect(actions.saveProfile).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(actions.saveProfile.mock.calls[0]![0].languages).toEqual(['th', 'en', 'pt-BR']);
  });

  it('that cannot be kept says so, and what was typed stays', async () => {
    const { user, actions } = showPanel({
      state: unasked,
      actions: { saveProfile: () => Promise.resolve(false) },
    });
    await user.type(screen.getByLabelText('Your name'), 'Noor{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be kept on this computer');
    expect(screen.queryByText('Cuecard is not answering')).toBeNull();
    expect(screen.getByLabelText('Your name')).toHaveValue('Noor');
    actions.saveProfile.mockResolvedValue(true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('that cannot be kept leaves its screen open', async () => {
    const { user, panel } = showPanel({ actions: { saveProfile: () => Promise.resolve(false) } });
    panel.show('profile');
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be kept on this computer');
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
  });
});
