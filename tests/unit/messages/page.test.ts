import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toPage } from '@/lib/messages/contract';
import { announcePage, listenInPage, OrphanedError, type PageListeners } from '@/lib/messages/page';
import { heardBy } from './hearing';

/*
 * What the script in the page takes: only its background's words, told by the sender that the browser states. Their
 * content is the background's own and is not parsed again, since no schema ships into pages.
 */

const BACKGROUND = { id: 'cuecard' };

let told: unknown[];
let life: AbortController;
let say: ReturnType<typeof heardBy>;

beforeEach(() => {
  fakeBrowser.runtime.id = 'cuecard';
  told = [];
  life = new AbortController();
  const listeners = Object.fromEntries(
    Object.keys(toPage).map((type) => [type, (payload: unknown) => void told.push([type, payload])]),
  ) as unknown as PageListeners;
  say = heardBy(() => listenInPage(listeners, life.signal));
});

test.each(Object.keys(toPage))('the background’s %s is heard, and answered', (type) => {
  const reply = vi.fn();
  say({ type, payload: { some: 'thing' } }, BACKGROUND, reply);
  expect(told).toEqual([[type, { some: 'thing' }]]);
  expect(reply).toHaveBeenCalledExactlyOnceWith(true);
});

describe('dropped, and not answered', () => {
  const CLOSE = { type: 'closePanel', payload: {} };

  test.each([
    ['from a tab: another page, or our panel in one', CLOSE, { id: 'cuecard', tab: { id: 7 } }],
    ['from another extension', CLOSE, { id: 'stranger' }],
    ['from nobody', CLOSE, {}],
    ['under a name that is none', { ...CLOSE, type: 'insertChosen' }, BACKGROUND],
    ['under a name that every object has', { ...CLOSE, type: 'constructor' }, BACKGROUND],
    ['under no name', { payload: {} }, BACKGROUND],
    ['under a name that is no text', { ...CLOSE, type: 7 }, BACKGROUND],
    ['no object', 'closePanel', BACKGROUND],
    ['nothing', null, BACKGROUND],
  ])('%s', (_case, message, sender) => {
    const reply = vi.fn();
    say(message, sender, reply);
    expect(told).toEqual([]);
    expect(reply).not.toHaveBeenCalled();
  });
});

test('nothing is heard after the script has stopped, whose extension may have gone', () => {
  const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
  life.abort();
  expect(remove).toHaveBeenCalledOnce();
});

describe('a script that says it is there', () => {
  const TOKEN = { token: '0'.repeat(32) };
  const GONE = new Error('The message channel closed.');
  const send = vi.fn<() => Promise<unknown>>();

  beforeEach(() => {
    vi.useFakeTimers();
    send.mockReset().mockResolvedValue(TOKEN);
    const spy = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => send() as never);
    return () => {
      spy.mockRestore();
      vi.useRealTimers();
    };
  });

  test('says so once where it is answered, also that it has no business there', async () => {
    expect(await announcePage(life.signal)).toEqual(TOKEN);
    send.mockResolvedValueOnce(null);
    expect(await announcePage(life.signal)).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('says so again where the background went away before it answered', async () => {
    send.mockRejectedValueOnce(GONE).mockResolvedValueOnce(undefined);
    const answer = announcePage(life.signal);
    await vi.advanceTimersByTimeAsync(600);
    expect(await answer).toEqual(TOKEN);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('gives up where none ever answers', async () => {
    send.mockRejectedValue(GONE);
    const answer = expect(announcePage(life.signal)).rejects.toThrow('The message channel closed.');
    await vi.advanceTimersByTimeAsync(60_000);
    await answer;
    expect(send).toHaveBeenCalledTimes(5);
  });

  test('says nothing more once it has been stopped, or its extension has gone', async () => {
    send.mockRejectedValue(GONE);
    life.abort();
    expect(await announcePage(life.signal)).toBeNull();
    expect(send).toHaveBeenCalledTimes(1);
    life = new AbortController();
    const answer = expect(announcePage(life.signal)).rejects.toThrow(OrphanedError);
    Reflect.deleteProperty(fakeBrowser.runtime, 'id');
    await vi.advanceTimersByTimeAsync(60_000);
    await answer;
    expect(send).toHaveBeenCalledTimes(2);
  });
});
