// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it, test } from 'vitest';
import type { PanelActions } from '@/components/panel/actions';
import { cancelView } from '../../gallery/cards';
import { LOCALES } from '../../gallery/wordings';
import { main, openCard, status } from './opened-card';

/* What is said of a reply that is in, once it is out again, or was to be. */

const inserted = (more: object): Partial<PanelActions> => ({
  insert: () => Promise.resolve({ status: 'inserted', method: 'any', id: 7, ...more }),
});

async function insertedBy(more: object, actions: Partial<PanelActions> = {}) {
  const shown = await openCard(cancelView(), { ...inserted(more), ...actions });
  await shown.user.keyboard('{Enter}');
  await waitFor(() => expect(status()).toHaveTextContent('Put into your reply.'));
  return shown;
}
const button = () => screen.queryByRole('button', { name: 'Take back' });

test('where undo takes a reply back, no button does', async () => {
  await insertedBy({});
  expect(button()).toBeNull();
});

test('where undo does not know it, a button takes it out, by key too, and Insert is on offer again', async () => {
  const { user, actions } = await insertedBy({ takesBack: true });
  button()!.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en.outcome_out.message));
  expect(actions.takeBack).toHaveBeenCalledExactlyOnceWith(7);
  expect(button()).toBeNull();
  expect(main()).toHaveTextContent('Insert');
  screen.getByRole('button', { name: /^Insert/u }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(2));
});

it.each(['changed', 'stays', 'gone'] as const)(
  'is said why nothing was taken (%s), and the reply counts as being in still',
  async (answer) => {
    const { user, actions } = await insertedBy(
      { takesBack: true },
      { takeBack: () => Promise.resolve(answer) },
    );
    await user.click(button()!);
    await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en[`not_taken_${answer}`].message));
    expect(main()).toHaveTextContent('Done');
    screen.getByRole('button', { name: /^Done/u }).focus();
    await user.keyboard('{Enter}');
    expect(actions.insert).toHaveBeenCalledTimes(1);
  },
);

test('a background that does not answer is not taken for one that did', async () => {
  const { user } = await insertedBy(
    { takesBack: true },
    { takeBack: () => Promise.reject(new Error('gone')) },
  );
  await user.click(button()!);
  await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en.not_taken_noAnswer.message));
});

test('once the agent has undone it, the panel says so, of that reply alone', async () => {
  const { panel } = await insertedBy({});
  panel.card.isOut(6);
  expect(status()).toHaveTextContent('Put into your reply.');
  panel.card.isOut(7);
  await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en.outcome_out.message));
});

test('also where another card lies over it meanwhile', async () => {
  const { panel, user } = await insertedBy({});
  await panel.card.open(cancelView().summary);
  panel.card.isOut(7);
  panel.back();
  await user.keyboard('{Shift}');
  await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en.outcome_out.message));
});
