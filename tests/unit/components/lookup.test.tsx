// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stretches } from '@/components/panel/results';
import { AFTER, CANCEL, HITS } from '../../gallery/cards';
import { showPanel } from './show';

const box = () => screen.getByRole('combobox');
const marked = () => screen.getAllByRole('option').find((option) => option.ariaSelected === 'true');

describe('the lookup', () => {
  it('says that nobody answers, and has what was asked answered by trying again', async () => {
    const answer = { query: 'can', hits: HITS, total: 34 };
    let silent = true;
    const lookup = () => (silent ? Promise.reject(new Error('silent')) : Promise.resolve(answer));
    const { user } = showPanel({ actions: { lookup } });
    await user.keyboard('can');
    expect(await screen.findByRole('heading', { name: 'Cuecard is not answering' })).toBeVisible();
    silent = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('option')).toHaveLength(HITS.length);
  });

  it('says that it is searching while there is nothing to show', async () => {
    const { user } = showPanel({ actions: { lookup: () => new Promise(() => undefined) } });
    await user.keyboard('can');
    expect(await screen.findByText('Searching…')).toBeVisible();
  });

  it('shows what was found, marked, with shortcuts and whose it is', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('can');
    expect(actions.lookup).toHaveBeenLastCalledWith('can');
    const [first] = await screen.findAllByRole('option');
    expect(first).toHaveTextContent('Cancel an order before it ships');
    expect(first).toHaveTextContent('/cancel');
    expect(first).toHaveTextContent('Returns · cancellations');
    expect(first!.querySelector('b')).toHaveTextContent('Cancel');
    expect(document.querySelector('[data-part=announcement]')).toHaveTextContent('3 of 34 cards');
  });

  it('is a combobox to a screen reader', async () => {
    const { user } = showPanel();
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('can');
    await screen.findByRole('listbox');
    expect(box()).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}');
    expect(box()).toHaveAttribute('aria-activedescendant', marked()!.id);
    expect(marked()).toHaveTextContent(AFTER.title);
    expect(box()).toHaveFocus();
  });

  it('goes around at the ends', async () => {
    const { user } = showPanel();
    await user.keyboard('can{ArrowUp}');
    expect(marked()).toHaveTextContent(HITS.at(-1)!.card.title);
    await user.keyboard('{ArrowDown}');
    expect(marked()).toHaveTextContent(CANCEL.title);
  });

  it('inserts the marked result with Enter', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('can{ArrowDown}{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
    expect(actions.insert.mock.calls[0]![0].ref).toEqual(AFTER.ref);
  });

  it('lets Enter wait while the results are an older query’s', async () => {
    const lookup = (query: string) =>
      query === 'can'
        ? Promise.resolve({ query, hits: HITS, total: 34 })
        : new Promise<never>(() => undefined);
    const { user, actions } = showPanel({ actions: { lookup } });
    await user.keyboard('can');
    await screen.findAllByRole('option');
    await user.keyboard('c{Enter}');
    expect(actions.openCard).not.toHaveBeenCalled();
  });

  it('opens with an Enter that came before the answer what is found then, and inserts nothing unseen', async () => {
    let answer: (found: { query: string; hits: typeof HITS; total: number }) => void = () => undefined;
    const lookup = () => new Promise<Parameters<typeof answer>[0]>((resolve) => (answer = resolve));
    const { user, actions } = showPanel({ actions: { lookup } });
    await user.keyboard('cancel{Enter}');
    expect(actions.openCard).not.toHaveBeenCalled();
    act(() => answer({ query: 'cancel', hits: HITS, total: 34 }));
    await waitFor(() => expect(actions.openCard).toHaveBeenCalledTimes(1));
    expect(actions.openCard.mock.calls[0]![0]).toEqual(HITS[0]!.card.ref);
    expect(actions.insert).not.toHaveBeenCalled();
  });

  it('forgets such an Enter when the agent types on', async () => {
    const answers: ((found: { query: string; hits: typeof HITS; total: number }) => void)[] = [];
    const lookup = () => new Promise<Parameters<(typeof answers)[0]>[0]>((done) => void answers.push(done));
    const { user, actions } = showPanel({ actions: { lookup } });
    await user.keyboard('can{Enter}c');
    act(() => answers.at(-1)?.({ query: 'canc', hits: HITS, total: 34 }));
    expect(await screen.findAllByRole('option')).toHaveLength(HITS.length);
    expect(actions.openCard).not.toHaveBeenCalled();
  });

  it('loses no letter when the shortcut’s message comes after the first ones', async () => {
    const { user, panel } = showPanel();
    await user.keyboard('gi');
    act(() => panel.search());
    await user.keyboard('ft');
    expect(box()).toHaveValue('gift');
  });

  it('replaces an older search when the keyboard comes back by the shortcut', async () => {
    const { user, panel } = showPanel();
    await user.keyboard('gift');
    act(() => {
      window.dispatchEvent(new FocusEvent('focus'));
      panel.search();
    });
    await user.keyboard('c');
    expect(box()).toHaveValue('c');
  });

  it('opens with the right arrow at the end of the text, and moves in it elsewhere', async () => {
    const { user, actions } = showPanel();
    await user.keyboard('can{ArrowLeft}{ArrowRight}');
    expect(actions.openCard).not.toHaveBeenCalled();
    await user.keyboard('{ArrowRight}');
    expect(actions.openCard).toHaveBeenCalledTimes(1);
    expect(actions.insert).not.toHaveBeenCalled();
  });

  it('keeps query and place when one goes back to it, and clears with Escape', async () => {
    const { user } = showPanel();
    await user.keyboard('can{ArrowDown}{ArrowRight}');
    await user.keyboard('{Escape}');
    expect(box()).toHaveValue('can');
    expect(box()).toHaveFocus();
    expect(marked()).toHaveTextContent(AFTER.title);
    await user.keyboard('{Escape}');
    expect(box()).toHaveValue('');
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('says what to try where nothing is found', async () => {
    const { user } = showPanel({
      actions: { lookup: (query) => Promise.resolve({ query, hits: [], total: 34 }) },
    });
    await user.keyboard('teleport');
    expect(await screen.findByRole('heading', { name: 'No card for “teleport”' })).toBeVisible();
  });
});

describe('marks in a title', () => {
  it.each([
    [[], 'cancel'],
    [[[0, 3]], '[can]cel'],
    [
      [
        [3, 6],
        [0, 1],
      ],
      '[c]an[cel]',
    ],
    [
      [
        [0, 4],
        [2, 6],
      ],
      '[ca][nc][el]',
    ],
    [[[4, 99]], 'canc[el]'],
  ] as [[number, number][], string][])('%j', (marks, expected) => {
    const shown = stretches('cancel', marks).map(({ text, marked }) => (marked ? `[${text}]` : text));
    expect(shown.join('')).toBe(expected);
  });
});
