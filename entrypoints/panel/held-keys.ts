/** Milliseconds that a key may be held; a keyboard that never says that it was let go holds nothing up longer. */
const LONGEST_MS = 2000;

/**
 * Watches which keys are held down in the panel; what it answers resolves once none is. An insertion takes the focus into the page: if the key that asked for it were let go
 * only there, the page would hear of it, and some chats send on that; a key that repeats would be typed into the reply.
 */
export function watchHeldKeys(window: Window): () => Promise<void> {
  const held = new Set<string>();
  let waiting: (() => void)[] = [];
  const go = (): void => {
    waiting.forEach((resume) => resume());
    waiting = [];
  };
  const down = ({ code, isTrusted }: KeyboardEvent): void => {
    if (isTrusted) held.add(code);
  };
  const up = ({ code }: KeyboardEvent): void => {
    held.delete(code);
    if (held.size === 0) go();
  };
  const leave = (): void => {
    held.clear();
    go();
  };
  window.addEventListener('keydown', down, true);
  window.addEventListener('keyup', up, true);
  // What is let go elsewhere is not heard here.
  window.addEventListener('blur', leave);
  return () => {
    if (held.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      waiting.push(resolve);
      setTimeout(leave, LONGEST_MS);
    });
  };
}
