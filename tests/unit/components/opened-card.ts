import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { CardView } from '@/lib/messages/views';
import type { PanelActions } from '@/components/panel/actions';
import { cancelView, without } from '../../gallery/cards';
import { showPanel } from './show';

export const { values } = cancelView();
export const missing = cancelView({ values: without(values, 'order.number', 'agent.name') });
export const reply = () => document.querySelector('[data-part=reply]')!;
export const field = (name: string) => screen.getByRole('textbox', { name });
export const main = () => document.querySelector('.button-main')!;
export const status = () => screen.getByRole('status');

export async function openCard(view: CardView | null = cancelView(), actions: Partial<PanelActions> = {}) {
  const shown = showPanel({ actions: { openCard: () => Promise.resolve(view), ...actions } });
  await shown.user.keyboard('1');
  await waitFor(() => expect(screen.queryByText('Opening the card…')).toBeNull());
  return shown;
}

/** Enter right after opening is taken for the end of a double press. */
export const afterHaste = () => new Promise((resolve) => setTimeout(resolve, 450));
