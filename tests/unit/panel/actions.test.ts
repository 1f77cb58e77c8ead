import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { messageActions } from '@/entrypoints/panel/actions';
import { Addressee } from '@/entrypoints/panel/pairing';

vi.mock('@/lib/clipboard/copy', () => ({ copyReply: () => Promise.resolve(true) }));

/** A background that needs so long for its answer. */
function answersAfter(ms: number): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    () => new Promise((resolve) => setTimeout(() => resolve(null), ms)) as never,
  );
}

const onState = vi.fn();
const released = (): Promise<void> => Promise.resolve();
const actions = messageActions({
  addressee: new Addressee({ kind: 'sidePanel' }),
  safety: { isSafe: () => true, isConfirmed: () => true, ask: () => undefined },
  released,
  takeKeyboard: () => undefined,
  onState,
});

beforeEach(() => {
  onState.mockClear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a background that answers in time is shown', async () => {
  answersAfter(500);
  const connected = actions.reconnect();
  await vi.advanceTimersByTimeAsync(600);
  await connected;
  expect(onState).toHaveBeenCalledTimes(1);
});

test('one that takes too long is said to be silent, and shown all the same when it answers', async () => {
  answersAfter(9000);
  const connected = actions.reconnect().then(
    () => 'connected',
    () => 'silent',
  );
  await vi.advanceTimersByTimeAsync(8100);
  expect(await connected).toBe('silent');
  expect(onState).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onState).toHaveBeenCalledTimes(1);
});

test.each([
  ['a card', () => actions.openCard({ pack: 'p', card: 'c' })],
  ['a search', () => actions.lookup('refund')],
  ['a favourite', () => actions.setFavourite({ pack: 'p', card: 'c' }, true)],
])('nobody waits for ever for %s', async (_, act) => {
  answersAfter(60_000);
  const asked = act().then(
    () => 'answered',
    () => 'silent',
  );
  await vi.advanceTimersByTimeAsync(8100);
  expect(await asked).toBe('silent');
});

test('a copy is said at once, whether or not anybody counts it', async () => {
  answersAfter(60_000);
  expect(await actions.copy({ pack: 'p', card: 'c' }, 'Hello', [])).toBe(true);
});

test('where the page says that the panel cannot be seen, the agent is asked to answer by key, and then it goes in', async () => {
  vi.useRealTimers();
  const certainties: boolean[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(((message: {
    payload: { certain: boolean };
  }) => {
    certainties.push(message.payload.certain);
    return Promise.resolve(
      message.payload.certain ? { status: 'inserted', method: 'paste' } : { status: 'unconfirmed' },
    );
  }) as never);
  const asked = vi.fn();
  const framed = messageActions({
    addressee: new Addressee({ kind: 'frame', token: '0'.repeat(32) }),
    safety: { isSafe: () => true, isConfirmed: () => true, ask: asked },
    released,
    takeKeyboard: () => undefined,
    onState,
  });
  const choice = {} as Parameters<typeof framed.insert>[0];
  expect(await framed.insert(choice, false)).toEqual({ status: 'unconfirmed' });
  expect(asked).toHaveBeenCalledExactlyOnceWith(true);
  expect(await framed.insert(choice, true)).toMatchObject({ status: 'inserted' });
  expect(await actions.insert(choice, false)).toMatchObject({ status: 'inserted' }); // the browser's own side panel
  expect(certainties).toEqual([false, true, true]);
});

test('what comes late from a page whose tab is no longer in front is not shown beside another', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    () => new Promise((resolve) => setTimeout(() => resolve(null), 300)) as never,
  );
  const addressee = new Addressee({ kind: 'sidePanel' });
  const safety = { isSafe: () => true, isConfirmed: () => true, ask: () => undefined };
  const own = messageActions({ addressee, safety, released, takeKeyboard: () => undefined, onState });
  addressee.setTab(1);
  const late = own.reconnect();
  await vi.advanceTimersByTimeAsync(100);
  addressee.setTab(2);
  const connected = own.reconnect();
  await vi.advanceTimersByTimeAsync(250);
  await late;
  expect(onState).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  await connected;
  expect(onState).toHaveBeenCalledTimes(1);
});

test('nothing is inserted before the key that asked for it is let go', async () => {
  const send = vi
    .spyOn(browser.runtime, 'sendMessage')
    .mockResolvedValue({ status: 'inserted', method: 'paste' } as never);
  send.mockClear();
  let letGo: () => void = () => undefined;
  const held = messageActions({
    addressee: new Addressee({ kind: 'sidePanel' }),
    safety: { isSafe: () => true, isConfirmed: () => true, ask: () => undefined },
    released: () => new Promise((resolve) => (letGo = resolve)),
    takeKeyboard: () => undefined,
    onState,
  });
  const done = held.insert({} as Parameters<typeof held.insert>[0], false);
  await vi.advanceTimersByTimeAsync(100);
  expect(send).not.toHaveBeenCalled();
  letGo();
  await done;
  expect(send).toHaveBeenCalledOnce();
});
