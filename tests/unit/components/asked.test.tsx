// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeyboardHandover } from '@/components/panel/keyboard-handover';
import { Panel } from '@/components/panel/panel';
import { PanelController } from '@/components/panel/controller';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
import { cancelView, SUGGESTIONS } from '../../gallery/cards';
import { panelState, quietActions } from '../../gallery/samples';
import { wordingIn } from '../../gallery/wordings';
import { showPanel } from './show';

/* What was asked for in the page, by a shortcut that was typed there, is gone on with in the panel. */

const card = SUGGESTIONS[0]!.card;
const nameless = () => Promise.resolve({ ...cancelView(), values: {} });

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

it('a card with something missing is opened there, and says what keeps the reply from going in', async () => {
  const { panel } = showPanel({ actions: { openCard: nameless } });
  act(() => panel.receive(panelState({ revision: 2, asked: { id: 1, card } })));
  expect(await screen.findByRole('heading', { name: card.title })).toBeVisible();
  await vi.waitFor(() => expect(document.querySelector('[data-outcome=notReady]')).not.toBeNull());
  expect(document.activeElement?.closest('[data-unknown]')).not.toBeNull();
});

it('a reply that the editor did not take says why, with the copy as the way out', async () => {
  const { panel } = showPanel();
  act(() => panel.receive(panelState({ revision: 2, asked: { id: 1, card, refusal: 'readOnly' } })));
  await vi.waitFor(() => expect(document.querySelector('[data-outcome=refused]')).not.toBeNull());
  const wayOut = document.querySelector('[data-outcome] button');
  expect(wayOut).toHaveTextContent(/^Copy/);
  expect(wayOut).toHaveFocus();
});

it('is gone on with once: what the agent does then stays', async () => {
  const { panel, user } = showPanel({ actions: { openCard: nameless } });
  act(() => panel.receive(panelState({ revision: 2, asked: { id: 1, card } })));
  await screen.findByRole('heading', { name: card.title });
  await user.keyboard('{Escape}');
  act(() => panel.receive(panelState({ revision: 3, asked: { id: 1, card } })));
  expect(panel.store.getState().card).toBeUndefined();
  act(() => panel.receive(panelState({ revision: 4, asked: { id: 2, card } })));
  expect(await screen.findByRole('heading', { name: card.title })).toBeVisible();
});

it('a shortcut of several cards is searched for', async () => {
  const { panel, actions } = showPanel();
  act(() => panel.receive(panelState({ revision: 2, asked: { id: 1, query: '/twice' } })));
  expect(await screen.findByRole('combobox')).toHaveValue('/twice');
  expect(actions.lookup).toHaveBeenCalledWith('/twice');
});

it('a card that is still on its way when the keyboard comes gets it', async () => {
  let come = (): void => undefined;
  const waits = new Promise<void>((resolve) => (come = resolve));
  const panel = new PanelController(quietActions({ openCard: () => waits.then(nameless) }));
  panel.receive(panelState({ asked: { id: 1, card } }), true);
  render(
    <TextProvider wording={wordingIn('en', 'en-GB')}>
      <Panel panel={panel} platform={platformOf('', true)} sparesCaret />
      <KeyboardHandover panel={panel} />
    </TextProvider>,
  );
  come();
  await vi.waitFor(() => expect(document.activeElement?.closest('[data-unknown]')).not.toBeNull());
});
