// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { INSERT_REFUSALS } from '@/lib/messages/contract';
import type { PanelActions } from '@/components/panel/actions';
import { CANCEL, CANCEL_CARD, cancelView, REFUND, without } from '../../gallery/cards';
import { LOCALES } from '../../gallery/wordings';
import { panelState } from '../../gallery/samples';
import { showPanel } from './show';
import { afterHaste, field, main, openCard, reply, status, values } from './opened-card';

describe('questions', () => {
  it('are answered from the page, and say so', async () => {
    await openCard();
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    expect(screen.getByText('Order status “processing”, read from the page')).toBeVisible();
  });

  it('can be answered against the page; the offer goes when its condition does not hold', async () => {
    const { user } = await openCard();
    expect(document.querySelector('[data-part=offer]')).toHaveTextContent('Free shipping on the next order');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(document.querySelector('[data-part=offer]')).toBeNull();
    expect(screen.getByText('Your answer. The page says: Order status “processing”')).toBeVisible();
  });

  it('that are open come first; a digit answers and goes on, and only the next Enter inserts', async () => {
    const { user, actions } = await openCard(cancelView({ pageAnswers: {} }));
    expect(screen.getByRole('radio', { name: 'No' })).toHaveFocus();
    expect(screen.queryByText('Free shipping on the next order')).toBeNull();
    await afterHaste();
    await user.keyboard('1');
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    expect(actions.insert).not.toHaveBeenCalled();
    expect(main()).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
    expect(actions.insert.mock.calls[0]![0].answers).toEqual({ shipped: 'no' });
  });

  it('stop a run of Enters: none is answered, nothing goes in, and what is asked is said', async () => {
    const { user, actions } = await openCard(cancelView({ pageAnswers: {} }));
    await user.keyboard('{Enter}{Enter}');
    await afterHaste();
    await user.keyboard('{Enter}{Enter>4/}{Enter}{Enter}');
    expect(screen.getByRole('radio', { name: 'No' })).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'Yes' })).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'No' })).toHaveFocus();
    expect(actions.insert).not.toHaveBeenCalled();
    expect(status()).toHaveTextContent('Still to answer: Has the order left the warehouse?');
  });

  it('are not answered by a digit that is held down, pressed twice to open the card, or has no answer', async () => {
    const { user } = await openCard(cancelView({ pageAnswers: {} }));
    await user.keyboard('1');
    await afterHaste();
    await user.keyboard('3');
    expect(
      screen.getAllByRole('radio', { checked: true }).map(({ textContent }) => textContent),
    ).not.toContain('No');
    await user.keyboard('{1>3/}');
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    expect(main()).toHaveFocus();
  });

  it('are answered by Space and the arrows too', async () => {
    const { user } = await openCard(cancelView({ pageAnswers: {} }));
    await afterHaste();
    await user.keyboard(' ');
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
  });

  it('whose answers have no reply say so, and offer what there is', async () => {
    const chatOnly = {
      ...CANCEL_CARD,
      replies: CANCEL_CARD.replies.filter(({ when }) => when.channel === 'chat'),
    };
    const { user } = await openCard(cancelView({ card: chatOnly }));
    expect(screen.getByText('No reply for these answers.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show the one for Chat' }));
    expect(reply()).toHaveTextContent('Cancelled, Maya!');
  });

  it('are put in the agent’s language where the card has it', async () => {
    const { user } = showPanel({ locale: 'th', actions: { openCard: () => Promise.resolve(cancelView()) } });
    await user.keyboard('1');
    expect(await screen.findByText('คำสั่งซื้อออกจากคลังแล้วหรือยัง')).toHaveAttribute('lang', 'th');
  });
});

describe('the offer', () => {
  it('says its cost, its limit, whom to ask, and that it is advice', async () => {
    await openCard();
    const offer = document.querySelector('[data-part=offer]');
    expect(offer).toHaveTextContent('about US$5');
    expect(offer).toHaveTextContent('NEXTONEFREE');
    expect(offer).toHaveTextContent(
      'Once per customer in 90 days.Above US$20, ask first: shift lead.Advice only',
    );
  });
});

describe('a fact whose last day has passed', () => {
  it('blocks the reply, and says why', async () => {
    const { user, actions } = await openCard(cancelView({ today: '2028-01-01' }));
    expect(reply()).toHaveTextContent('free shipping code, ended 31 Dec 2027');
    expect(main()).toHaveAttribute('aria-disabled', 'true');
    await user.click(main());
    expect(actions.insert).not.toHaveBeenCalled();
    expect(status()).toHaveTextContent('free shipping code has ended');
  });
});

describe('an insertion that is refused', () => {
  it.each(INSERT_REFUSALS.filter((reason) => !['cardGone', 'notReady', 'replyChanged'].includes(reason)))(
    '%s: says what to do, and copying is the way out',
    async (reason) => {
      const { user, actions } = await openCard(cancelView(), {
        insert: () => Promise.resolve({ status: 'refused', reason }),
      });
      await user.keyboard('{Enter}');
      await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en[`refusal_${reason}`].message));
      expect(within(status()).getByRole('button', { name: 'Copy' })).toHaveFocus();
      await user.keyboard('{Enter}');
      await waitFor(() => expect(status()).toHaveTextContent('Copied. Paste it into your reply.'));
      expect(actions.copy.mock.calls[0]![1]).toBe(reply().textContent);
    },
  );

  it('shows the reply as it is now where the page has changed under it, and Enter puts that in', async () => {
    const { values: old } = cancelView();
    const now = cancelView({ values: { ...old, 'order.number': { value: '#20999', source: 'page' } } });
    const views = [cancelView(), now];
    const { user, actions } = await openCard(null, {
      openCard: () => Promise.resolve(views.shift() ?? now),
      insert: ({ text }) =>
        Promise.resolve(
          text.includes('#20999')
            ? { status: 'inserted', method: 'paste' }
            : { status: 'refused', reason: 'replyChanged' },
        ),
    });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent(LOCALES.en.refusal_replyChanged.message));
    expect(reply()).toHaveTextContent('#20999');
    expect(main()).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('Put into your reply.'));
    expect(actions.insert.mock.calls[1]?.[0].text).toBe(reply().textContent);
  });

  it('leads to a search where the card was withdrawn: its text should not go out', async () => {
    const { user } = await openCard(cancelView(), {
      insert: () => Promise.resolve({ status: 'refused', reason: 'cardGone' }),
    });
    await user.keyboard('{Enter}');
    const search = await within(status()).findByRole('button', { name: 'Search' });
    await user.click(search);
    expect(screen.getByRole('combobox')).toHaveFocus();
  });

  it('may need one more key where the page could cover the panel', async () => {
    const insert = vi.fn<PanelActions['insert']>((_choice, confirmed) =>
      Promise.resolve(confirmed ? { status: 'inserted', method: 'paste' } : { status: 'unconfirmed' }),
    );
    const { user } = await openCard(cancelView(), { insert });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('may be covering this panel'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('Put into your reply.'));
  });

  it('shows the text, selected, where copying is not allowed either', async () => {
    const { user } = await openCard(cancelView(), { copy: () => Promise.resolve(false) });
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    const text = await within(status()).findByRole<HTMLTextAreaElement>('textbox');
    expect(text).toHaveFocus();
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(reply().textContent);
  });
});

describe('the rest of the card', () => {
  it('leads to related cards, and Escape back through each of them, what was said kept', async () => {
    const related = cancelView({ ref: REFUND.ref, summary: REFUND, related: [] });
    const { user, actions } = await openCard(cancelView({ related: [REFUND], pageAnswers: {} }));
    await user.click(screen.getByRole('radio', { name: 'No' }));
    actions.openCard.mockResolvedValue(related);
    await user.click(screen.getByRole('button', { name: REFUND.title }));
    await screen.findByRole('heading', { name: REFUND.title, level: 2 });
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { name: CANCEL.title, level: 2 });
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: CANCEL.title })).toHaveFocus();
  });

  it('can be a favourite', async () => {
    const { user, actions } = await openCard();
    await user.click(screen.getByRole('button', { name: 'Favourite' }));
    expect(actions.setFavourite).toHaveBeenCalledWith(CANCEL.ref, true);
    expect(screen.getByRole('button', { name: 'Favourite' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('says that it is gone', async () => {
    await openCard(null);
    expect(screen.getByRole('heading', { name: 'This card is gone' })).toBeVisible();
  });

  it('is no favourite where that could not be kept, and says so', async () => {
    const { user } = await openCard(cancelView(), { setFavourite: () => Promise.resolve(false) });
    const name = /favourite/iu;
    const before = screen.getByRole('button', { name }).getAttribute('aria-pressed');
    await user.click(screen.getByRole('button', { name }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be kept on this computer');
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-pressed', before);
    expect(screen.queryByText('Cuecard is not answering')).toBeNull();
  });

  it('is in, though the name that was typed for it cannot be kept', async () => {
    const { user } = showPanel({
      state: { profile: { ...panelState().profile, name: '' } },
      actions: {
        openCard: () => Promise.resolve(cancelView({ values: without(values, 'agent.name') })),
        saveProfile: () => Promise.resolve(false),
      },
    });
    await user.keyboard('1');
    await waitFor(() => expect(field('Your name')).toHaveFocus());
    await user.keyboard('Noor{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be kept on this computer');
    expect(status()).toHaveTextContent('Put into your reply.');
    expect(field('Your name')).toHaveValue('Noor');
    expect(screen.queryByText('Cuecard is not answering')).toBeNull();
  });

  it('closes its menu with Escape before it closes itself', async () => {
    const { user } = await openCard();
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('button', { name: 'Your profile' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('combobox')).toBeVisible();
  });

  it('closes its menu by a press beside it, though the caret was in the page all the time', async () => {
    const { user } = await openCard();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.pointer({ keys: '[MouseLeft]', target: reply() });
    expect(screen.queryByRole('button', { name: 'Your profile' })).toBeNull();
  });

  it('is signed at once when the name is given in the profile', async () => {
    let name = '';
    const openCardView = () =>
      Promise.resolve(name === '' ? cancelView({ values: without(values, 'agent.name') }) : cancelView());
    const { user } = showPanel({
      actions: {
        openCard: openCardView,
        saveProfile: (profile) => {
          ({ name } = profile);
          return Promise.resolve(true);
        },
      },
    });
    await user.keyboard('1');
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Your profile' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(reply().textContent).toContain('All the best,\nAlex'));
  });
});
