import { beforeEach, expect, test, vi } from 'vitest';
import { watchArrival } from '@/entrypoints/panel/arrival';

let showsSearch = true;
let arrival: ReturnType<typeof watchArrival>;
let hear: Record<string, (event: { isTrusted: boolean }) => void>;

/** What scripts dispatch is never trusted, so a window that only remembers its listeners stands in for the real one. */
beforeEach(() => {
  hear = {};
  showsSearch = true;
  const window = {
    addEventListener: (type: string, listener: (event: { isTrusted: boolean }) => void) => {
      hear[type] = listener;
    },
  };
  arrival = watchArrival(window, () => showsSearch);
  vi.useFakeTimers({ toFake: ['performance'] });
  return () => vi.useRealTimers();
});
const come = () => hear['focus']!({ isTrusted: true });
const press = (isTrusted = true) => hear['keydown']!({ isTrusted });

test('a key that comes before the shortcut’s message is work that the message would undo', () => {
  come();
  expect(arrival.isAtWork()).toBe(false);
  press();
  expect(arrival.isAtWork()).toBe(true);
});

test('a key that a script made is none', () => {
  come();
  press(false);
  expect(arrival.isAtWork()).toBe(false);
});

test('a card that was open is left for the search all the same', () => {
  showsSearch = false;
  come();
  press();
  expect(arrival.isAtWork()).toBe(false);
});

test('a message long after the keyboard came is a shortcut of its own, and so is one after it came again', () => {
  come();
  press();
  vi.advanceTimersByTime(1001);
  expect(arrival.isAtWork()).toBe(false);
  come();
  expect(arrival.isAtWork()).toBe(false);
});
