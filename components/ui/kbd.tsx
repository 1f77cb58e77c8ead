const SIGNS: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Meta: '⌘',
};

const ARIA: Record<string, string> = { Ctrl: 'Control', '+': 'Plus' };

/** How a key, or keys pressed together, are written on the screen: `Ctrl+↵`. */
export function keySign(chord: string): string {
  return named(chord, (name) => SIGNS[name] ?? name);
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKeys(chord: string): string {
  return named(chord, (name) => ARIA[name] ?? name);
}

/** Each part of a chord by another name. A plus sign may itself be the key. */
function named(chord: string, name: (part: string) => string): string {
  return (chord.match(/[^+]+|\+$/g) ?? []).map(name).join('+');
}

/** A key as it is drawn beside what it does. Silent for screen readers, which have `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{keySign(children)}</kbd>;
}
