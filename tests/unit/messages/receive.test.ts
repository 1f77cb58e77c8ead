import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromOptions, fromPage, fromPanel } from '@/lib/messages/contract';
import { route, type Handlers } from '@/lib/messages/receive';

const OWN = 'chrome-extension://cuecard';
const PAGE = {
  id: 'cuecard',
  url: 'https://desk.example/tickets/1',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const PANEL = { id: 'cuecard', url: `${OWN}/panel.html#0`, frameId: 3, tab: { id: 7 } };
const TOKEN = '0123456789abcdef0123456789abcdef';

const calls: string[] = [];
const answerAll = (table: object): unknown =>
  Object.fromEntries(
    Object.keys(table).map((key) => [
      key,
      (payload: unknown, sender: unknown) => {
        calls.push(key);
        return Promise.resolve({ payload, sender });
      },
    ]),
  );
const handlers = {
  page: answerAll(fromPage),
  panel: answerAll(fromPanel),
  options: answerAll(fromOptions),
} as Handlers;
const send = (message: unknown, sender: object): Promise<unknown> | undefined =>
  route(handlers, message, sender);

beforeEach(() => {
  calls.length = 0;
  fakeBrowser.runtime.id = 'cuecard';
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `${OWN}${path}`);
});

describe('who may say what', () => {
  test('a page reports a ticket, and the browser says which tab it is', async () => {
    const answer = send({ type: 'ticketGone', payload: { reading: true } }, PAGE);
    expect(await answer).toEqual({
      payload: { reading: true },
      sender: { tab: 7, documentId: undefined, origin: 'https://desk.example', incognito: false },
    });
  });

  test('a panel asks, and is told apart by frame and tab', async () => {
    expect(await send({ type: 'panelOpened', payload: { token: TOKEN } }, PANEL)).toMatchObject({
      sender: { tab: 7, framed: true, frame: 3 },
    });
    const side = { id: 'cuecard', url: `${OWN}/panel.html` };
    expect(await send({ type: 'panelOpened', payload: {} }, side)).toMatchObject({
      sender: { framed: false },
    });
  });

  test.each([
    ['a page may not ask for a card', { type: 'openCard', payload: { ref: { pack: 'a', card: 'b' } } }, PAGE],
    ['a page may not save a profile', { type: 'saveProfile', payload: {} }, PAGE],
    ['a panel may not report a ticket', { type: 'ticketGone', payload: { reading: true } }, PANEL],
    ['another extension', { type: 'ticketGone', payload: { reading: true } }, { ...PAGE, id: 'stranger' }],
    ['a frame inside the page', { type: 'ticketGone', payload: { reading: true } }, { ...PAGE, frameId: 4 }],
    ['a page without a tab', { type: 'ticketGone', payload: { reading: true } }, { ...PAGE, tab: undefined }],
    ['a file', { type: 'ticketGone', payload: { reading: true } }, { ...PAGE, url: 'file:///etc/passwd' }],
    [
      'a look-alike of our own origin',
      { type: 'panelOpened', payload: {} },
      { ...PANEL, url: `${OWN}.evil.example/panel.html` },
    ],
    ['another page of ours', { type: 'panelOpened', payload: {} }, { ...PANEL, url: `${OWN}/other.html` }],
    ['a name that every object has', { type: 'constructor', payload: {} }, PAGE],
    ['no name', { payload: {} }, PAGE],
    ['no message', null, PAGE],
    ['an unknown key in the payload', { type: 'ticketGone', payload: { reading: true, sudo: true } }, PAGE],
    ['a token that is no token', { type: 'panelOpened', payload: { token: 'x' } }, PANEL],
    ['more bytes than a message may have', { type: 'ticketGone', payload: { x: 'x'.repeat(300_000) } }, PAGE],
  ])('%s: refused, and nobody handles it', (_case, message, sender) => {
    expect(send(message, sender)).toBeUndefined();
    expect(calls).toEqual([]);
  });
});
