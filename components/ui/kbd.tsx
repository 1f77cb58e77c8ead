const SIGNS: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** How a key is written on the screen. */
export function keySign(key: string): string {
  return SIGNS[key] ?? key;
}

/** A key as it is drawn beside what it does. Silent for screen readers, which have `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{keySign(children)}</kbd>;
}
