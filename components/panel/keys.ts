import type { KeyboardEvent } from 'react';
import type { TextKey } from '@/components/ui/wording';

/** Where a key works. `choice` is a suggestion or a result that has the focus or the mark. */
export type Place = 'page' | 'emptyBox' | 'choice' | 'card' | 'panel';
export type Command =
  'openPanel' | 'openNumber' | 'move' | 'choose' | 'open' | 'nextUnknown' | 'insert' | 'back' | 'showKeys';

export interface KeyRow {
  place: Place;
  command: Command;
  /** Values of `KeyboardEvent.key`. None for the browser's own command, whose key the browser keeps. */
  keys: readonly string[];
  does: TextKey;
}

/** Every key of the panel: what is handled and what is shown are this one table. */
export const KEYS: readonly KeyRow[] = [
  { place: 'page', command: 'openPanel', keys: [], does: 'keys_open_panel' },
  { place: 'emptyBox', command: 'openNumber', keys: ['1', '2', '3'], does: 'keys_open_number' },
  { place: 'choice', command: 'move', keys: ['ArrowDown', 'ArrowUp'], does: 'keys_move' },
  { place: 'choice', command: 'choose', keys: ['Enter'], does: 'keys_choose' },
  { place: 'choice', command: 'open', keys: ['ArrowRight'], does: 'keys_open' },
  { place: 'card', command: 'nextUnknown', keys: ['Tab'], does: 'keys_next_unknown' },
  { place: 'card', command: 'insert', keys: ['Enter'], does: 'keys_insert' },
  { place: 'panel', command: 'back', keys: ['Escape'], does: 'keys_back' },
  { place: 'panel', command: 'showKeys', keys: ['?'], does: 'keys_show' },
];

export type Press = KeyboardEvent<HTMLElement>;
/** Answers false where the key is not meant for it after all: then the browser does what it does. */
export type Commands = Partial<Record<Command, (press: Press) => boolean>>;

/** Runs the command that a key has in one place. A key that an inner place has taken is not run again. */
export function runKey(press: Press, place: Place, commands: Commands): void {
  if (press.defaultPrevented || press.nativeEvent.isComposing) return;
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  // Digits and "?" need Shift on some keyboards; named keys mean something else with it.
  if (press.shiftKey && press.key.length > 1) return;
  const row = KEYS.find((row) => row.place === place && row.keys.includes(press.key));
  if (row && commands[row.command]?.(press) === true) press.preventDefault();
}

/** The key that stands for a command on the screen. */
export function keyFor(command: Command, place?: Place): string {
  const row = KEYS.find((row) => row.command === command && (place === undefined || row.place === place));
  return row?.keys[0] ?? '';
}
