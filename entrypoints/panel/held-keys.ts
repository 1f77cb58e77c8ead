/** Milliseconds that a key may be held; a keyboard that never says that it was let go holds nothing up longer. */
const LONGEST_MS = 2000;

const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

/**
 * Watches which keys are held down in the panel; what it answers resolves once none is. An insertion takes the focus into the page:
 * if the key that asked for it were let go only there, the page would hear of it, and some chats send on that; a key that repeats
 * would be typed into the reply. Modifiers alone do neither.
 */
export function watchHeldKeys(window: Window): () => Promise<void> {
  const held = new Set<string>();
  const waiting = new Set<() => void>();
  const go = (): void => {
    if (held.size > 0) return;
    for (const resume of waiting) resume();
    waiting.clear();
  };
  const leave = (): void => {
    held.clear();
    go();
  };
  const down = ({ code, key, isTrusted }: KeyboardEvent): void => {
    if (isTrusted && !MODIFIERS.has(key)) held.add(code);
  };
  const up = ({ code, key }: KeyboardEvent): void => {
    // macOS tells of no key that is let go while Command is held.
    if (key === 'Meta') held.clear();
    held.delete(code);
    go();
  };
  window.addEventListener('keydown', down, true);
  window.addEventListener('keyup', up, true);
  // What is let go elsewhere is not heard here.
  window.addEventListener('blur', leave);
  return async () => {
    if (held.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(leave, LONGEST_MS);
      waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  };
}
