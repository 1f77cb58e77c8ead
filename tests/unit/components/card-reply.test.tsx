// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CardView, PanelState } from '@/lib/messages/views';
import { CANCEL, CANCEL_CARD, cancelView, without } from '../../gallery/cards';
import { panelState } from '../../gallery/samples';
import { showPanel } from './show';
import { field, main, missing, openCard, reply, status, values } from './opened-card';

describe('the reply', () => {
  it('reads as it will go in, its values marked with where they come from', async () => {
    await openCard();
    expect(reply().textContent).toBe(
      'Hi Maya,\n\nyour order #10482 is cancelled and you have not been charged. I have added free shipping to ' +
        'your next order: NEXTONEFREE.\n\nAll the best,\nAlex',
    );
    expect(within(reply() as HTMLElement).getByText('#10482')).toHaveAttribute('title', 'Read from the page');
    expect(within(reply() as HTMLElement).getByText('Alex')).toHaveAttribute('title', 'From your profile');
  });

  it('does not colour the card’s own wording as if it were a value', async () => {
    const body = [
      {
        type: 'paragraph' as const,
        children: [{ type: 'variable' as const, name: 'customer.first_name', fallback: 'there' }],
      },
    ];
    await openCard(
      cancelView({
        values: without(values, 'customer.first_name'),
        card: { ...CANCEL_CARD, replies: [{ when: {}, language: 'en', body }] },
      }),
    );
    const fallback = screen.getByText('there');
    expect(fallback).toHaveClass('value-fallback');
    expect(fallback).toHaveAttribute('title', 'Not known: the card’s own wording');
  });

  it('says that its pictures do not go in, and names them', async () => {
    const body = [{ type: 'image' as const, path: 'images/sizes.png', alt: 'Size chart' }];
    await openCard(
      cancelView({ card: { ...CANCEL_CARD, ask: [], replies: [{ when: {}, language: 'en', body }] } }),
    );
    expect(reply().textContent).toBe('Size chart');
    expect(screen.getByText(/^Pictures do not go in: the reply has their words instead/u)).toHaveTextContent(
      'Size chart',
    );
  });

  it('goes in with Enter, and Enter then closes the card', async () => {
    const { user, actions } = await openCard();
    expect(main()).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(status()).toHaveTextContent('Put into your reply. Ctrl+Z in the editor takes it back.'),
    );
    await user.keyboard('{Enter}');
    expect(actions.insert).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('combobox')).toBeVisible();
  });

  it('goes in once, though the key is held down', async () => {
    const { user, actions } = await openCard();
    await user.keyboard('{Enter>5/}');
    await waitFor(() => expect(status()).toHaveTextContent('Put into your reply.'));
    expect(actions.insert).toHaveBeenCalledTimes(1);
    expect(main()).toHaveTextContent('Done');
  });

  it('can be had in another language and for another channel', async () => {
    const { user } = await openCard();
    await user.click(screen.getByRole('radio', { name: 'Thai' }));
    expect(reply()).toHaveTextContent('ยกเลิกคำสั่งซื้อ #10482');
    expect(reply()).toHaveAttribute('lang', 'th');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(screen.getByRole('radio', { name: 'Chat' }));
    expect(reply()).toHaveTextContent('Cancelled, Maya! Nothing was charged.');
  });
});

describe('the reply’s language', () => {
  const THAI = ['ยกเลิกออเดอร์ให้หน่อยค่ะ'];
  const notice = () => document.querySelector('.reply-part .notice');
  const languages = (...spoken: string[]) => ({ profile: { ...panelState().profile, languages: spoken } });

  async function openFor(view: Partial<CardView>, state: Partial<PanelState> = {}) {
    const shown = showPanel({ state, actions: { openCard: () => Promise.resolve(cancelView(view)) } });
    await shown.user.keyboard('1');
    await waitFor(() => expect(reply()).toBeVisible());
    return shown;
  }

  it('is the customer’s, and goes in like that', async () => {
    const { user, actions } = await openFor({ said: THAI }, languages('en', 'th'));
    expect(reply()).toHaveAttribute('lang', 'th');
    expect(screen.getByRole('radio', { name: 'Thai' })).toBeChecked();
    expect(notice()).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(actions.insert.mock.calls[0]?.[0].language).toBe('th'));
  });

  it('is the pack’s where the customer’s cannot be told, and nothing is said of it', async () => {
    await openCard(cancelView({ said: ['#10482', 'ok'] }));
    expect(reply()).toHaveAttribute('lang', 'en');
    expect(notice()).toBeNull();
  });

  it('is the pack’s where the card has no other, and that is said', async () => {
    await openFor({ said: ['Ich möchte bitte stornieren, geht das noch?'] });
    expect(reply()).toHaveAttribute('lang', 'en');
    expect(notice()).toHaveTextContent(
      'The customer wrote in German. This card has no reply in German: this one is in English.',
    );
  });

  it('is said to be another than the customer’s where the agent has turned to it', async () => {
    const { user } = await openFor({ said: THAI });
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(notice()).toHaveTextContent('The customer wrote in Thai, and this reply is in English.');
  });

  it('is named where the agent does not read it, with one that they do; the guidance is in theirs', async () => {
    await openFor({ said: ['mera order cancel kar do'] }, languages('th'));
    expect(reply()).toHaveAttribute('lang', 'hi');
    expect(notice()).toHaveTextContent('This reply is in Hindi, which is not among your languages.');
    expect(notice()).toHaveTextContent('choose English above');
    expect(document.querySelector('[data-part=guidance]')).toHaveAttribute('lang', 'th');
  });
});

describe('what is missing', () => {
  it('has the focus when the card opens; Tab goes from one to the next, then to the main action', async () => {
    const { user } = await openCard(missing);
    expect(field('Order number')).toHaveFocus();
    await user.keyboard('{Tab}');
    expect(field('Your name')).toHaveFocus();
    await user.keyboard('{Tab}');
    expect(main()).toHaveFocus();
  });

  it('is followed by a word of care where the card promises money or a right', async () => {
    const promising = { ...CANCEL_CARD, commits: true };
    const { user } = await openCard(cancelView({ card: promising }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('do it before you send'));
  });

  it('signs the next replies too, where it is the agent’s name and the profile has none', async () => {
    const profile = { ...panelState().profile, name: '' };
    const { user, actions } = showPanel({
      state: { profile },
      actions: { openCard: () => Promise.resolve(cancelView({ values: without(values, 'agent.name') })) },
    });
    await user.keyboard('1');
    await waitFor(() => expect(field('Your name')).toHaveFocus());
    await user.keyboard('Noor{Enter}');
    await waitFor(() =>
      expect(actions.saveProfile).toHaveBeenCalledExactlyOnceWith({ ...profile, name: 'Noor' }),
    );
  });

  it('is where Enter goes; the last one filled in, Enter inserts', async () => {
    const { user, actions } = await openCard(missing);
    await user.keyboard('#20771{Enter}');
    expect(field('Your name')).toHaveFocus();
    expect(status()).toHaveTextContent('Still to fill in: Your name.');
    expect(actions.insert).not.toHaveBeenCalled();
    await user.keyboard('Noor{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
    expect(actions.insert.mock.calls[0]![0]).toMatchObject({
      ref: CANCEL.ref,
      answers: { shipped: 'no' },
      values: { 'order.number': '#20771', 'agent.name': 'Noor' },
    });
  });

  it('becomes text of the reply once filled in, and can be changed', async () => {
    const { user } = await openCard(missing);
    await user.keyboard('#1{Tab}Noor{Tab}');
    expect(reply().textContent).toContain('your order #1 is cancelled');
    await user.click(screen.getByRole('button', { name: '#1' }));
    expect(field('Order number')).toHaveFocus();
    await user.keyboard('2');
    expect(field('Order number')).toHaveValue('#12');
  });

  it('is still missing when blank', async () => {
    const { user, actions } = await openCard(missing);
    await user.keyboard('  {Enter}');
    expect(field('Order number')).toBeVisible();
    expect(actions.insert).not.toHaveBeenCalled();
  });

  it('is missing again once cleared, though it was typed before', async () => {
    const view = cancelView({
      values: { ...values, 'order.number': { value: '#1', source: 'agent' } },
      agentValues: { 'order.number': '#1' },
    });
    const { user } = await openCard(view);
    await user.click(screen.getByRole('button', { name: '#1' }));
    await user.clear(field('Order number'));
    await user.click(screen.getByRole('button', { name: 'Insert' }));
    expect(status()).toHaveTextContent('Still to fill in: Order number.');
  });

  it('keeps the reply from being copied, too', async () => {
    const { user, actions } = await openCard(missing);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(actions.copy).not.toHaveBeenCalled();
    expect(status()).toHaveTextContent('Still to fill in: Order number and Your name.');
  });

  it('is kept for the ticket after a pause', async () => {
    const { user, actions } = await openCard(missing);
    await user.keyboard('#1');
    await waitFor(() => expect(actions.keepAnswers).toHaveBeenCalledTimes(1));
    expect(actions.keepAnswers.mock.calls[0]![0].values).toEqual({ 'order.number': '#1' });
  });
});
