// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CANCEL, SUGGESTIONS } from '../../gallery/cards';
import { showPanel } from './show';

it('from a card that was set aside the arrow goes on to what is suggested instead', async () => {
  const left = SUGGESTIONS.filter(({ card }) => card !== CANCEL);
  const { user } = showPanel({ state: { suggestions: left, setAside: [CANCEL] } });
  screen.getByRole('button', { name: `Bring it back: ${CANCEL.title}` }).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: left[0]?.card.title ?? '' })).toHaveFocus();
});
