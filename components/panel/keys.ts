import type { TextKey } from '@/components/ui/wording';

/**
 * Where a key works. `choice` is a suggestion or a result that has the focus or the mark; `question` an answer, of a card's
 * question, that has the focus while nobody has answered.
 */
export type Place = 'page' | 'emptyBox' | 'choice' | 'question' | 'card' | 'panel';
export type Command =
  | 'openPanel'
  | 'openNumber'
  | 'noneFits'
  | 'shortcuts'
  | 'move'
  | 'choose'
  | 'open'
  | 'setAside'
  | 'answerNumber'
  | 'answer'
  | 'ask'
  | 'nextUnknown'
  | 'insert'
  | 'scroll'
  | 'back'
  | 'showKeys';

export interface KeyRow {
  place: Place;
  command: Command;
  /** As `chordOf` names keys. None for the browser's own command, whose key the browser keeps. */
  keys: readonly string[];
  /** What stands for the keys in the table, where they would be many. */
  shownAs?: readonly string[];
  does: TextKey;
  /** True where the agent may choose other keys. */
  changes?: boolean;
}

/** Every key of the panel as it is at first: what is handled and what is shown are this one table. */
export const KEYS: readonly KeyRow[] = [
  { place: 'page', command: 'openPanel', keys: [], does: 'keys_open_panel' },
  {
    place: 'emptyBox',
    command: 'openNumber',
    keys: ['1', '2', '3'],
    does: 'keys_open_number',
    changes: true,
  },
  { place: 'emptyBox', command: 'noneFits', keys: ['0'], does: 'keys_none_fits', changes: true },
  // Typed as any text is: the lookup answers it.
  { place: 'emptyBox', command: 'shortcuts', keys: ['/'], does: 'keys_shortcuts' },
  { place: 'choice', command: 'move', keys: ['ArrowDown', 'ArrowUp'], does: 'keys_move', changes: true },
  { place: 'choice', command: 'choose', keys: ['Enter'], does: 'keys_choose', changes: true },
  { place: 'choice', command: 'open', keys: ['ArrowRight'], does: 'keys_open', changes: true },
  { place: 'choice', command: 'setAside', keys: ['Delete'], does: 'keys_set_aside', changes: true },
  {
    place: 'question',
    command: 'answerNumber',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shownAs: ['1', '…', '9'],
    does: 'keys_answer_number',
  },
  {
    place: 'question',
    command: 'answer',
    keys: ['Space', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    does: 'keys_answer',
  },
  { place: 'question', command: 'ask', keys: ['Enter'], does: 'keys_ask' },
  { place: 'card', command: 'nextUnknown', keys: ['Tab'], does: 'keys_next_unknown' },
  { place: 'card', command: 'insert', keys: ['Enter'], does: 'keys_insert', changes: true },
  {
    place: 'card',
    command: 'scroll',
    keys: ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Space'],
    does: 'keys_scroll',
  },
  { place: 'panel', command: 'back', keys: ['Escape'], does: 'keys_back' },
  { place: 'panel', command: 'showKeys', keys: ['?'], does: 'keys_show', changes: true },
];
