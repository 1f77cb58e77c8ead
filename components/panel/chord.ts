/** What is read of a press: React's and the browser's own events have it alike. */
export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  getModifierState: (name: 'AltGraph') => boolean;
}

/** A key with what is held down beside it, in one order: `Ctrl+Shift+K`, `Alt+ArrowUp`, `?`. */
export interface Chord {
  ctrl: boolean;
  alt: boolean;
  meta: boolean;
  shift: boolean;
  key: string;
}

/** Presses that are not yet a key, or no key at all. */
const NO_KEYS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'OS',
  'Fn',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** The name of a press; undefined for one that is no key by itself. */
export function chordOf(press: Pressed): string | undefined {
  if (NO_KEYS.has(press.key)) return undefined;
  // AltGr types: what Windows reports beside it, Ctrl and Alt, was not pressed.
  const types = press.getModifierState('AltGraph');
  const [ctrl, alt, meta] = [press.ctrlKey && !types, press.altKey && !types, press.metaKey];
  const key = press.key === ' ' ? 'Space' : press.key;
  const isSign = isPrintable(key);
  // Digits and "?" need Shift on some keyboards: of a sign alone, Shift is a part.
  if (!ctrl && !alt && !meta) return nameOf({ ctrl, alt, meta, shift: press.shiftKey && !isSign, key });
  return nameOf({ ctrl, alt, meta, shift: press.shiftKey, key: isSign ? letterOf(press) : key });
}

/** With Ctrl or Alt it is the place of the key that counts, so that it works while a Thai or Hindi layout is on, too. */
function letterOf({ key, code }: Pressed): string {
  const latin = /^(?:Key|Digit)(?<sign>.)$/.exec(code)?.groups?.sign;
  return (/^[\x21-\x7e]$/.test(key) ? key : (latin ?? key)).toUpperCase();
}

function nameOf({ ctrl, alt, meta, shift, key }: Chord): string {
  const held = [ctrl && 'Ctrl', alt && 'Alt', meta && 'Meta', shift && 'Shift'];
  return [...held.filter((name) => name !== false), key].join('+');
}

/** A chord by its name. */
export function parseChord(name: string): Chord {
  const [held = ''] = /^(?:(?:Ctrl|Alt|Meta|Shift)\+)*/.exec(name) ?? [];
  const has = (modifier: string): boolean => held.includes(`${modifier}+`);
  return {
    ctrl: has('Ctrl'),
    alt: has('Alt'),
    meta: has('Meta'),
    shift: has('Shift'),
    key: name.slice(held.length),
  };
}

/** True for keys that write a sign. */
export function isPrintable(key: string): boolean {
  return /^.$/u.test(key);
}
