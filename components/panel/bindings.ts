import { isPrintable, parseChord, type Chord } from './chord';
import { KEYS, type Command, type KeyRow, type Place } from './keys';

/** The keys of commands that the agent has changed; all others are as in the table. */
export type Bindings = Partial<Record<Command, readonly string[]>>;

/** Which of a command's keys. */
export interface Slot {
  command: Command;
  at: number;
}

/** Why a key may not be given to a command. */
export type KeyRefusal =
  /** It moves, presses, types or leaves, in all programs. */
  | { why: 'stays' }
  /** Where the command works, the key writes text. */
  | { why: 'types' }
  /** On some keyboards it writes a sign, in some browsers it opens a menu. */
  | { why: 'alt' }
  /** It never comes here, or is missed when it does. */
  | { why: 'browser' }
  /** The browser opens the panel by it. */
  | { why: 'opens' }
  | { why: 'taken'; by: Command };

/** Places that one press may come to both of. A question's own key comes before the card's, and may be the same. */
const MEETING: readonly (readonly [Place, Place])[] = [
  ['emptyBox', 'choice'],
  ['emptyBox', 'panel'],
  ['choice', 'panel'],
  ['question', 'panel'],
  ['card', 'panel'],
];

const ALWAYS_STAY = /^(?:Escape|Tab|Space|Backspace|Delete|Insert|ContextMenu)$/;
const MOVE_OR_PRESS = /^(?:Enter|Arrow\w+|Home|End|PageUp|PageDown)$/;
/** With Ctrl or the Mac's command key. */
const EDITING = /^[ACVX-Z]$/;
const BROWSERS_LETTERS = /^[BDF-HJLN-UW0-9+=-]$/;
const BROWSERS_KEYS = /^(?:F4|F5|F6|F7|F11|F12)$/;

/** The keys of a command. */
export function keysOf(bindings: Bindings, command: Command): readonly string[] {
  return bindings[command] ?? rowOf(command)?.keys ?? [];
}

export function rowOf(command: Command): KeyRow | undefined {
  return KEYS.find((row) => row.command === command);
}

/** What stands against giving a key to a command; undefined where nothing does. `openKey` as the browser writes it. */
export function refusalOf(
  bindings: Bindings,
  slot: Slot,
  key: string,
  openKey: string,
): KeyRefusal | undefined {
  const row = rowOf(slot.command);
  if (!row?.changes) return { why: 'stays' };
  const chord = parseChord(key);
  if (stays(chord, row)) return { why: 'stays' };
  if (types(chord, row.place)) return { why: chord.alt ? 'alt' : 'types' };
  if (isBrowsers(chord)) return { why: 'browser' };
  if (key === openKey) return { why: 'opens' };
  const by = holderOf(bindings, slot, key);
  return by && { why: 'taken', by };
}

/** With Alt they open a menu, or go to the address bar. */
const MENUS_AND_ADDRESS = /^[BDEFHSTV]$/;
const BROWSERS_BY_THEMSELVES = /^F(?:[13-7]|1[0-2])$/;

/** What stands against having the browser open the panel by a key; undefined where nothing is known to. */
export function openingRefusal(bindings: Bindings, key: string): KeyRefusal | undefined {
  const chord = parseChord(key);
  if (isBrowsers(chord) || isFirefoxes(chord)) return { why: 'browser' };
  const by = KEYS.find(({ command }) => keysOf(bindings, command).includes(key))?.command;
  return by && { why: 'taken', by };
}

/** Only Firefox lets us choose this key. It has a use for nearly all that are held with Ctrl alone, and keeps them then. */
function isFirefoxes({ ctrl, alt, meta, shift, key }: Chord): boolean {
  if (BROWSERS_BY_THEMSELVES.test(key)) return true;
  if (alt) return !ctrl && !meta && !shift && MENUS_AND_ADDRESS.test(key);
  return (ctrl || meta) && isPrintable(key);
}

/** The command that has a key wherever a press for this slot may go. */
function holderOf(bindings: Bindings, { command, at }: Slot, key: string): Command | undefined {
  const place = rowOf(command)?.place;
  return KEYS.find((row) => {
    const meets =
      row.place === place ||
      MEETING.some(([a, b]) => (a === place && b === row.place) || (b === place && a === row.place));
    const others = keysOf(bindings, row.command).filter(
      (_, other) => row.command !== command || other !== at,
    );
    return meets && others.includes(key);
  })?.command;
}

/** Keys that move or press stay where they are, but for a place whose commands have such keys from the start. */
function stays({ ctrl, alt, meta, shift, key }: Chord, { place, keys }: KeyRow): boolean {
  const alone = !ctrl && !alt && !meta;
  // What a command has from the start it may have again.
  if (ALWAYS_STAY.test(key)) return shift || !alone || !keys.includes(key);
  if ((ctrl || meta) && !alt && (EDITING.test(key) || (MOVE_OR_PRESS.test(key) && key !== 'Enter')))
    return true;
  if (!MOVE_OR_PRESS.test(key) || !alone) return false;
  const own = KEYS.filter((row) => row.place === place && row.changes).flatMap(({ keys }) => keys);
  return shift || !own.includes(key);
}

/** Letters begin a search, and "/" a shortcut; on some keyboards signs are typed with Alt. */
function types({ ctrl, meta, alt, key }: Chord, place: Place): boolean {
  if (ctrl || meta || !isPrintable(key)) return false;
  return alt || place === 'choice' || place === 'card' || /[\p{L}\p{M}/]/u.test(key);
}

function isBrowsers({ ctrl, alt, meta, key }: Chord): boolean {
  if (BROWSERS_KEYS.test(key)) return true;
  if (alt && !ctrl && !meta) return /^(?:ArrowLeft|ArrowRight|Home)$/.test(key);
  return (ctrl || meta) && !alt && BROWSERS_LETTERS.test(key);
}

/**
 * The bindings that were stored, as far as they can be used: a command with keys that may not be its own, since the rules
 * or the table have changed or somebody else wrote them, has those of the table.
 */
export function bindingsFrom(stored: Readonly<Record<string, readonly string[]>>): Bindings {
  let bindings: Bindings = Object.fromEntries(
    KEYS.flatMap(({ command, keys, changes }) => {
      const own = Object.hasOwn(stored, command) ? stored[command] : undefined;
      return changes && own?.length === keys.length ? [[command, own]] : [];
    }),
  );
  for (;;) {
    const bad = Object.keys(bindings).filter((command) => !isUsable(bindings, command as Command));
    if (bad.length === 0) return bindings;
    // One that goes back to the table may meet another there: looked at again.
    bindings = Object.fromEntries(Object.entries(bindings).filter(([command]) => !bad.includes(command)));
  }
}

function isUsable(bindings: Bindings, command: Command): boolean {
  return keysOf(bindings, command).every((key, at) => {
    const own = rowOf(command)?.keys[at];
    const refusal = refusalOf(bindings, { command, at }, key, '');
    return refusal === undefined || (key === own && refusal.why !== 'taken');
  });
}

/** The bindings with one key changed. A command that has its first keys again is not kept. */
export function rebound(bindings: Bindings, { command, at }: Slot, key: string): Bindings {
  const keys = keysOf(bindings, command).map((old, other) => (other === at ? key : old));
  const isFirst = keys.join(' ') === rowOf(command)?.keys.join(' ');
  const others = Object.entries(bindings).filter(([other]) => other !== command);
  return Object.fromEntries(isFirst ? others : [...others, [command, keys]]);
}
