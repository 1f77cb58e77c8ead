import { describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '@/components/panel/actions';
import { lookupBy } from '@/entrypoints/panel/lookup';
import type { FromPanel, Response } from '@/lib/messages/contract';
import type { CardSummary } from '@/lib/messages/views';
import type { CardRef } from '@/lib/policy/card';
import { AFTER, CANCEL } from '../../gallery/cards';

type Answer = Response<FromPanel, 'lookup'>;

/** What the background would find: two cards, the better one last. */
const ANSWER: Answer = {
  found: {
    cards: [
      { ref: AFTER.ref, title: AFTER.title, tags: [], worth: 0.1 },
      { ref: CANCEL.ref, title: CANCEL.title, tags: [], worth: 1 },
    ],
    byShortcut: 0,
    patterns: ['before'],
  },
  total: 34,
};

/** A background that answers when it is told to. */
function slowly(rows = [CANCEL, AFTER]) {
  const waiting: (() => void)[] = [];
  const find = vi.fn<(query: string) => Promise<Answer>>(() => {
    return new Promise((resolve) => waiting.push(() => resolve(ANSWER)));
  });
  const ask = vi.fn<(refs: CardRef[]) => Promise<CardSummary[]>>(() => Promise.resolve(rows));
  const lookup: PanelActions['lookup'] = lookupBy({ find, rows: ask });
  const answerNext = async () => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()?.();
  };
  return { lookup, find, ask, answerNext };
}

describe('the panel’s half of the lookup', () => {
  it('orders and marks what was found, and asks for the lines that are shown', async () => {
    const { lookup, ask, answerNext } = slowly();
    const answer = lookup('before');
    await answerNext();
    expect((await answer)?.hits).toEqual([
      { card: CANCEL, marks: [[16, 22]] },
      { card: AFTER, marks: [] },
    ]);
    expect(ask).toHaveBeenCalledExactlyOnceWith([CANCEL.ref, AFTER.ref]);
  });

  it('asks for one query at a time, and of those typed meanwhile for the last alone', async () => {
    const { lookup, find, answerNext } = slowly();
    const first = lookup('b');
    await vi.waitFor(() => expect(find).toHaveBeenCalledOnce());
    const answers = [first, ...['be', 'bef', 'before'].map((query) => lookup(query))];
    await answerNext();
    await answerNext();
    expect((await Promise.all(answers)).map((answer) => answer?.query)).toEqual([
      undefined,
      undefined,
      undefined,
      'before',
    ]);
    expect(find.mock.calls).toEqual([['b'], ['before']]);
  });

  it('asks for no lines of a query that nobody waits for any more', async () => {
    const { lookup, find, ask, answerNext } = slowly();
    const stale = lookup('b');
    await vi.waitFor(() => expect(find).toHaveBeenCalledOnce());
    const answer = lookup('before');
    await answerNext();
    expect(await stale).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
    await answerNext();
    expect((await answer)?.hits).toHaveLength(2);
  });

  it('goes on after a background that did not answer', async () => {
    const find = vi.fn<(query: string) => Promise<Answer>>(() => Promise.resolve(ANSWER));
    find.mockRejectedValueOnce(new Error('silent'));
    const lookup = lookupBy({ find, rows: () => Promise.resolve([CANCEL]) });
    await expect(lookup('before')).rejects.toThrow('silent');
    expect((await lookup('before'))?.hits).toHaveLength(1);
  });

  it('leaves out a card that went between the two questions', async () => {
    const { lookup, answerNext } = slowly([AFTER]);
    const answer = lookup('before');
    await answerNext();
    expect((await answer)?.hits.map(({ card }) => card)).toEqual([AFTER]);
  });
});
