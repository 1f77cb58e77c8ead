// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TROUBLES, type PanelState } from '@/lib/messages/views';
import { SILENCES } from '@/lib/match/types';
import { AFTER, CANCEL, REFUND, SUGGESTIONS } from '../../gallery/cards';
import { panelState } from '../../gallery/samples';
import { LOCALES } from '../../gallery/wordings';
import { showPanel } from './show';

const box = () => screen.getByRole('combobox');
const nothingSuggested = { suggestions: [] };

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

  it('says of a known helpdesk’s page that it looks different, and to those who want to know, where', async () => {
    const { ticket } = panelState();
    const failed = [{ place: 'messages', selector: '.thread > .message' }];
    const unlike = { helpdesk: 'Zendesk', failed };
    const { user } = showPanel({ state: ticket ? { ticket: { ...ticket, unlike } } : {} });
    expect(
      screen.getByText(/Cuecard knows the pages of Zendesk, but this one looks different/),
    ).toBeVisible();
    expect(screen.getByText('.thread > .message')).not.toBeVisible();
    await user.click(screen.getByText('What was not found'));
    expect(screen.getByText('.thread > .message')).toBeVisible();
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
