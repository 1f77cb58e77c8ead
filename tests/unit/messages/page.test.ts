import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toPage } from '@/lib/messages/contract';
import { listenInPage, type PageListeners } from '@/lib/messages/page';
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
