import { describe, expect, it, vi } from 'vitest';
import { PanelController } from '@/components/panel/controller';
import { shown } from '@/components/panel/store';
import type { InsertOutcome } from '@/lib/messages/contract';
import { CANCEL, cancelView, HITS } from '../../gallery/cards';
import { panelState, quietActions } from '../../gallery/samples';

const other = { ...panelState().ticket!, key: 'https://desk.example.com/2', customer: 'Ben' };

function panelWith(actions: Parameters<typeof quietActions>[0] = {}) {
  const panel = new PanelController(quietActions(actions));
  panel.receive(panelState({ revision: 5 }));
  return panel;
}

describe('states that arrive', () => {
  it('drops a late push', () => {
    const panel = panelWith();
    panel.receive(panelState({ revision: 4, phase: 'silent' }));
    panel.receive(panelState({ revision: 5, phase: 'silent' }));
    expect(panel.store.getState().state?.phase).toBe('suggestions');
  });

  it('takes an answer even from a background that counts from one again', () => {
    const panel = panelWith();
    panel.receive(panelState({ revision: 1, phase: 'silent' }), true);
    expect(panel.store.getState().state?.phase).toBe('silent');
  });

  it('closes the card of another ticket at once, and keeps the search', async () => {
    const panel = panelWith();
    panel.type('cancel');
    await panel.card.open(CANCEL);
    panel.receive(panelState({ revision: 6, phase: 'reading', ticket: other, suggestions: [] }));
    expect(panel.store.getState().card).toBeUndefined();
    expect(shown(panel.store.getState()).name).toBe('lookup');
  });

  it('closes it when the ticket is gone, too', async () => {
    const panel = panelWith();
    await panel.card.open(CANCEL);
    const gone = panelState({ revision: 6, phase: 'noTicket' });
    delete gone.ticket;
    panel.receive(gone);
    expect(panel.store.getState().card).toBeUndefined();
  });

  it('leaves the card open when the same ticket has a new message', async () => {
    const panel = panelWith();
    await panel.card.open(CANCEL);
    panel.card.fill('order.number', '#1');
    panel.receive(panelState({ revision: 6, phase: 'reading' }));
    expect(panel.store.getState().card?.values).toEqual({ 'order.number': '#1' });
  });

  it('does not show a card that was asked for on another ticket', async () => {
    let answer: (view: ReturnType<typeof cancelView>) => void = () => undefined;
    const panel = panelWith({ openCard: () => new Promise((resolve) => (answer = resolve)) });
    const opening = panel.card.open(CANCEL);
    const late = answer;
    panel.receive(panelState({ revision: 6, ticket: other }));
    void panel.card.open(CANCEL);
    late(cancelView());
    expect(await opening).toBeUndefined();
    expect(panel.store.getState().card?.view).toBeUndefined();
  });
});

describe('lookups', () => {
  it('shows the answer to what stands in the box, whatever order the answers come in', async () => {
    const answers = new Map<string, () => void>();
    const panel = panelWith({
      lookup: (query) =>
        new Promise((resolve) =>
          answers.set(query, () => resolve({ query, hits: query === 'ca' ? [] : HITS, total: 34 })),
        ),
    });
    panel.type('ca');
    panel.type('can');
    answers.get('can')!();
    await Promise.resolve();
    answers.get('ca')!();
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.store.getState().search).toMatchObject({ query: 'can', answered: 'can', hits: HITS });
  });

  it('shows nothing when the box was cleared meanwhile', async () => {
    const panel = panelWith();
    panel.type('can');
    panel.type('');
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.store.getState().search.hits).toEqual([]);
    expect(shown(panel.store.getState()).name).toBe('list');
  });
});

describe('answers of the agent', () => {
  it('are kept for the ticket they were given for, though another one is open by then', async () => {
    const kept: unknown[] = [];
    const panel = panelWith({
      keepAnswers: (what) => {
        kept.push(what);
        return Promise.resolve(true);
      },
    });
    await panel.card.open(CANCEL);
    panel.card.fill('order.number', ' #20771 ');
    panel.receive(panelState({ revision: 6, ticket: other }));
    panel.card.flush();
    expect(kept).toEqual([
      {
        ref: CANCEL.ref,
        ticketKey: panelState().ticket!.key,
        answers: {},
        values: { 'order.number': '#20771' },
      },
    ]);
  });
});

describe('a background that does not answer', () => {
  const fails = () => Promise.reject(new Error('gone'));

  it('is said, and forgotten when it answers again', async () => {
    let down = true;
    const panel = panelWith({ noneFits: () => (down ? fails() : Promise.resolve(true)) });
    panel.noneFits();
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.store.getState().link).toBe('silent');
    down = false;
    panel.noneFits();
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.store.getState().link).toBe('open');
  });

  it('leaves the reply to be copied when it was insertion that failed', async () => {
    const panel = panelWith({ insert: fails });
    await panel.card.open(CANCEL);
    await panel.card.insert();
    expect(panel.store.getState().card?.outcome).toEqual({ kind: 'noAnswer' });
  });

  it('is said of an insertion in time, and what became of it when that is known after all', async () => {
    vi.useFakeTimers();
    let answer: (outcome: InsertOutcome) => void = () => undefined;
    const panel = panelWith({ insert: () => new Promise((resolve) => (answer = resolve)) });
    await panel.card.open(CANCEL);
    void panel.card.insert();
    const outcome = () => panel.store.getState().card?.outcome;
    await vi.advanceTimersByTimeAsync(4000);
    expect(outcome()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2000);
    expect(outcome()).toEqual({ kind: 'noAnswer' });
    // The first may still come: a second one beside it would put the reply in twice.
    await panel.card.insert();
    expect(outcome()).toEqual({ kind: 'noAnswer' });
    answer({ status: 'inserted', method: 'paste' });
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()).toEqual({ kind: 'inserted' });
    vi.useRealTimers();
  });
});
