import { createContext, use, type KeyboardEvent } from 'react';
import { keysOf, type Bindings } from './bindings';
import { chordOf } from './chord';
import { KEYS, type Command, type Place } from './keys';

export type Press = KeyboardEvent<HTMLElement>;
/**
 * Each is told which of its keys was pressed, and answers false where the key is not meant for it after all: then the
 * browser does what it does.
 */
export type Commands = Partial<Record<Command, (press: Press, at: number) => boolean>>;

/** The keys as this agent has them. */
export class KeyMap {
  constructor(readonly bindings: Bindings) {}

  /** The key that stands for a command on the screen, or the one that is its number `at`. */
  readonly of = (command: Command, at = 0): string => keysOf(this.bindings, command)[at] ?? '';

  /** Runs the command that a key has in one place. A key that an inner place has taken is not run again. */
  readonly run = (press: Press, place: Place, commands: Commands): void => {
    if (press.defaultPrevented || press.nativeEvent.isComposing) return;
    const chord = chordOf(press);
    if (chord === undefined) return;
    const row = KEYS.find((row) => row.place === place && keysOf(this.bindings, row.command).includes(chord));
    if (!row) return;
    const at = keysOf(this.bindings, row.command).indexOf(chord);
    if (commands[row.command]?.(press, at) === true) press.preventDefault();
  };
}

export const KeyMapContext = createContext(new KeyMap({}));

/** The keys as this agent has them. */
export function useKeys(): KeyMap {
  return use(KeyMapContext);
}
