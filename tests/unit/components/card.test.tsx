// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { INSERT_REFUSALS } from '@/lib/messages/contract';
import type { CardView, PanelState } from '@/lib/messages/views';
import type { PanelActions } from '@/components/panel/actions';
import { CANCEL, CANCEL_CARD, cancelView, REFUND, without } from '../../gallery/cards';
import { LOCALES } from '../../gallery/wordings';
import { panelState } from '../../gallery/samples';
import { showPanel } from './show';

const { values } = cancelView();
const missing = cancelView({ values: without(values, 'order.number', 'agent.name') });
const reply = () => document.querySelector('[data-part=reply]')!;
const field = (name: string) => screen.getByRole('textbox', { name });
const main = () => document.querySelector('.button-main')!;
const status = () => screen.getByRole('status');

async function openCard(view: CardView | null = cancelView(), actions: Partial<PanelActions> = {}) {
  const shown = showPanel({ actions: { openCard: () => Promise.resolve(view), ...actions } });
  await shown.user.keyboard('1');
  await waitFor(() => expect(screen.queryByText('Opening the card…')).toBeNull());
  return shown;
}

/** Enter right after opening is taken for the end of a double press. */
const afterHaste = () => new Promise((resolve) => setTimeout(resolve, 450));

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
