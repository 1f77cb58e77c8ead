// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CANCEL, cancelView, CHANGE, REFUND, SUGGESTIONS, without } from '../../gallery/cards';
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
    expect(document.querySelector('.aside-title')).toHaveTextContent(`Not for this ticket: ${CANCEL.title}`);
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
