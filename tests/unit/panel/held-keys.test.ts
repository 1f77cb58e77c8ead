import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchHeldKeys } from '@/entrypoints/panel/held-keys';

/** A document's window, as far as keys go: events of jsdom are never trusted. */
function keyboard() {
  const listeners = new Map<string, (event: object) => void>();
  const window = {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  };
  return {
    window: window as unknown as Window,
    tell: (type: 'keydown' | 'keyup' | 'blur', code = '', isTrusted = true) =>
      listeners.get(type)?.({ code, key: code.replace(/Left$/u, ''), isTrusted }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isDone(work: Promise<void>): Promise<boolean> {
  let yes = false;
  void work.then(() => (yes = true));
  await vi.advanceTimersByTimeAsync(0);
  return yes;
}

test('nothing waits while no key is held', async () => {
  const { window, tell } = keyboard();
  const released = watchHeldKeys(window);
  expect(await isDone(released())).toBe(true);
  tell('keydown', 'Enter');
  tell('keyup', 'Enter');
  expect(await isDone(released())).toBe(true);
});

test('a held key is waited for, and every other that is held', async () => {
  const { window, tell } = keyboard();
  const released = watchHeldKeys(window);
  tell('keydown', 'KeyI');
  tell('keydown', 'Enter');
  const done = released();
  tell('keyup', 'Enter');
  expect(await isDone(done)).toBe(false);
  tell('keyup', 'KeyI');
  expect(await isDone(done)).toBe(true);
});

test('a modifier is not, nor a key of which macOS tells nothing since Command was held', async () => {
  const { window, tell } = keyboard();
  const released = watchHeldKeys(window);
  tell('keydown', 'ControlLeft');
  expect(await isDone(released())).toBe(true);
  tell('keydown', 'MetaLeft');
  tell('keydown', 'KeyC');
  tell('keyup', 'MetaLeft');
  expect(await isDone(released())).toBe(true);
});

test('not where it is let go elsewhere, or never', async () => {
  const { window, tell } = keyboard();
  const released = watchHeldKeys(window);
  tell('keydown', 'Enter');
  const left = released();
  tell('blur');
  expect(await isDone(left)).toBe(true);
  tell('keydown', 'Enter');
  const never = released();
  expect(await isDone(never)).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await isDone(never)).toBe(true);
});

test('a key that a script made up holds nothing up', async () => {
  const { window, tell } = keyboard();
  const released = watchHeldKeys(window);
  tell('keydown', 'Enter', false);
  expect(await isDone(released())).toBe(true);
});
