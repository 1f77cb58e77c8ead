export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** WebDriver's code points for keys without a character. */
const NAMED: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Ctrl: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

function keyValue(name: string): string {
  const value = NAMED[name] ?? name;
  if (Array.from(value).length !== 1) throw new Error(`no key is called "${name}"`);
  return value;
}

const down = (value: string): KeyAction => ({ type: 'keyDown', value });
const up = (value: string): KeyAction => ({ type: 'keyUp', value });

/** `Control+Shift+k`: the keys go down in this order and up in the other. `+` itself is the last part of `Shift++`. */
export function chordActions(chord: string): KeyAction[] {
  const values = chord.split(/\+(?!$)/).map((name) => keyValue(name));
  return [...values.map(down), ...values.toReversed().map(up)];
}

/** One press for each character; a line break is Enter. */
export function textActions(text: string): KeyAction[] {
  return Array.from(text).flatMap((character) => {
    const value = character === '\n' ? keyValue('Enter') : character;
    return [down(value), up(value)];
  });
}
