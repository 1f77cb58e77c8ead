import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_MESSAGE_BYTES, toPanel } from '@/lib/messages/contract';
import { onBroadcast, type Broadcast } from '@/lib/messages/extension';
import { heardBy } from './hearing';

/* Messages of pages reach the panel's listener too: who sent one decides, never what it says of itself. */

const TOKEN = '0123456789abcdef0123456789abcdef';
const BACKGROUND = { id: 'cuecard' };
const FOCUS = { type: 'focusSearch', payload: { token: TOKEN, tab: 7 } };

let heard: Broadcast[];
let say: ReturnType<typeof heardBy>;
let stop: () => void;

beforeEach(() => {
  fakeBrowser.runtime.id = 'cuecard';
  heard = [];
  say = heardBy(() => (stop = onBroadcast((broadcast) => void heard.push(broadcast))));
});

test.each(['focusSearch', 'keyboardTaken'])('the background’s own %s is heard', (type) => {
  say({ type, payload: { token: TOKEN, tab: 7 } }, BACKGROUND);
  expect(heard).toEqual([{ type, token: TOKEN, tab: 7 }]);
});

test.each(Object.keys(toPanel))('a %s that is not as the contract says is dropped', (type) => {
  say({ type, payload: { token: 'x', tab: 7 } }, BACKGROUND);
  expect(heard).toEqual([]);
});

describe('dropped', () => {
  test.each([
    ['from a tab: a page, or a script in it', FOCUS, { id: 'cuecard', tab: { id: 7 } }],
    ['from another extension', FOCUS, { id: 'stranger' }],
    ['from nobody', FOCUS, {}],
    ['with more than the schema knows', { ...FOCUS, payload: { ...FOCUS.payload, sudo: true } }, BACKGROUND],
    ['without a payload', { type: 'focusSearch' }, BACKGROUND],
    ['under a name that is none', { ...FOCUS, type: 'panelOpened' }, BACKGROUND],
    ['under a name that every object has', { ...FOCUS, type: 'constructor' }, BACKGROUND],
    ['no object', 'focusSearch', BACKGROUND],
    ['nothing', null, BACKGROUND],
  ])('%s', (_case, message, sender) => {
    say(message, sender);
    expect(heard).toEqual([]);
  });

  test('with more bytes than a message may have, though the schema takes it', () => {
    const parse = vi.spyOn(toPanel.focusSearch.request, 'safeParse');
    say({ ...FOCUS, more: 'x'.repeat(MAX_MESSAGE_BYTES) }, BACKGROUND);
    expect(heard).toEqual([]);
    expect(parse).not.toHaveBeenCalled();
  });
});

test('nothing is heard after the listener has gone', () => {
  const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
  stop();
  expect(remove).toHaveBeenCalledOnce();
});
