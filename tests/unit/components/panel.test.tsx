// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { TROUBLES, type PanelState } from '@/lib/messages/views';
import { SILENCES } from '@/lib/match/types';
import { AFTER, CANCEL, cancelView, CHANGE, REFUND, SUGGESTIONS, without } from '../../gallery/cards';
import { panelState } from '../../gallery/samples';
import { LOCALES } from '../../gallery/wordings';
import { showPanel } from './show';

const box = () => screen.getByRole('combobox');
const suggestion = (title: string) => screen.getByRole('button', { name: title });
const nothingSuggested = { suggestions: [] };

describe('what is suggested', () => {
  it('says for whom, how many, why, how fresh, and how the answer begins', () => {
    showPanel();
    expect(screen.getByText('For Maya’s last message')).toBeVisible();
    const [first, , third] = screen.getAllByRole('article');
    expect(first).toHaveAttribute('data-card', 'cancel-before-shipping');
    expect(first).toHaveAttribute('data-score', '14.25');
    const why = first!.querySelector('[data-part=why]')!;
    expect(why).toHaveTextContent('picked the wrong size. Could you cancel it before it ships');
    expect(why.querySelector('mark')).toHaveTextContent('cancel it before it ships');
    expect(first).toHaveTextContent('Verified 1 Nov by Returns');
    expect(within(first!).getByText('Offer')).toBeVisible();
    expect(first).toHaveTextContent(SUGGESTIONS[0]!.firstLines);
    expect(third).toHaveTextContent('Review overdue since 3 Nov');
  });

  it('says which of the card’s words met other ones', () => {
    showPanel();
    expect(screen.getAllByRole('article')[1]).toHaveTextContent('close to refund');
  });

  it('says where learning has moved one up, in a line', () => {
    const [first, ...others] = SUGGESTIONS;
    showPanel({ state: { suggestions: [{ ...first!, moved: true }, ...others] } });
    const [moved, next] = screen.getAllByRole('article');
    expect(moved).toHaveTextContent('Moved up: you used it for tickets like this');
    expect(next).not.toHaveTextContent('Moved up');
  });

  it('speaks the agent’s language', () => {
    showPanel({ locale: 'th' });
    expect(screen.getByText(LOCALES.th.lead_message_from.message.replace('$1', 'Maya'))).toBeVisible();
  });
});

describe('"not this one"', () => {
  it('sets one suggestion aside for this ticket, by click or by keyboard, and inserts nothing', async () => {
    const { user, actions } = showPanel();
    const key = 'https://desk.example.com/10482';
    await user.click(screen.getByRole('button', { name: `Not this one: ${CANCEL.title}` }));
    expect(actions.setAside).toHaveBeenLastCalledWith(CANCEL.ref, key, true);
    screen.getByRole('button', { name: `Not this one: ${REFUND.title}` }).focus();
    await user.keyboard('{Enter}');
    expect(actions.setAside).toHaveBeenLastCalledWith(REFUND.ref, key, true);
    expect(actions.insert).not.toHaveBeenCalled();
    expect(actions.openCard).not.toHaveBeenCalled();
  });

  it.each(['suggestions', 'silent'] as const)('is taken back beside %s', async (phase) => {
    const state = phase === 'silent' ? { phase, silence: 'noCardFits' as const, ...nothingSuggested } : {};
    const { user, actions } = showPanel({ state: { ...state, setAside: [CANCEL] } });
    expect(document.querySelector('.aside-title')).toHaveTextContent(`Not for this ticket: ${CANCEL.title}.`);
    await user.click(screen.getByRole('button', { name: `Bring it back: ${CANCEL.title}` }));
    expect(actions.setAside).toHaveBeenCalledExactlyOnceWith(
      CANCEL.ref,
      'https://desk.example.com/10482',
      false,
    );
  });

  it('has a key, and the way back stands on top with the focus, where the same key inserts nothing', async () => {
    const { user, actions, panel } = showPanel();
    await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    expect(actions.setAside).toHaveBeenLastCalledWith(REFUND.ref, 'https://desk.example.com/10482', true);
    const left = SUGGESTIONS.filter(({ card }) => card !== REFUND);
    act(() => panel.receive(panelState({ revision: 9, suggestions: left, setAside: [REFUND] })));
    const back = screen.getByRole('button', { name: `Bring it back: ${REFUND.title}` });
    expect(back).toHaveFocus();
    expect(back.compareDocumentPosition(suggestion(CANCEL.title))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText('2 cards · 1 set aside')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(actions.setAside).toHaveBeenLastCalledWith(REFUND.ref, 'https://desk.example.com/10482', false);
    expect(actions.insert).not.toHaveBeenCalled();
    expect(box()).toHaveFocus();
  });

  it('leaves Delete to the box', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('ab{ArrowLeft}{Delete}');
    expect(box()).toHaveValue('a');
    expect(actions.setAside).not.toHaveBeenCalled();
  });

  it('shows nothing where nothing was set aside', () => {
    showPanel();
    expect(screen.queryByRole('region', { name: 'Set aside for this ticket' })).toBeNull();
  });
});

describe('the way out', () => {
  it('closes the frame beside a page, and gives the caret back', async () => {
    const { user, actions } = showPanel({ sparesCaret: true });
    await user.click(screen.getByRole('button', { name: 'Close Cuecard' }));
    expect(actions.leave).toHaveBeenCalledTimes(1);
  });

  it('is in an opened card too', async () => {
    const { user, actions } = showPanel({ sparesCaret: true });
    await user.keyboard('1');
    await user.click(await screen.findByRole('button', { name: 'Close Cuecard' }));
    expect(actions.leave).toHaveBeenCalledTimes(1);
  });

  it('is the browser’s own where the panel has a window of its own', () => {
    showPanel();
    expect(screen.queryByRole('button', { name: 'Close Cuecard' })).toBeNull();
  });
});

describe('keys on the list', () => {
  it.each([
    ['1', CANCEL],
    ['2', REFUND],
    ['3', CHANGE],
  ])('%s opens that suggestion while the box is empty', async (key, card) => {
    const { user, actions } = showPanel();
    await user.keyboard(key);
    expect(actions.openCard).toHaveBeenCalledExactlyOnceWith(card.ref);
  });

  it('a digit that comes before the suggestions waits for them', async () => {
    const { user, actions, panel } = showPanel({ state: { phase: 'reading', ...nothingSuggested } });
    await user.keyboard('2');
    expect(box()).toHaveValue('');
    expect(actions.openCard).not.toHaveBeenCalled();
    act(() => panel.receive(panelState({ revision: 99 })));
    await waitFor(() => expect(actions.openCard).toHaveBeenCalledExactlyOnceWith(REFUND.ref));
  });

  it('a digit for suggestions that never came opens none of a later ticket', async () => {
    const { user, actions, panel } = showPanel({ state: { phase: 'reading', ...nothingSuggested } });
    await user.keyboard('2');
    act(() => panel.receive(panelState({ revision: 98, phase: 'silent', ...nothingSuggested })));
    act(() => panel.receive(panelState({ revision: 99 })));
    expect(actions.openCard).not.toHaveBeenCalled();
  });

  it('takes digits and "?" for text once there is some', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('a1?');
    expect(box()).toHaveValue('a1?');
    expect(actions.openCard).not.toHaveBeenCalled();
  });

  it('takes digits for text in the fields of the profile', async () => {
    const { user, actions } = showPanel({ state: { profileAsked: false } });
    await user.type(screen.getByLabelText('Your name'), '1');
    expect(actions.openCard).not.toHaveBeenCalled();
  });

  it('walks down from the box and back up into it', async () => {
    const { user } = showPanel();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(suggestion(REFUND.title)).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(box()).toHaveFocus();
  });

  it('inserts with Enter when nothing is unknown', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
    expect(await screen.findByRole('status')).toHaveTextContent('Put into your reply.');
  });

  it('inserts once, however often Enter is pressed or how long it is held', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('{ArrowDown}{Enter>3/}');
    expect(await screen.findByRole('status')).toHaveTextContent('Put into your reply.');
    await user.keyboard('{Enter}');
    expect(suggestion(CANCEL.title)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Insert' })).toHaveFocus();
    expect(actions.insert).toHaveBeenCalledTimes(1);
  });

  it('opens the card at the first unknown with Enter when something is', async () => {
    const openCard = () =>
      Promise.resolve(cancelView({ values: without(cancelView().values, 'order.number') }));
    const { user, actions } = showPanel({ actions: { openCard } });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Order number' })).toHaveFocus();
    expect(actions.insert).not.toHaveBeenCalled();
  });

  it('opens a suggestion with the right arrow, and returns the focus to it', async () => {
    const { user } = showPanel();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    await screen.findByRole('heading', { name: REFUND.title, level: 2 });
    await user.keyboard('{Escape}');
    expect(suggestion(REFUND.title)).toHaveFocus();
  });

  it('leaves with Escape from the outermost level only', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('1');
    await user.keyboard('{Escape}');
    expect(actions.leave).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(actions.leave).toHaveBeenCalledTimes(1);
  });

  it('shows the table of keys with "?", and goes back from it', async () => {
    const { user } = showPanel();
    await user.keyboard('?');
    expect(screen.getByRole('heading', { name: 'Keys' })).toBeVisible();
    expect(screen.getByText('Alt+K')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(box()).toHaveFocus();
  });

  it('leaves a composing keyboard alone', async () => {
    const { actions } = showPanel();
    const press = new KeyboardEvent('keydown', { key: '1', bubbles: true, isComposing: true });
    box().dispatchEvent(press);
    await Promise.resolve();
    expect(actions.openCard).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('comes with a click on a suggestion: the next key is meant for the card', async () => {
    const { user, actions } = showPanel({ sparesCaret: true });
    const editor = document.body.appendChild(document.createElement('textarea'));
    editor.focus();
    await user.click(suggestion(CANCEL.title));
    await waitFor(() => expect(document.querySelector('.button-main')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
    editor.remove();
  });

  it('says on the first line which key brings it, while it is elsewhere', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    showPanel();
    expect(box()).toHaveAttribute('placeholder', 'Alt+K brings the keyboard here');
    act(() => {
      vi.spyOn(document, 'hasFocus').mockReturnValue(true);
      window.dispatchEvent(new Event('focus'));
    });
    expect(box()).toHaveAttribute('placeholder', 'Search 34 cards');
  });

  it('stays in the editor when the panel is clicked there', async () => {
    const { user } = showPanel({ sparesCaret: true });
    const editor = document.body.appendChild(document.createElement('textarea'));
    await user.keyboard('1');
    await screen.findByRole('button', { name: 'Insert' });
    editor.focus();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(editor).toHaveFocus();
    editor.remove();
  });

  it('goes along with a click on an answer where the panel has it', async () => {
    const { user } = showPanel({ sparesCaret: true });
    await user.keyboard('1');
    await waitFor(() => expect(document.querySelector('.button-main')).toHaveFocus());
    await user.click(await screen.findByRole('radio', { name: 'Yes' }));
    expect(screen.getByRole('radio', { name: 'Yes' })).toHaveFocus();
  });

  it('still goes into a field that is clicked', async () => {
    const { user } = showPanel({ sparesCaret: true });
    box().blur();
    await user.click(box());
    expect(box()).toHaveFocus();
  });

  it('is not lost when the suggestion that has it goes', async () => {
    const { user, panel } = showPanel();
    await user.keyboard('{ArrowDown}');
    panel.receive(panelState({ revision: 2, phase: 'reading', ...nothingSuggested }));
    await waitFor(() => expect(document.activeElement?.closest('.panel')).not.toBeNull());
    await user.keyboard('?');
    expect(screen.getByRole('heading', { name: 'Keys' })).toBeVisible();
  });

  it('goes to the box when the shortcut is used again, from a card too', async () => {
    const { user, panel } = showPanel();
    await user.keyboard('1');
    await screen.findByRole('button', { name: 'Insert' });
    panel.search();
    await waitFor(() => expect(box()).toHaveFocus());
  });
});

describe('the states of the panel', () => {
  it('stays empty for a page that embeds it by itself', () => {
    const { panel } = showPanel();
    panel.unpaired();
    return waitFor(() => expect(document.body).toHaveTextContent(/^$/));
  });

  it('clears the suggestions at once when another ticket is being read', async () => {
    const { panel } = showPanel();
    panel.receive(panelState({ revision: 2, phase: 'reading', ...nothingSuggested }));
    await waitFor(() => expect(screen.queryAllByRole('article')).toHaveLength(0));
    expect(screen.getAllByText('Reading the ticket…')[0]).toBeVisible();
  });

  it.each(SILENCES)('is kind about %s', (silence) => {
    showPanel({ state: { phase: 'silent', silence, ...nothingSuggested } });
    const title = LOCALES.en[`silence_${silence}_title`].message;
    expect(screen.getByRole('heading', { name: title })).toBeVisible();
  });

  it('names the customer who asks nothing', () => {
    showPanel({ state: { phase: 'silent', silence: 'asksNothing', ...nothingSuggested } });
    expect(screen.getByText('Maya asks nothing this time. Enjoy it, or search for a card.')).toBeVisible();
  });

  it.each(TROUBLES)('says what %s means and what to do', async (trouble) => {
    const { user, actions } = showPanel({ state: { phase: 'trouble', trouble, ...nothingSuggested } });
    expect(screen.getByText(LOCALES.en[`trouble_${trouble}`].message)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(actions.reconnect).toHaveBeenCalledTimes(1);
  });

  it('says that the background does not answer', async () => {
    const { panel } = showPanel();
    panel.lost();
    expect(await screen.findByRole('heading', { name: 'Cuecard is not answering' })).toBeVisible();
  });

  it('offers favourites and recent cards, each once, where no ticket is open', () => {
    showPanel({
      state: { phase: 'noTicket', ...nothingSuggested, favourites: [AFTER], recent: [CANCEL, AFTER] },
    });
    expect(screen.getAllByRole('button', { name: /Cancel/ }).map((line) => line.textContent)).toEqual([
      AFTER.title,
      CANCEL.title,
    ]);
  });

  it.each(['noTicket', 'silent'] as const)('numbers them, and digits open them (%s)', async (phase) => {
    const { user, actions } = showPanel({
      state: { phase, ...nothingSuggested, favourites: [AFTER], recent: [CANCEL, AFTER] },
    });
    const rows = [...document.querySelectorAll('.shelf .row')];
    expect(rows.map((row) => row.querySelector('.row-number')?.textContent)).toEqual(['1', '2']);
    await user.keyboard('3');
    expect(box()).toHaveValue('3');
    await user.keyboard('{Backspace}2');
    expect(actions.openCard).toHaveBeenCalledExactlyOnceWith(CANCEL.ref);
  });

  it('asks for this helpdesk where access ends with the page, and warns of http', async () => {
    const { user, actions } = showPanel({
      state: { access: { kind: 'thisPage', origin: 'http://desk', insecure: true } },
    });
    expect(screen.getByText(LOCALES.en.notice_insecure.message)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Always on this helpdesk' }));
    expect(actions.askForSite).toHaveBeenCalledTimes(1);
  });

  it('asks whether a doubtful reading is the ticket, and takes no for an answer', async () => {
    const { user } = showPanel({
      state: { ticket: { ...panelState().ticket!, certainty: 0.2, truncated: true } },
    });
    expect(screen.getByText(LOCALES.en.notice_truncated.message)).toBeVisible();
    expect(screen.getByText('Too late to cancel?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'No' }));
    expect(screen.queryAllByRole('article')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Show suggestions again' }));
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it.each(['by key', 'by click'])('tells "none fits" %s', async (how) => {
    const { user, actions } = showPanel();
    if (how === 'by key') await user.keyboard('0');
    else await user.click(screen.getByRole('button', { name: 'None fits' }));
    expect(actions.noneFits).toHaveBeenCalledTimes(1);
    expect(screen.queryAllByRole('article')).toHaveLength(0);
    expect(box()).toHaveFocus();
    expect(box()).toHaveAttribute('placeholder', 'Search in your own words');
    await user.keyboard('gift{Escape}');
    expect(actions.lookup).toHaveBeenLastCalledWith('gift');
    await user.click(screen.getByRole('button', { name: 'Show suggestions again' }));
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });
});

describe('the titles of cards', () => {
  const packs = [{ ...panelState().packs[0]!, title: 'Nach dem Kauf', language: 'de' }];
  const shelf: Partial<PanelState> = {
    phase: 'silent',
    silence: 'noCardFits',
    ...nothingSuggested,
    favourites: [REFUND],
  };

  it.each([
    ['suggested', {}, SUGGESTIONS[0]!.card.title],
    ['at hand', shelf, REFUND.title],
    ['set aside', { setAside: [AFTER] }, AFTER.title],
    ['packs', {}, 'Nach dem Kauf'],
  ])('are read and run in their own language (%s)', (_, state, title) => {
    showPanel({ state: { packs, ...state } });
    const shown = screen.getByText(title);
    expect(shown.closest('[lang]')).toHaveAttribute('lang', 'de');
    expect(shown.closest('bdi, [dir]')).toSatisfy((own: Element) => own.matches('bdi, [dir=auto]'));
  });

  it('are found in their own language, too', async () => {
    const hits = [{ card: AFTER, marks: [] as [number, number][] }];
    const { user } = showPanel({
      state: { packs },
      actions: { lookup: (query) => Promise.resolve({ query, hits, total: 1 }) },
    });
    await user.type(box(), 'after');
    expect((await screen.findByText(AFTER.title)).closest('[lang]')).toHaveAttribute('lang', 'de');
  });
});

describe('what a customer writes', () => {
  const TURNED = '\u202Erefund\u202C \u2066now';
  const words = () => document.querySelector('.panel')!.textContent;

  it('cannot turn the words beside it round', () => {
    const { ticket } = panelState();
    const why = [{ from: 'customer' as const, parts: [{ text: TURNED, marked: true }] }];
    showPanel({
      state: {
        ticket: {
          ...ticket!,
          customer: `${TURNED} גולדברג`,
          subject: TURNED,
          lastMessage: TURNED,
          certainty: 0.1,
        },
        suggestions: [{ ...SUGGESTIONS[0]!, why }],
      },
    });
    expect(words()).not.toMatch(/[\u202A-\u202E\u2066\u2067]/u);
    // A name that runs the other way stands by itself; its own letters stay as they are.
    expect(words()).toContain('For \u2068refund now גולדברג\u2069’s last message');
    expect(document.querySelector('[data-part=why] mark')!.closest('bdi')).toHaveTextContent('refund now');
    for (const line of document.querySelectorAll('.ticket-read bdi'))
      expect(line).toHaveTextContent('refund now');
  });
});
