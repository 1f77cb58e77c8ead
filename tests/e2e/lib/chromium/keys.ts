/** An `Input.dispatchKeyEvent` of the DevTools protocol. */
export interface KeyEvent {
  type: 'keyDown' | 'keyUp';
  key: string;
  modifiers: number;
  windowsVirtualKeyCode: number;
  text?: string;
}

const MODIFIERS: Readonly<Record<string, { bit: number; code: number }>> = {
  Alt: { bit: 1, code: 18 },
  Control: { bit: 2, code: 17 },
  Meta: { bit: 4, code: 91 },
  Shift: { bit: 8, code: 16 },
};

/** Windows' numbers of keys without a character of their own. */
const CODES: Readonly<Record<string, number>> = {
  ArrowDown: 40,
  ArrowLeft: 37,
  ArrowRight: 39,
  ArrowUp: 38,
  Backspace: 8,
  Delete: 46,
  End: 35,
  Enter: 13,
  Escape: 27,
  Home: 36,
  PageDown: 34,
  PageUp: 33,
  Tab: 9,
};

function pressOf(key: string, modifiers: number): KeyEvent[] {
  const code = CODES[key] ?? key.toUpperCase().codePointAt(0) ?? 0;
  const written = key === 'Enter' ? '\r' : Array.from(key).length === 1 ? key : undefined;
  const isShortcut = (modifiers & ~8) !== 0; // with more than Shift a key writes nothing
  const event = { key, modifiers, windowsVirtualKeyCode: code };
  return [
    { type: 'keyDown', ...event, ...(written !== undefined && !isShortcut ? { text: written } : {}) },
    { type: 'keyUp', ...event },
  ];
}

/** `Control+Shift+k` as the protocol's events. */
export function chordEvents(chord: string): KeyEvent[] {
  const names = chord.split(/\+(?!$)/);
  const held = names.slice(0, -1).map((name) => ({ name, ...(MODIFIERS[name] ?? { bit: 0, code: 0 }) }));
  const modifiers = held.reduce((bits, { bit }) => bits | bit, 0);
  const holding = (type: KeyEvent['type']) =>
    held.map(({ name, code }): KeyEvent => ({ type, key: name, modifiers, windowsVirtualKeyCode: code }));
  return [...holding('keyDown'), ...pressOf(names.at(-1) ?? '', modifiers), ...holding('keyUp').toReversed()];
}

/** One press for each character; a line break is Enter. */
export function textEvents(text: string): KeyEvent[] {
  return Array.from(text).flatMap((character) => pressOf(character === '\n' ? 'Enter' : character, 0));
}
