import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Hear = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

/** What `listen` has the browser call for messages; the fake browser gives a listener no sender of its own. */
export function heardBy(
  listen: () => unknown,
): (message: unknown, sender: object, reply?: (answer: unknown) => void) => unknown {
  let hear: Hear | undefined;
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as Hear;
  });
  listen();
  add.mockRestore();
  return (message, sender, reply = () => undefined) => hear?.(message, sender, reply);
}
