import { describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '@/components/panel/actions';
import { lookupBy } from '@/entrypoints/panel/lookup';
import type { FromPanel, Response } from '@/lib/messages/contract';
import { AFTER, CANCEL } from '../../gallery/cards';

type Answer = Response<FromPanel, 'lookup'>;

const { ref, title, tags, shortcut, owner, freshness, hasOffer } = CANCEL;
const NAMED = { ref, title, tags, shortcut };
const LINE = { owner, freshness, hasOffer };

/** What the background would find: two cards, the better one last. */
const ANSWER: Answer = {
  found: {
    cards: [
      { ref: AFTER.ref, title: AFTER.title, tags: [], line: 1, worth: 0.1 },
      { ...NAMED, line: 0, worth: 1 },
    ],
    byShortcut: 0,
    patterns: ['before'],
  },
  lines: [LINE, { freshness: { state: 'unverified' }, hasOffer: false }],
  favourites: [0],
  total: 34,
};

/** A background that answers when it is told to. */
function slowly() {
  const waiting: (() => void)[] = [];
  const find = vi.fn<(query: string) => Promise<Answer>>(() => {
    return new Promise((resolve) => waiting.push(() => resolve(ANSWER)));
  });
  const lookup: PanelActions['lookup'] = lookupBy(find);
  const answerNext = async () => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()?.();
  };
  return { lookup, find, answerNext };
}

describe('the panel’s half of the lookup', () => {
  it('orders and marks what was found, each with its line', async () => {
    const { lookup, answerNext } = slowly();
    const answer = lookup('before');
    await answerNext();
    expect((await answer)?.hits).toEqual([
      { card: CANCEL, marks: [[16, 22]] },
      {
        card: {
          ref: AFTER.ref,
          title: AFTER.title,
          tags: [],
          freshness: { state: 'unverified' },
          hasOffer: false,
          favourite: true,
        },
        marks: [],
      },
    ]);
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

  it('gives no answer to a query that nobody waits for any more', async () => {
    const { lookup, find, answerNext } = slowly();
    const stale = lookup('b');
    await vi.waitFor(() => expect(find).toHaveBeenCalledOnce());
    const answer = lookup('before');
    await answerNext();
    expect(await stale).toBeUndefined();
    await answerNext();
    expect((await answer)?.hits).toHaveLength(2);
  });

  it('goes on after a background that did not answer', async () => {
    const find = vi.fn<(query: string) => Promise<Answer>>(() => Promise.resolve(ANSWER));
    find.mockRejectedValueOnce(new Error('silent'));
    const lookup = lookupBy(find);
    await expect(lookup('before')).rejects.toThrow('silent');
    expect((await lookup('before'))?.hits).toHaveLength(2);
  });
});
